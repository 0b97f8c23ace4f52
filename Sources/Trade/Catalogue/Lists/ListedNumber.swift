/// Reads amounts as people and spreadsheets write them; there is no floating point in it.
package enum ListedNumber {
  /// The amount in minor units: `Rp45.000`, `45000`, `45.000,00` and `45000.0` are 45,000 where `decimals` is 0.
  ///
  /// - Parameter decimals: digits behind the point in that money: 0 for rupiah, 2 for ringgit; 0 for pieces.
  /// - Returns: nil where it is not a number, is below zero, has a fraction smaller than a minor unit, or could mean two things.
  package static func read(_ text: String, decimals: Int) -> Int64? {
    var digits = text[...]
    for prefix in ["Rp.", "Rp", "RP", "IDR", "RM", "MYR"] where digits.hasPrefix(prefix) {
      digits = digits.dropFirst(prefix.count)
      break
    }
    digits = digits.drop { $0 == " " }
    guard digits.utf8.count <= 24, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x2E || $0 == 0x2C })
    else { return nil }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.allSatisfy({ !$0.isEmpty }), let first = parts.first else { return nil }
    let marks = digits.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return minor(first, fraction: "", decimals) }
    let isGrouped = marks.dropLast().allSatisfy { $0 == marks.first }
    let grouped = parts.dropFirst().dropLast().allSatisfy { $0.count == 3 } && first.count <= 3
    guard isGrouped else { return nil }
    let lastPart = parts[parts.count - 1]
    let endsInGroup = lastPart.count == 3 && grouped && marks.allSatisfy { $0 == last }
    if endsInGroup { return minor(parts.joined()[...], fraction: "", decimals) }
    guard marks.count == 1 || (grouped && marks.first != last) else { return nil }
    return minor(parts.dropLast().joined()[...], fraction: lastPart, decimals)
  }

  /// Zeros behind what a minor unit can hold are nothing; other digits there are refused.
  ///
  /// Spreadsheets keep 71220.54 as 71220.539999999994: at least six zeros or nines are such noise and are rounded.
  private static func minor(_ whole: Substring, fraction: Substring, _ decimals: Int) -> Int64? {
    let kept = fraction.prefix(decimals)
    let rest = fraction.dropFirst(decimals)
    let noise = rest.count >= 8 ? rest.prefix(6) : ""
    guard rest.allSatisfy({ $0 == "0" }) || noise == "000000" || noise == "999999" else { return nil }
    let zeros = String(repeating: "0", count: decimals - kept.count)
    return Int64(whole + kept + zeros).map { noise == "999999" ? $0 + 1 : $0 }
  }
}
