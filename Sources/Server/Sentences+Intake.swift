package import Trade

extension Sentences {
  package static let liveNotOn = Sentence(
    "Live ini belum dimulai. Mulai dulu di halamannya, lalu jalankan lagi.",
    english: "This live has not begun. Begin it on its page, then run this again.")

  package static func intakeRefused(line: Int, _ field: String) -> Sentence {
    Sentence(
      "Baris \(line) dilewati: \(field) tidak bisa dibaca.",
      english: "Line \(line) is passed over: \(field) cannot be read.")
  }

  package static func intakeDone(new: Int, known: Int, floods: Int, refused: Int) -> Sentence {
    Sentence(
      "\(new) komentar baru, \(known) sudah ada, \(floods) ditahan, \(refused) baris dilewati.",
      english: "\(new) new comments, \(known) known, \(floods) held back as floods, \(refused) lines passed over.")
  }
}
