import Foundation
import Server
import Trade

/// Numbers, money and times as the command line writes them.
enum Figures {
  /// `1.234`, with the dot between thousands that Indonesian uses, or the comma of English.
  static func count(_ number: some BinaryInteger) -> String {
    grouped(String(number.magnitude), by: Terminal.language == .indonesian ? "." : ",", isNegative: number < 0)
  }

  /// `Rp103.500`; other currencies as `MYR 12.50`. Money is written as the books have it, never rounded.
  static func money(_ amount: Int64, _ code: String) -> String {
    let currency = Currency(code: code)
    guard code != Currency.rupiah.code else {
      return (amount < 0 ? "−" : "") + "Rp" + grouped(String(amount.magnitude), by: ".", isNegative: false)
    }
    let decimals = currency?.decimals ?? 0
    let digits = String(amount.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = decimals > 0 ? "." + padded.suffix(decimals) : ""
    return "\(code) " + (amount < 0 ? "−" : "") + padded.dropLast(decimals) + point
  }

  /// `2026-06-01 19:03` on the shop's clock.
  static func time(_ instant: Instant, _ zone: String) -> String {
    let local = (ShopTimeZone(name: zone) ?? .jakarta).local(at: instant)
    return "\(local.year)-\(two(local.month))-\(two(local.day)) \(two(local.hour)):\(two(local.minute))"
  }

  /// RFC 3339 in UTC, for scripts.
  static func timestamp(_ instant: Instant) -> String {
    let time = LocalTime(secondsSince1970: Int64((Double(instant.milliseconds) / 1_000).rounded(.down)))
    return "\(time.year)-\(two(time.month))-\(two(time.day))T\(two(time.hour)):\(two(time.minute)):\(two(time.second))Z"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func grouped(_ digits: String, by separator: String, isNegative: Bool) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return (isNegative ? "−" : "") + result
  }
}
