/// Where the parts of an order frame's payload stand, in bytes from its start; numbers have their lowest byte first.
///
/// A text is an offset and a length, 4 bytes each. The fixed part is followed by the lines, then by the bytes of all texts.
enum OrderFrameLayout {
  static let channel = 0
  static let status = 1
  /// 1 where a parcel has left or was made ready, else 0.
  static let hasLeft = 2
  static let lineCount = 4
  static let progress = 8
  static let digest = 16
  static let orderedAt = 32
  static let shipBy = 40
  static let paidAt = 48
  static let completedAt = 56
  static let total = 64
  static let pieces = 72
  static let returnedPieces = 80
  static let subtotal = 88
  static let firstRow = 96
  static let lastRow = 100
  static let json = 104
  static let deliveredAt = 112
  static let sellerVoucher = 120
  static let texts = 128
  static let lines = texts + 8 * OrderFrame.Text.allCases.count

  /// Stands for "the file does not say" in an amount or a time.
  static let none = Int64.min

  /// The parts of one line, from the line's start.
  enum Line {
    static let quantity = 0
    static let returned = 4
    static let price = 8
    static let originalPrice = 16
    static let subtotal = 24
    static let platformDiscount = 32
    static let texts = 40
    static let size = texts + 8 * OrderFrameLine.Text.allCases.count
  }
}

extension OrderFrame {
  /// The frame in a payload that came from another process, or nil if any part of it points outside or says a number
  /// that no order has.
  init?(checking payload: ArraySlice<UInt8>) {
    guard payload.count >= OrderFrameLayout.lines else { return nil }
    self.payload = payload
    guard SalesChannel(wireCode: number(at: OrderFrameLayout.channel)) != nil,
      OrderStatus(rank: Int(number(at: OrderFrameLayout.status) as UInt8)) != nil,
      lineCount <= OrderLimits.lines,
      lineCount <= (payload.count - OrderFrameLayout.lines) / OrderFrameLayout.Line.size,
      isInside(OrderFrameLayout.json),
      Text.allCases.allSatisfy({ isInside(OrderFrameLayout.texts + 8 * $0.rawValue) })
    else { return nil }
    guard isWithinLimits, lines.allSatisfy(\.isWithinLimits), sumsAreTheirLines else { return nil }
    for line in 0..<lineCount {
      let texts = OrderFrameLayout.lines + line * OrderFrameLayout.Line.size + OrderFrameLayout.Line.texts
      for text in 0..<OrderFrameLine.Text.allCases.count where !isInside(texts + 8 * text) { return nil }
    }
  }

  private var isWithinLimits: Bool {
    let times = [orderedAt, shipBy, paidAt, completedAt, deliveredAt].compactMap { $0 }
    return times.allSatisfy { OrderLimits.times.contains($0.milliseconds) }
      && [total ?? 0, sellerVoucher].allSatisfy { (-MoneyText.largest...MoneyText.largest).contains($0) }
  }

  private var sumsAreTheirLines: Bool {
    var (pieces, returned, subtotal): (Int64, Int64, Int64) = (0, 0, 0)
    for line in lines {
      pieces += Int64(line.quantity)
      returned += Int64(line.returned)
      subtotal += line.subtotal
    }
    return pieces == number(at: OrderFrameLayout.pieces) && returned == number(at: OrderFrameLayout.returnedPieces)
      && subtotal == self.subtotal
  }

  private func isInside(_ offset: Int) -> Bool {
    let start: UInt32 = number(at: offset)
    let length: UInt32 = number(at: offset + 4)
    return Int(start) + Int(length) <= payload.count
  }
}

extension OrderFrameLine {
  fileprivate var isWithinLimits: Bool {
    let amounts = 0...MoneyText.largest
    return (1...OrderLimits.pieces).contains(quantity) && (0...quantity).contains(returned)
      && amounts.contains(subtotal) && (-MoneyText.largest...MoneyText.largest).contains(platformDiscount)
      && amounts.contains(price ?? 0) && amounts.contains(originalPrice ?? 0)
  }
}
