/// A line of a money file as bytes: equal records give equal bytes. They are kept in the books, so a new form gets a new
/// number and the old one stays readable.
///
/// One byte for the form, channel and kind each; time, order time and amount with their lowest byte first; then texts,
/// each behind its length. Parts and other cells are sorted by name.
extension MoneyRecord {
  private static let form: UInt8 = 1

  /// Most parts, and most other cells, of one line.
  static let mostParts = 300
  /// Characters of what names a line.
  static let longestNumber = 100

  package func canonicalBytes() -> [UInt8] {
    var sink = ByteSink(capacity: 512)
    write(to: &sink)
    return Array(sink.bytes)
  }

  func write(to sink: inout ByteSink) {
    sink.append(Self.form)
    sink.append(channel.wireCode)
    sink.append(kind.wireCode)
    sink.append(littleEndian: at.milliseconds)
    sink.append(littleEndian: orderedAt?.milliseconds ?? OrderFrameLayout.none)
    sink.append(littleEndian: amount)
    for text in [number, orderNumber ?? "", currency] { Self.put(text, to: &sink) }
    sink.append(littleEndian: Int64(parts.count))
    for (part, amount) in parts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      Self.put(part.rawValue, to: &sink)
      sink.append(littleEndian: amount)
    }
    sink.append(littleEndian: Int64(other.count))
    for (heading, value) in other.sorted(by: { $0.key < $1.key }) {
      Self.put(heading, to: &sink)
      Self.put(value, to: &sink)
    }
  }

  /// The record out of its canonical bytes.
  ///
  /// - Throws: ``FrameError`` if they are none.
  package init(bytes: some Sequence<UInt8>) throws {
    var reader = PayloadReader(rest: Array(bytes)[...], kind: FrameFormat.Kind.money.rawValue)
    try self.init(&reader)
    guard reader.rest.isEmpty else { throw reader.malformed }
  }

  init(_ reader: inout PayloadReader) throws {
    guard try reader.byte() == Self.form, let channel = SalesChannel(wireCode: try reader.byte()),
      let kind = Kind(wireCode: try reader.byte()), let at = try reader.instant()
    else { throw reader.malformed }
    let (orderedAt, amount) = (try reader.instant(), try reader.number())
    let (number, order, currency) = (try reader.string(), try reader.string(), try reader.string())
    self.init(
      channel: channel, kind: kind, number: number, orderNumber: order.isEmpty ? nil : order, at: at, amount: amount,
      currency: currency)
    self.orderedAt = orderedAt
    for _ in 0..<(try reader.count()) { parts[PayoutPart(rawValue: try reader.string())] = try reader.number() }
    for _ in 0..<(try reader.count()) { other[try reader.string()] = try reader.string() }
    guard excess == nil else { throw reader.malformed }
  }

  /// What of the line is more than the books take; readers refuse such a row, and what comes from another process is
  /// not believed.
  var excess: RowReason? {
    let amounts = -MoneyText.largest...MoneyText.largest
    if number.isEmpty { return .numberMissing }
    if number.unicodeScalars.count > Self.longestNumber { return .tooLong(limit: Self.longestNumber) }
    if !(amounts.contains(amount) && parts.values.allSatisfy(amounts.contains)) { return .moneyTooLarge }
    if max(parts.count, other.count) > Self.mostParts { return .tooManyLines(limit: Self.mostParts) }
    let times = [at, orderedAt].compactMap { $0?.milliseconds }
    return times.allSatisfy(OrderLimits.times.contains) ? nil : .badTime
  }

  private static func put(_ text: String, to sink: inout ByteSink) {
    sink.append(littleEndian: UInt32(text.utf8.count))
    sink.append(text)
  }
}

extension MoneyRecord.Kind {
  /// The kind's number in stored records; never reused.
  fileprivate var wireCode: UInt8 {
    switch self {
    case .release: 1
    case .adjustment: 2
    case .walletIncome: 3
    case .walletAdjustment: 4
    case .withdrawal: 5
    case .adsTopUp: 6
    case .walletOther: 7
    case .adSpend: 8
    case .adCredit: 9
    case .adOther: 10
    }
  }

  fileprivate init?(wireCode: UInt8) {
    guard let kind = Self.allCases.first(where: { $0.wireCode == wireCode }) else { return nil }
    self = kind
  }
}

extension MoneyFrame {
  /// The frame a kept sighting came in.
  init(_ sighting: SightingBook.Sighting) throws {
    self.init(
      row: sighting.row, sheet: sighting.sheet ?? "", digest: sighting.digest,
      record: try MoneyRecord(bytes: sighting.json),
      bytes: sighting.json[...])
  }
}
