extension Instant {
  /// As the API writes it: `2026-08-01T05:00:00.000Z`.
  package var rfc3339: String {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    let (whole, part) = rest < 0 ? (seconds - 1, rest + 1_000) : (seconds, rest)
    let local = LocalTime(secondsSince1970: whole)
    return "\(local.year.padded(4))-\(local.month.padded(2))-\(local.day.padded(2))T"
      + "\(local.hour.padded(2)):\(local.minute.padded(2)):\(local.second.padded(2)).\(Int(part).padded(3))Z"
  }

  /// Reads a time of RFC 3339 in the years 2000 to 2099; with an offset it is turned to UTC.
  ///
  /// Digits beyond milliseconds are dropped. Nil for anything else, as for a leap second.
  package init?(rfc3339 text: String) {
    guard let match = text.wholeMatch(of: Self.pattern) else { return nil }
    let parts = [match.1, match.2, match.3, match.4, match.5, match.6].compactMap { Int($0) }
    guard parts.count == 6 else { return nil }
    let local = LocalTime(
      year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5])
    guard local.isValid, let offset = Self.offset(match.8) else { return nil }
    let fraction = Int64((match.7.map { String($0) } ?? "").prefix(3).padded(3)) ?? 0
    self.init(milliseconds: (local.secondsSince1970 - offset) * 1_000 + fraction)
  }

  private static var pattern:
    Regex<(Substring, Substring, Substring, Substring, Substring, Substring, Substring, Substring?, Substring)>
  {
    /([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(Z|[+-][0-9]{2}:[0-9]{2})/
  }

  /// Seconds ahead of UTC.
  private static func offset(_ text: Substring) -> Int64? {
    if text == "Z" { return 0 }
    guard let hours = Int64(text.dropFirst().prefix(2)), let minutes = Int64(text.suffix(2)), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (text.hasPrefix("-") ? -1 : 1)
  }
}

extension Int {
  /// The number with zeros before it.
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension Substring {
  /// The digits of a fraction with zeros behind them.
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: "0", count: Swift.max(0, width - count)) }
}
