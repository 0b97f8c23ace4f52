/// How exports write numbers, money and times.
enum SampleText {
  /// With zeros in front.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `103.500`
  static func dotted(_ amount: Int64) -> String {
    let digits = String(amount.magnitude)
    if digits.count <= 3 { return amount < 0 ? "-" + digits : digits }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return amount < 0 ? "-" + text : text
  }

  /// `RP 86.400` with the line break that Shopee's return export has after it.
  static func rupiahLine(_ amount: Int64) -> String {
    "RP \(dotted(amount))\n"
  }

  /// `2026-08-01 05:11`
  static func minute(_ instant: Instant?, _ zone: ShopTimeZone) -> String {
    guard let instant else { return "" }
    let local = zone.local(at: instant)
    return "\(local.year)-\(padded(local.month, 2))-\(padded(local.day, 2)) \(padded(local.hour, 2)):"
      + padded(local.minute, 2)
  }

  /// `06/10/2026 07:00:05` and a tab, as TikTok Shop writes; an empty time is a lone tab.
  static func second(_ instant: Instant?, _ zone: ShopTimeZone) -> String {
    guard let instant else { return "\t" }
    let local = zone.local(at: instant)
    return "\(padded(local.day, 2))/\(padded(local.month, 2))/\(local.year) \(padded(local.hour, 2)):"
      + "\(padded(local.minute, 2)):\(padded(local.second, 2))\t"
  }
}
