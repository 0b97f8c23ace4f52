/// A price as a seller types it: `Rp185.000`, `185000`, `185rb`, `185k`, `1,2jt`.
package enum TypedPrice {
  /// The greatest price of a piece, in rupiah.
  package static let highest: Int64 = 1_000_000_000

  private static let thousands: Set<String> = ["rb", "ribu", "k"]
  private static let millions: Set<String> = ["jt", "juta"]

  /// Whole rupiah; nil for what is no price, has a fraction of a rupiah, or is beyond ``highest``.
  package static func read(_ text: String) -> Int64? {
    var typed = text.lowercased().filter { !$0.isWhitespace && $0 != "\u{A0}" }
    if typed.hasPrefix("idr") { typed.removeFirst(3) } else if typed.hasPrefix("rp") { typed.removeFirst(2) }
    if typed.hasPrefix(".") { typed.removeFirst() }
    // "185.000,-" is written on price tags.
    for ending in [",-", ",00"] where typed.hasSuffix(ending) { typed.removeLast(ending.count) }
    let digits = typed.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
    let unit = String(typed.dropFirst(digits.count))
    guard digits.count <= 20 else { return nil }
    let price: Int64? =
      if unit.isEmpty {
        whole(digits)
      } else if thousands.contains(unit) {
        scaled(digits, zeros: 3)
      } else if millions.contains(unit) {
        scaled(digits, zeros: 6)
      } else {
        nil
      }
    return price.flatMap { (0...highest).contains($0) ? $0 : nil }
  }

  /// Digits, in groups of three where there are groups.
  private static func whole(_ digits: Substring) -> Int64? {
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return Int64(groups.joined())
  }

  /// A number with at most as many decimals as its unit has zeros; a group of three behind the point stays a group.
  private static func scaled(_ digits: Substring, zeros: Int) -> Int64? {
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let first = parts.first, !first.isEmpty, parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !decimals.isEmpty, decimals.count <= zeros, first.count <= 9 else { return nil }
    return Int64(first + decimals + String(repeating: "0", count: zeros - decimals.count))
  }
}
