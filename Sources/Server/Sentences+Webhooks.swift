package import Trade

extension Sentences {
  static func refused(_ error: WebhookError) -> Sentence {
    switch error {
    case .unknown:
      Sentence(
        "Tidak ada alamat atau kabar dengan nomor itu. Lihat: canting webhook list",
        english: "There is no address or message of that number. See: canting webhook list")
    case .tooMany:
      Sentence(
        "Sudah ada \(Webhooks.most) alamat. Hapus satu dulu: canting webhook remove NOMOR",
        english: "There are \(Webhooks.most) addresses. Remove one first: canting webhook remove NUMBER")
    case .badAddress:
      Sentence(
        "Alamatnya tidak bisa dibaca. Tulis lengkap, misalnya https://program.example/kabar",
        english: "The address cannot be read. Write all of it, such as https://program.example/canting")
    case .refused(.insecure):
      Sentence(
        "Alamat harus https://. Untuk jaringan sendiri, izinkan dengan CANTING_OUTGOING_HOSTS.",
        english: "The address has to be https://. For the own network, allow it by CANTING_OUTGOING_HOSTS.")
    case .refused(.inward):
      Sentence(
        "Alamat ini mengarah ke dalam jaringan sendiri. Izinkan dengan CANTING_OUTGOING_HOSTS kalau memang begitu maunya.",
        english: "This leads into the own network. Allow it by CANTING_OUTGOING_HOSTS if that is what you want.")
    case .refused(.closed):
      Sentence("Toko contoh ini tidak mengirim apa pun.", english: "This demo sends nothing anywhere.")
    case .noKinds: webhookKinds(WebhookKind.offered.map(\.rawValue))
    case .twice: Sentence("Alamat ini sudah ada.", english: "This address is there already.")
    case .off:
      Sentence(
        "Alamat ini sedang ditahan atau mati. Nyalakan di Pengaturan.",
        english: "This address is paused or off. Turn it on in the settings.")
    case .secretsFull:
      Sentence(
        "Rahasia baru sudah dibuat \(Webhooks.mostOldSecrets) kali dalam 24 jam. Pasang yang terakhir di program penerima.",
        english:
          "A new secret was made \(Webhooks.mostOldSecrets) times within 24 hours. Give the receiver the last one.")
    case .underWay:
      Sentence("Kabar ini sedang dikirim. Coba lagi sebentar.", english: "It is being sent right now. Try again soon.")
    }
  }

  static func webhookKinds(_ kinds: [String]) -> Sentence {
    Sentence(
      "Sebut setidaknya satu kabar dengan --kind: \(kinds.joined(separator: ", "))",
      english: "Name at least one with --kind: \(kinds.joined(separator: ", "))")
  }

  package static let webhookColumns = [
    Sentence("Nomor", english: "Number"), Sentence("Alamat", english: "Address"), Sentence("Keadaan", english: "State"),
    Sentence("Kabar", english: "Told of"),
  ]

  package static let deliveryColumns = [
    Sentence("Nomor", english: "Number"), Sentence("Kabar", english: "Kind"), Sentence("Terjadi", english: "Happened"),
    Sentence("Keadaan", english: "State"), Sentence("Dicoba", english: "Tries"), Sentence("Jawaban", english: "Answer"),
  ]

  package static func webhookAdded(_ id: String, _ address: String) -> Sentence {
    Sentence(
      "Ditambah sebagai \(id): \(address). Rahasianya, ditampilkan sekali ini:",
      english: "Added as \(id): \(address). Its secret, shown this once:")
  }

  package static func webhookRemoved(_ address: String) -> Sentence {
    Sentence("Dihapus: \(address)", english: "Removed: \(address)")
  }

  package static func webhookChecked(_ row: DeliveryRow) -> Sentence {
    if row.state == WebhookDelivery.State.delivered.rawValue {
      let answer = row.answer.map { String($0) } ?? ""
      return Sentence("Sampai, dijawab \(answer).", english: "It arrived, answered \(answer).")
    }
    let why = why(row.problem.flatMap(WebhookDelivery.Problem.init), row.answer)
    return Sentence("Tidak sampai: \(why.indonesian)", english: "It did not arrive: \(why.english)")
  }

  /// - Parameter answer: the status that came back; nil where none did.
  private static func why(_ problem: WebhookDelivery.Problem?, _ answer: Int?) -> Sentence {
    let status = answer.map { " \($0)" } ?? ""
    return switch problem {
    case .answer: Sentence("penerima menjawab\(status).", english: "the receiver answered\(status).")
    case .redirect:
      Sentence(
        "penerima menjawab\(status) dan mengalihkannya, yang tidak diikuti.",
        english: "the receiver answered\(status) and sent it elsewhere, which is not followed.")
    case .noName: Sentence("nama itu tidak dikenal.", english: "nobody knows that name.")
    case .forbidden:
      Sentence(
        "alamatnya mengarah ke dalam jaringan server sendiri.", english: "it leads into the server's own network.")
    case .unreachable: Sentence("tidak tersambung.", english: "there is no connection.")
    case .insecure:
      Sentence("sambungannya tidak aman (sertifikat).", english: "there is no secure connection (certificate).")
    case .tooSlow: Sentence("tidak dijawab dalam 15 detik.", english: "there was no answer within 15 seconds.")
    case nil: Sentence("belum dicoba; server sedang sibuk.", english: "it was not tried yet; the server is busy.")
    }
  }

  package static func noNumber(_ text: String) -> Sentence {
    Sentence("\(text): ini bukan nomor.", english: "\(text): this is no number.")
  }

  package static let webhookReplayed = Sentence(
    "Segera dikirim lagi oleh server yang jalan.", english: "A running server sends it again now.")
}
