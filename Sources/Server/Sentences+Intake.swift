package import Trade

extension Sentences {
  package static let liveNotOn = Sentence(
    "Live ini belum dimulai. Mulai dulu di halamannya, lalu jalankan lagi.",
    english: "This live has not begun. Begin it on its page, then run this again.")

  package static let liveIsRehearsal = Sentence(
    "Ini latihan: hanya penonton buatannya yang didengar. Lihat nomor live yang sungguhan dengan: canting live list",
    english:
      "This is a rehearsal: it hears its made-up audience only. See the number of the real live with: canting live list"
  )

  package static let audienceIsMadeUp = Sentence(
    "Ini live sungguhan, dan sumber yang diawali rehearsal- adalah penonton buatan. Kirim dengan nama sumbernya sendiri, misalnya tiktok.",
    english:
      "This is a real live, and a source that begins with rehearsal- is a made-up audience. Send it under the name of its own source, such as tiktok."
  )

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
