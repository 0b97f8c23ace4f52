package import Trade

extension Sentences {
  package static func noSuchProduct(_ words: String) -> Sentence {
    Sentence("Tidak ada produk “\(words)”.", english: "There is no product “\(words)”.")
  }

  package static func severalProducts(_ words: String) -> Sentence {
    Sentence(
      "Lebih dari satu produk cocok dengan “\(words)”. Tulis lebih lengkap, atau nomornya.",
      english: "More than one product fits “\(words)”. Write more of its name, or its id.")
  }

  /// `L, yakin (sisa 2)`.
  package static func fit(_ advised: AdvisedFit) -> Sentence {
    let sizes = advised.sizes.map { $0.size.isEmpty ? "All Size" : $0.size }
    let left = advised.sizes.compactMap { size in size.left.map { "\(size.size) \($0)" } }.joined(separator: ", ")
    let stock = left.isEmpty ? ("", "") : (" (sisa: \(left))", " (left: \(left))")
    let sure =
      ["sure": ("yakin", "sure"), "maybe": ("mungkin", "maybe")][advised.sureness] ?? ("tidak tahu", "not known")
    return switch advised.verdict {
    case "size", "between":
      Sentence(
        "\(sizes.joined(separator: " atau ")), \(sure.0)\(stock.0)",
        english: "\(sizes.joined(separator: " or ")), \(sure.1)\(stock.1)")
    case "belowAll":
      Sentence("\(sizes.first ?? "") pun masih longgar", english: "Even \(sizes.first ?? "") is loose")
    case "aboveAll":
      Sentence(
        "Lebih besar dari \(sizes.first ?? ""), ukuran terbesar",
        english: "Larger than \(sizes.first ?? ""), the largest size")
    case "noChart": Sentence("Belum ada tabel ukuran", english: "There is no size chart yet")
    default:
      Sentence(
        "Tidak tahu: ukuran badannya belum cukup, atau tidak ada di tabel",
        english: "Not known: the measures do not tell enough, or are not in the chart")
    }
  }
}
