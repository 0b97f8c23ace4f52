/// The upright scale of a plot: round numbers from the least to the greatest value, zero always among them.
struct PlotAxis: Sendable {
  struct Line: Sendable {
    let y: Int
    let textY: Int
    let value: Written
    let zero: Bool
  }

  let lines: [Line]
  /// Where the plot's inside begins and ends, and where the numbers before it end.
  let left: Int
  let right: Int
  let textX: Int

  private let bottom: Int
  private let range: Int
  private let height: ClosedRange<Int>

  /// - Parameters:
  ///   - values: all that is drawn; magnitudes up to 10^17.
  ///   - right: where the plot's inside ends.
  ///   - height: where the greatest and the least value lie, in units from the top.
  init(_ values: some Sequence<Int>, _ measure: PlotMeasure, right: Int, height: ClosedRange<Int> = 12...164) {
    let (least, greatest) = values.reduce((0, 0)) { (min($0.0, $1), max($0.1, $1)) }
    let step = Self.roundTop(max(-least, greatest)) / 2
    bottom = least == 0 ? 0 : -Self.steps(-least, step, isLonger: -least > greatest) * step
    let top = greatest == 0 && least < 0 ? 0 : Self.steps(greatest, step, isLonger: greatest >= -least) * step
    range = top - bottom
    self.height = height
    left = measure == .count ? 36 : 58
    self.right = right
    textX = left - 6
    let (low, whole) = (bottom, top - bottom)
    lines = stride(from: bottom, through: top, by: step).map { value in
      let y = height.upperBound - scaled(value - low, of: whole, to: height.count - 1)
      return Line(y: y, textY: y + 4, value: measure.short(value), zero: value == 0)
    }
  }

  func y(_ value: Int) -> Int { height.upperBound - scaled(value - bottom, of: range, to: height.count - 1) }

  /// Where the zero line lies.
  var zero: Int { y(0) }

  /// Where one of so many slots' points lies, the first at the left end and the last at the right one.
  func x(_ slot: Int, of slots: Int) -> Int { left + slot * (right - left) / max(slots - 1, 1) }

  /// The side that reaches further has two steps, so that its half is marked; the other as many as it needs.
  private static func steps(_ value: Int, _ step: Int, isLonger: Bool) -> Int {
    isLonger ? 2 : (value + step - 1) / step
  }

  /// The next even number with one leading digit, or 12 or 16, and zeros behind it, so that the half of it is whole.
  private static func roundTop(_ largest: Int) -> Int {
    var unit = 1
    while largest > unit * 20 { unit *= 10 }
    return [2, 3, 4, 5, 6, 8, 10, 12, 16, 20].map { $0 * unit }.first { $0 >= largest && $0 % 2 == 0 } ?? 20 * unit
  }
}

/// So much of a whole, in units of a drawing; rounded down, also for sums of money.
func scaled(_ part: Int, of whole: Int, to length: Int) -> Int {
  whole == 0 ? 0 : Int(Int128(part) * Int128(length) / Int128(whole))
}
