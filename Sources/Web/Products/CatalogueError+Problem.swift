import Trade

extension CatalogueError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownProduct, .unknownVariant, .unknownListing: .notFound
    case .nameMissing: Problem(.unprocessable, fields: ["name": .word("form.missing")])
    case .tooLong(let field, let limit):
      Problem(.unprocessable, fields: [field.formName: .word("form.tooLong", ["most": .count(limit)])])
    case .sameTraits:
      Problem(
        .unprocessable,
        fields: [
          "motif": .bilingual(
            "Varian dengan motif, ukuran, dan warna ini sudah ada.",
            english: "This product already has a variant of that motif, size and colour.")
        ])
    case .lowLevelOutOfRange: Problem(.unprocessable, fields: ["low_level": .pieces(from: 0)])
    case .costOutOfRange:
      Problem(
        .unprocessable,
        fields: [
          "amount": .bilingual(
            "Tulis jumlah uang, misalnya 45.000.", english: "Write an amount of money, such as 45,000.")
        ])
    case .listingChangedMeanwhile:
      Problem(
        .conflict,
        .bilingual(
          "Orang lain baru saja mencocokkan barang ini. Lihat lagi sebelum mengubahnya.",
          english: "Somebody else has just matched this listing. Look again before you change it."))
    }
  }
}

extension PhotoRefusal: ProblemConvertible {
  package var problem: Problem { Problem(.unprocessable, fields: ["photo": sentence]) }

  private var sentence: Written {
    switch self {
    case .tooBig:
      .bilingual(
        "Foto lebih besar dari 5 MB. Kirim yang lebih kecil.",
        english: "The photo is larger than 5 MB. Send a smaller one.")
    case .notAPhoto:
      .bilingual(
        "Berkas ini bukan foto JPEG, PNG, atau WebP.", english: "This file is not a JPEG, PNG or WebP photo.")
    case .damaged:
      .bilingual(
        "Foto ini rusak atau terpotong. Simpan ulang, lalu kirim lagi.",
        english: "This photo is damaged or cut off. Save it again, then send it once more.")
    case .tooManyPixels:
      .bilingual(
        "Foto ini terlalu lebar atau tinggi. Perkecil dulu, misalnya sampai 2.000 piksel.",
        english: "This photo is too wide or too tall. Scale it down first, for example to 2,000 pixels.")
    }
  }
}

extension CatalogueField {
  /// The name of its field in forms and in JSON.
  var formName: String {
    switch self {
    case .sizeChart: "size_chart"
    case .name, .material, .care, .story, .motif, .size, .colour, .sku: rawValue
    }
  }
}

extension Written {
  /// What to write into a field for pieces.
  static func pieces(from least: Int) -> Written {
    .word("form.number", ["from": .count(least), "to": .count(1_000_000)])
  }
}
