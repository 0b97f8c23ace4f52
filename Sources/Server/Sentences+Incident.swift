package import Trade

extension Sentences {
  /// What the letters of an incident are made of; times as the shop reads them.
  struct IncidentFacts {
    let shop: String
    let from: String
    let to: String
    let known: String
    let until: String
    let people: Int
    let reach: Incident.Reach

    var data: Sentence {
      let kinds = [
        (reach.orders, "nama pengguna dan pesanan Anda", "your user name and your orders"),
        (reach.lives, "nama akun, klaim dan komentar Anda di live", "your handle, claims and comments in lives"),
        (reach.addresses, "nama, nomor telepon dan alamat pengiriman", "name, phone number and delivery address"),
      ].filter(\.0)
      return Sentence(
        kinds.map(\.1).joined(separator: "; "), english: kinds.map(\.2).joined(separator: "; "))
    }
  }

  static func letterToBuyer(_ facts: IncidentFacts) -> Sentence {
    Sentence(
      """
      Kepada pembeli \(facts.shop),

      Data Anda mungkin terbaca oleh orang yang tidak berhak, antara \(facts.from) dan \(facts.to). Kami mengetahuinya pada \(facts.known).

      Data yang mungkin terbaca: \(facts.data.indonesian).
      Bagaimana terjadi: [jelaskan singkat].
      Yang sudah kami lakukan: [misalnya: akses ditutup, kata sandi dan token diganti].
      Yang sebaiknya Anda lakukan: waspadai pesan yang mengaku dari toko kami dan meminta uang atau kode. Kami tidak pernah meminta kode OTP.

      Pertanyaan, atau permintaan melihat, membetulkan, atau menghapus data Anda: [nomor yang bisa dihubungi].

      \(facts.shop)

      """,
      english: """
        To the buyers of \(facts.shop),

        Your data may have been read by somebody who had no right to, between \(facts.from) and \(facts.to). We learned of it at \(facts.known).

        What may have been read: \(facts.data.english).
        How it happened: [say in short].
        What we have done: [such as: access was closed, passwords and tokens were changed].
        What you may do: beware of messages that claim to be ours and ask for money or codes. We never ask for one-time codes.

        Questions, or a wish to see, correct or erase your data: [a number to reach us].

        \(facts.shop)

        """)
  }

  static func letterToAgency(_ facts: IncidentFacts) -> Sentence {
    Sentence(
      """
      Pemberitahuan kegagalan pelindungan data pribadi (UU 27/2022 pasal 46)

      Pengendali: \(facts.shop)
      Diketahui: \(facts.known)
      Batas pemberitahuan (3 × 24 jam): \(facts.until)
      Kapan terjadi: \(facts.from) sampai \(facts.to)
      Data: \(facts.data.indonesian)
      Jumlah orang yang mungkin terkena: \(facts.people)
      Bagaimana terjadi: [jelaskan]
      Penanganan dan pemulihan: [jelaskan]
      Kontak: [nama, nomor, surel]

      """,
      english: """
        Notice of a failure to protect personal data (Law 27/2022, article 46)

        Controller: \(facts.shop)
        Known since: \(facts.known)
        To be told by (3 × 24 hours): \(facts.until)
        When it happened: \(facts.from) to \(facts.to)
        Data: \(facts.data.english)
        People who may be concerned: \(facts.people)
        How it happened: [say]
        What is done about it: [say]
        Contact: [name, number, mail]

        """)
  }

  package static func incidentTold(
    people: String, deeds: String, until: String, folder: String
  ) -> Sentence {
    Sentence(
      "\(people) orang mungkin terkena; \(deeds) baris jejak. Beri tahu mereka dan lembaga sebelum \(until). Daftar dan surat ada di \(folder). Jejak tidak mencatat tiap halaman yang dibuka, jadi daftar ini memuat semua yang bisa terbaca.",
      english:
        "\(people) people may be concerned; \(deeds) lines of the trail. Tell them and the agency by \(until). The list and the letters are in \(folder). The trail does not keep each page that was opened, so the list has everybody who could be read."
    )
  }

  static func noToken(_ name: String) -> Sentence {
    Sentence(
      "Tidak ada satu token bernama \(name) di toko ini; sebut nomornya.",
      english: "This shop has not one token named \(name); give its id.")
  }

  static func noPart(_ text: String) -> Sentence {
    Sentence(
      "\(text) bukan tanda pembeli. Cari dulu: canting buyer find NAMA",
      english: "\(text) names no buyer. Search first: canting buyer find NAME")
  }
}
