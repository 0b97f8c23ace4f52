package import Trade

extension Sentences {
  package static func noLiveNumbered(_ id: String) -> Sentence {
    Sentence(
      "Tidak ada live \(id) di toko ini. Lihat nomornya dengan: canting live list",
      english: "This shop has no live \(id). See the numbers with: canting live list")
  }

  package static let noLives = Sentence("Belum ada live.", english: "There are no lives yet.")

  package static func reportOfLive(_ title: String) -> Sentence {
    Sentence("Hasil \(title)", english: "What \(title) was worth")
  }

  /// What a fact, a column or a table of a live's report is called.
  package static func liveName(_ name: String) -> Sentence {
    names[name].map { Sentence($0.0, english: $0.1) } ?? moneyName(name)
  }

  private static let names: [String: (String, String)] = [
    "live": ("Live", "Live"), "state": ("Keadaan", "State"), "host": ("Pembawa", "Host"),
    "operator": ("Operator", "Operator"), "packing": ("Pengemasan", "Packing"), "ads": ("Iklan", "Advertising"),
    "unsureOrders": ("Pesanan belum pasti", "Orders to be asked about"), "buyers": ("Pembeli", "Buyers"),
    "pieces": ("Pcs", "Pieces"), "ordered": ("Nilai pesanan", "Ordered"), "net": ("Bersih", "Net"),
    "minutes": ("Menit siaran", "Minutes on air"), "netPerHour": ("Bersih per jam", "Net per hour"),
    "unknown": ("Belum diketahui", "Not known yet"), "claims": ("Klaim", "Claims"),
    "claimsOrdered": ("Jadi pesanan", "Became orders"), "claimsOpen": ("Masih terbuka", "Still open"),
    "claimsLapsed": ("Lewat waktu", "Lapsed"), "claimsCancelled": ("Dibatalkan", "Cancelled"),
    "questions": ("Pertanyaan", "Questions"), "answered": ("Terjawab", "Answered"),
    "secondsToAnswer": ("Detik sampai dijawab, tengah", "Seconds to answer, middle"),
    "secondsToAnswerSlowest": ("Detik sampai dijawab, sepersepuluh terlama", "Seconds to answer, slowest tenth"),
    "ordersCancelled": ("Pesanan batal", "Orders cancelled"), "ordersReturned": ("Pesanan kembali", "Orders returned"),
    "ordersOpen": ("Pesanan belum selesai", "Orders not completed"),
    "ordersAwaited": ("Uang belum cair", "Money still to come"),
    "seen": ("Bagian live yang terdengar", "Of the live followed"),
    "fadesAfterMinutes": ("Melemah setelah menit", "Fades after minute"), "fadesTo": ("Menjadi", "To"),
    "fadeSeenIn": ("Terlihat di live", "Seen in lives"), "fadeLookedAt": ("Dari live", "Of lives"),
    "code": ("Kode", "Code"), "name": ("Nama", "Name"), "secondsShown": ("Detik tampil", "Seconds on show"),
    "claimedPieces": ("Pcs diklaim", "Pieces claimed"), "perMinute": ("Per menit tampil", "A minute on show"),
    "uncosted": ("Belum ada modal", "Without a cost"), "page": ("Isi modalnya di", "Say its cost at"),
    "minute": ("Menit", "Minute"), "fromMinute": ("Dari menit", "From minute"),
    "toMinute": ("Sampai menit", "To minute"),
    "plannedAt": ("Rencana", "Planned"), "channel": ("Kanal", "Channel"), "title": ("Judul", "Title"),
  ]
}
