import CLibPQ

/// The values of one statement as libpq wants them: texts that end with a zero byte, one behind the other.
final class PostgresParameters: SQLBinder {
  private var bytes: [CChar] = []
  /// Where each value begins; nil is NULL.
  private var starts: [Int?] = []
  private var pointers: [UnsafePointer<CChar>?] = []
  private var hasZeroByte = false

  /// Bytes of all values.
  var size: Int { bytes.count }

  /// - Throws: ``SQLError`` for a text that libpq would cut at its zero byte.
  func check() throws {
    if hasZeroByte { throw SQLError.zeroByte }
  }

  func clear() {
    hasZeroByte = false
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  func bind(_ value: SQLValue) {
    switch value {
    case .null: bindNull()
    case .integer(let number): bind(number)
    case .text(var text): text.withUTF8 { bind(text: $0) }
    case .bytes(let blob): blob.withUnsafeBufferPointer { bind(bytes: $0) }
    }
  }

  func bind(_ value: Int64) {
    starts.append(bytes.count)
    for byte in String(value).utf8 { bytes.append(CChar(bitPattern: byte)) }
    bytes.append(0)
  }

  func bindNull() { starts.append(nil) }

  func bind(text: UnsafeBufferPointer<UInt8>) {
    if text.hasZeroByte { hasZeroByte = true }
    starts.append(bytes.count)
    bytes.append(contentsOf: UnsafeRawBufferPointer(text).bindMemory(to: CChar.self))
    bytes.append(0)
  }

  func bind(bytes blob: UnsafeBufferPointer<UInt8>) {
    starts.append(bytes.count)
    bytes.append(contentsOf: [92, 120])  // \x, the head of PostgreSQL's hexadecimal form
    for byte in blob {
      bytes.append(Self.digits[Int(byte >> 4)])
      bytes.append(Self.digits[Int(byte & 15)])
    }
    bytes.append(0)
  }

  func withPointers<Result>(_ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      pointers.removeAll(keepingCapacity: true)
      for start in starts { pointers.append(start.flatMap { place in buffer.baseAddress.map { $0 + place } }) }
      return pointers.withUnsafeBufferPointer(body)
    }
  }

  private static let digits = "0123456789abcdef".utf8.map { CChar(bitPattern: $0) }
}

/// One field of a result, read by its column's type.
func postgresValue(_ result: OpaquePointer?, _ row: Int32, _ column: Int32) -> SQLValue {
  guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
  let text = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
  let string = String(decoding: text, as: UTF8.self)
  switch PQftype(result, column) {
  case 20, 21, 23, 26, 1700: return Int64(string).map(SQLValue.integer) ?? .text(string)
  case 16: return .integer(string == "t" ? 1 : 0)
  case 17: return .bytes(bytes(fromHexadecimal: text.dropFirst(2)))
  default: return .text(string)
  }
}

private func bytes(fromHexadecimal digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
  func number(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 2)
  var high: UInt8?
  for digit in digits {
    if let first = high {
      bytes.append(first << 4 | number(digit))
      high = nil
    } else {
      high = number(digit)
    }
  }
  return bytes
}
