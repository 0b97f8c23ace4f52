package import Trade

extension Sentences {
  package static func repeatedErasures(_ count: Int) -> Sentence {
    Sentence(
      "\(count) penghapusan data pembeli diulang pada buku ini.",
      english: "\(count) erasures of buyers were done again on these books.")
  }

  static func erasureListDamaged(_ path: String, _ line: Int) -> Sentence {
    Sentence(
      "\(path) baris \(line) tidak bisa dibaca. Kembalikan berkas itu dari salinan; tanpa itu pembeli yang sudah dihapus bisa muncul lagi.",
      english:
        "\(path), line \(line), cannot be read. Put that file back from a copy: without it, erased buyers may be in the books again."
    )
  }
}
