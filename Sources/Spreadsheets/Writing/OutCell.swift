/// A value to be written.
package enum OutCell: Sendable, Equatable {
  case blank
  /// Always text, whatever it looks like: never a formula, a number or a link.
  case text(String)
  case integer(Int64)
  /// Money in minor units; `decimals` is how many of the digits stand behind the point (rupiah 0, ringgit 2).
  case money(Int64, decimals: Int = 0)
}

extension OutCell {
  /// A whole number or money as plain digits: `-12000`, `1234.50`.
  static func digits(_ value: Int64, decimals: Int) -> String {
    guard decimals > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
