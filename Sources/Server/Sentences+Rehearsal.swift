package import Trade

extension Sentences {
  package static func rehearsalNeedsEmptyBooks(_ place: String) -> Sentence {
    Sentence(
      "\(place) sudah berisi. Latihan ini meninggalkan toko contoh, jadi butuh tempat kosong.",
      english: "\(place) holds something already. A rehearsal leaves a made-up shop behind, so it needs empty books.")
  }

  /// - Parameter count: writes a number for the reader.
  package static func rehearsed(_ report: ReplayReport, count: (Int) -> String) -> Sentence {
    let speed = count(Int(report.commentsASecond.rounded()))
    let time = String(Int(report.seconds.rounded(.up)))
    return Sentence(
      """
      Live \(report.hours) jam, benih \(report.seed), selesai dalam \(time) detik (\(speed) komentar per detik)
        \(count(report.comments)) komentar dari \(report.sources) sumber; \(report.gaps) kali putus, \
      \(count(report.lost)) tidak pernah sampai
        \(count(report.new)) baru, \(count(report.repeated)) terkirim dua kali
        \(count(report.claims)) klaim: \(count(report.won)) dapat, \(count(report.waiting)) antre, \
      \(count(report.lapsed)) lewat waktu, \(count(report.cancelled)) batal
        \(count(report.unsure)) perlu dipastikan, \(count(report.questions)) pertanyaan terbuka, \
      \(count(report.deeds)) tindakan operator
      """,
      english: """
        A live of \(report.hours) hours, seed \(report.seed), in \(time) s (\(speed) comments a second)
          \(count(report.comments)) comments from \(report.sources) sources; \(report.gaps) gaps, \
        \(count(report.lost)) never came
          \(count(report.new)) new, \(count(report.repeated)) came twice
          \(count(report.claims)) claims: \(count(report.won)) won, \(count(report.waiting)) waiting, \
        \(count(report.lapsed)) lapsed, \(count(report.cancelled)) cancelled
          \(count(report.unsure)) unsure, \(count(report.questions)) questions open, \
        \(count(report.deeds)) deeds of operators
        """)
  }

  package static let rehearsedEqual = Sentence(
    "Buku sama dengan pembanding yang menangani satu komentar setiap kali.",
    english: "The books equal those of the reference that handles one comment at a time.")

  package static func rehearsedDifferently(_ count: Int) -> Sentence {
    Sentence(
      "\(count) hal berbeda dari pembanding.", english: "\(count) things differ from the reference.")
  }

  package static func rehearsalDifference(_ difference: ReplayReport.Difference) -> Sentence {
    Sentence(
      "  \(difference.subject): buku \(difference.books), pembanding \(difference.reference)",
      english: "  \(difference.subject): the books say \(difference.books), the reference \(difference.reference)")
  }
}
