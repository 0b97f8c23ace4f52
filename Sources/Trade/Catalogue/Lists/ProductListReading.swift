/// What a process of its own read out of a file that should be a product list.
package enum ProductListReading: Sendable, Equatable, Codable {
  /// Records to check and apply, rows that were refused, and headings that nobody reads.
  case read(records: [ProductListRecord], refusals: [ProductListRefusal], unread: [String])
  /// The whole file is refused; the sentence says why and what mends it.
  case refused(indonesian: String, english: String)

  init(_ sentence: Sentence) {
    self = .refused(indonesian: sentence.indonesian, english: sentence.english)
  }

  /// Reads a file in this very process, which a broken file may bring down.
  package init(path: String, currency: String) {
    do {
      let reader = try ProductListReader.read(path: path, currency: currency)
      self = .read(records: reader.records, refusals: reader.refusals, unread: reader.unread)
    } catch let problem as ProductListProblem {
      self.init(problem.sentence)
    } catch {
      self.init(ReadingFailure(error).sentence)
    }
  }
}

extension ProductListProblem {
  /// Why the file is no product list, and what to do next.
  package var sentence: Sentence {
    switch self {
    case .noHeadings:
      Sentence(
        "Berkas ini tidak punya kolom Produk. Unduh daftar produk dari Canting, isi, lalu kirim kembali.",
        english: "This file has no column Product. Download the product list from Canting, fill it in and send it back."
      )
    case .ordersInside:
      Sentence(
        "Ini ekspor pesanan, bukan daftar produk. Masukkan lewat Impor; produknya bisa dibuat dari sana.",
        english:
          "This is an export of orders, not a product list. Put it in under Import; products are made from it there.")
    case .twice(let column):
      Sentence(
        "Kolom \(column.heading(.indonesian)) ada dua. Hapus salah satunya.",
        english: "There are two columns \(column.heading(.english)). Remove one of them.")
    case .tooManyRows:
      Sentence(
        "Lebih dari \(ProductListReader.rowLimit) baris. Bagi daftarnya menjadi beberapa berkas.",
        english: "More than \(ProductListReader.rowLimit) rows. Split the list into several files.")
    }
  }
}

extension ProductListRefusal {
  /// Why the row is not taken, and what mends it. Row, column and value are shown beside it.
  package var sentence: Sentence {
    switch reason {
    case .nameMissing:
      Sentence("Nama produk kosong. Isi namanya.", english: "The product's name is empty. Fill it in.")
    case .tooLong(let limit):
      Sentence("Terlalu panjang; paling banyak \(limit) huruf.", english: "Too long; at most \(limit) characters.")
    case .notPieces:
      Sentence(
        "Tulis bilangan bulat dari 0 sampai 1.000.000.", english: "Write a whole number from 0 to 1,000,000.")
    case .notMoney:
      Sentence("Tulis jumlah uang, misalnya 45.000.", english: "Write an amount of money, such as 45,000.")
    case .sameAs(let row):
      Sentence(
        "Sama dengan baris \(row). Hapus salah satunya.", english: "The same as row \(row). Remove one of the two.")
    case .ambiguous:
      Sentence(
        "Ada beberapa produk dengan nama dan varian ini. Isi SKU-nya supaya jelas yang mana.",
        english: "Several products have this name and variant. Fill in the SKU to say which one.")
    }
  }
}
