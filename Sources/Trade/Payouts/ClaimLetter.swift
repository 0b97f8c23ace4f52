/// A letter to a marketplace about an order whose payout nothing explains, in Indonesian: what was expected and by which
/// rule, what came, and what is asked.
package struct ClaimLetter: Sendable {
  package let text: String

  /// - Returns: nil where there is nothing to ask: all is explained, or the money is not due.
  package init?(_ detail: OrderMoneyDetail, shop: String) {
    guard let match = detail.match, match.verdict == .unexplained else { return nil }
    let asked = match.lines.filter { $0.verdict == .unexplained }
    let lines = asked.map { line in
      let name = PartNames.indonesian[line.part] ?? line.part.heading ?? line.part.rawValue
      return """
        - \(name): seharusnya \(line.expected.map(Self.rupiah) ?? "tidak ada"), tercatat \(Self.rupiah(line.actual)), \
        selisih \(Self.rupiah(line.difference)).\(Self.rule(line.fee))
        """
    }
    let released = detail.entries.filter { $0.entry.kind == .release || $0.entry.kind == .walletIncome }
    let sources = released.flatMap(\.sources).map { "\($0.fileName), baris \($0.row)" }
    text = """
      Kepada Yth. Layanan Penjual \(Self.channel(detail.channel))

      Perihal: selisih pencairan pesanan \(detail.number)

      Kami dari toko \(shop) mohon penjelasan atas pencairan dana pesanan \(detail.number) (dibuat \(detail.day)).

      \(lines.joined(separator: "\n"))

      Dana yang dilepas: \(Self.rupiah(detail.net)). Jumlah yang kami tanyakan: \(Self.rupiah(detail.inPlay)).
      \(sources.isEmpty ? "" : "Sumber: " + sources.joined(separator: "; ") + ".")

      Mohon dijelaskan dasar potongannya, atau selisihnya dikembalikan ke saldo penjual kami. Terima kasih.

      \(shop)
      """
  }

  private static func rule(_ fee: ExpectedFee?) -> String {
    guard let fee, let ppm = fee.ppm else { return "" }
    let rate = PartsPerMillion.text(ppm).replacing(".", with: ",")
    return " Aturan: \(rate)% dari \(rupiah(fee.base))"
      + (fee.rate.map { ", berlaku sejak \($0.from) (\($0.source))" } ?? "") + "."
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
