/// A letter to a marketplace, in Indonesian, about an order whose payout nothing explains or whose money never came: what
/// was expected and by which rule, what came, and what is asked.
package struct ClaimLetter: Sendable {
  package let text: String

  /// - Returns: nil where there is nothing to ask: all is explained, the money is not due, or the marketplace paid too
  ///   much.
  package init?(_ detail: OrderMoneyDetail, shop: String, schedules: FeeSchedules = .shipped, zone: ShopTimeZone) {
    let schedule = schedules.schedule(of: detail.channel)
    guard
      let body = detail.isOverdue
        ? Self.missing(detail, shop, zone) : detail.match.flatMap({ Self.differing(detail, $0, shop, schedule) })
    else { return nil }
    text = """
      Kepada Yth. Layanan Penjual \(Self.channel(detail.channel))

      Perihal: \(detail.isOverdue ? "dana belum dilepas" : "selisih pencairan") pesanan \(detail.number)

      \(body)

      \(shop)
      """
  }

  private static func differing(
    _ detail: OrderMoneyDetail, _ match: PayoutMatch, _ shop: String, _ schedule: FeeSchedule?
  ) -> String? {
    let differing = match.lines.filter { $0.verdict == .unexplained }
    // What one line took too much another may have paid too much: only what is missing in all is asked for.
    let short = -differing.reduce(0) { $0 + $1.difference }
    guard short > 0 else { return nil }
    let lines = differing.map { line in
      let name = PartNames.indonesian[line.part] ?? line.part.heading ?? line.part.rawValue
      return """
        - \(name): seharusnya \(line.expected.map(rupiah) ?? "tidak ada"), tercatat \(rupiah(line.actual)), \
        selisih \(rupiah(line.difference)).\(rules(line.fees, schedule))
        """
    }
    let released = detail.entries.filter { $0.entry.kind == .release || $0.entry.kind == .walletIncome }
    let sources = released.flatMap(\.sources).map { source in
      ([source.fileName] + [source.sheet.map { "lembar \($0)" }].compactMap(\.self) + ["baris \(source.row)"])
        .joined(separator: ", ")
    }
    return """
      Kami dari toko \(shop) mohon penjelasan atas pencairan dana pesanan \(detail.number) (dibuat \(written(detail.day))).

      \(lines.joined(separator: "\n"))

      Dana yang dilepas: \(rupiah(detail.net)). Jumlah yang kami tanyakan: \(rupiah(short)).
      \(sources.isEmpty ? "" : "Sumber: " + sources.joined(separator: "; ") + ".")

      Mohon dijelaskan dasar potongannya, atau selisihnya dikembalikan ke saldo penjual kami. Terima kasih.
      """
  }

  private static func missing(_ detail: OrderMoneyDetail, _ shop: String, _ zone: ShopTimeZone) -> String? {
    guard let doneAt = detail.doneAt else { return nil }
    return """
      Kami dari toko \(shop) mohon penjelasan atas dana pesanan \(detail.number) (dibuat \(written(detail.day)), selesai \
      \(written(LocalDate(doneAt, in: zone)))). Pesanan ini tidak ada di laporan penghasilan kami, padahal laporan itu \
      mencakup hari selesainya dan hari-hari sesudahnya.

      Dana yang seharusnya dilepas menurut perhitungan kami: \(rupiah(detail.net)).

      Mohon dananya dilepas ke saldo penjual kami, atau dijelaskan sebabnya. Terima kasih.
      """
  }

  private static func rules(_ fees: [ExpectedFee], _ schedule: FeeSchedule?) -> String {
    fees.isEmpty ? "" : " Aturan: " + fees.map { rule($0, schedule) }.joined(separator: "; ") + "."
  }

  /// The rate, what it is of, since when it holds and where that is written.
  private static func rule(_ fee: ExpectedFee, _ schedule: FeeSchedule?) -> String {
    let rate =
      fee.ppm.map { "\(PartsPerMillion.text($0).replacing(".", with: ","))% dari \(rupiah(fee.base))" }
      ?? "\(rupiah(-fee.amount)) per pesanan"
    guard let known = fee.rate else { return rate }
    let source = schedule?.sources[known.source].map { source in
      // What was seen in the shop's own payouts is no rule that the marketplace has written.
      source.certainty == .observed
        ? "tarif yang dipotong pada pencairan sebelumnya"
        : source.address.isEmpty ? source.title : "\(source.title), \(source.address)"
    }
    let since = LocalDate(known.from).map { written($0) } ?? known.from
    return "\(rate), berlaku sejak \(since)" + (source.map { " (\($0))" } ?? "")
  }

  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  /// `28 Juli 2026`.
  private static func written(_ day: LocalDate) -> String {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return day.description }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }

  private static func channel(_ channel: SalesChannel) -> String {
    switch channel {
    case .shopee: "Shopee"
    case .tiktokShop: "TikTok Shop"
    case .tokopedia: "Tokopedia"
    case .storefront, .counter: ""
    }
  }

  static func rupiah(_ amount: Int64) -> String {
    let digits = Array(String(amount.magnitude))
    let grouped = digits.enumerated().map { place, digit in
      (place > 0 && (digits.count - place) % 3 == 0 ? "." : "") + String(digit)
    }
    return (amount < 0 ? "−Rp" : "Rp") + grouped.joined()
  }
}
