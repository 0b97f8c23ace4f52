import GRDBSQLite

/// Texts and bytes of one row, in a buffer that is used again for the next.
///
/// SQLite either copies a value into memory of its own, which costs an allocation each, or trusts that the bytes stay
/// where they are. Here all of a row's stay in one place until the next row.
final class SQLiteValues {
  private struct Value {
    let place: Int32
    let start: Int
    let count: Int
    let isText: Bool
  }

  private var values: [Value] = []
  private var buffer = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  private var used = 0

  deinit { buffer.deallocate() }

  func clear() {
    values.removeAll(keepingCapacity: true)
    used = 0
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool, place: Int32) {
    if used + bytes.count > buffer.count || buffer.baseAddress == nil { grow(to: used + bytes.count) }
    if let start = bytes.baseAddress, let end = buffer.baseAddress {
      (end + used).update(from: start, count: bytes.count)
    }
    values.append(Value(place: place, start: used, count: bytes.count, isText: isText))
    used += bytes.count
  }

  /// Points the statement's places at the values; they stay valid until the next ``clear()``.
  ///
  /// - Returns: SQLite's code for the first that it refused, or that of success.
  func bind(to statement: OpaquePointer) -> Int32 {
    guard let base = buffer.baseAddress else { return SQLITE_OK }
    for value in values {
      let start = base + value.start
      let code =
        value.isText
        ? start.withMemoryRebound(to: CChar.self, capacity: value.count) {
          sqlite3_bind_text64(statement, value.place, $0, UInt64(value.count), nil, UInt8(SQLITE_UTF8))
        } : sqlite3_bind_blob64(statement, value.place, start, UInt64(value.count), nil)
      guard code == SQLITE_OK || code == SQLITE_RANGE else { return code }
    }
    return SQLITE_OK
  }

  private func grow(to size: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(size, buffer.count * 2, 256))
    if let start = buffer.baseAddress { larger.baseAddress?.update(from: start, count: used) }
    buffer.deallocate()
    buffer = larger
  }
}
