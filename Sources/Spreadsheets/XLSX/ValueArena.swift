#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes of decoded values, one behind the other.
final class ValueArena {
  private(set) var base: UnsafeMutablePointer<UInt8>
  var count = 0
  private(set) var capacity: Int
  private let limits: SpreadsheetLimits

  init(limits: SpreadsheetLimits) {
    self.limits = limits
    capacity = 65_536
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  /// Makes room for `more` bytes behind those that are there.
  func reserve(_ more: Int) throws(SpreadsheetError) {
    if count &+ more <= capacity { return }
    guard count + more <= limits.rowBytes else { throw SpreadsheetError(.limit(.rowBytes, allowed: limits.rowBytes)) }
    let larger = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memcpy(grown, base, count)
    base.deallocate()
    (base, capacity) = (grown, larger)
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    guard let start = bytes.baseAddress else { return }
    try reserve(bytes.count)
    memcpy(base + count, start, bytes.count)
    count += bytes.count
  }

  /// Takes the scanner's text with entities resolved.
  func append(textOf scanner: XMLScanner) throws(SpreadsheetError) {
    try append(decoding: scanner.text, isLiteral: scanner.isLiteral)
  }

  /// Ends a value: checks its text and length, and undoes Excel's `_x000D_` escapes if it is text.
  func finish(from start: Int, isText: Bool) throws(SpreadsheetError) {
    let value = base + start
    if UTF8Check.firstInvalid(value, count: count - start) != nil { throw SpreadsheetError(.invalidText) }
    if isText { count = start + ExcelEscapes.decode(value, count: count - start) }
    guard count - start > limits.cellCharacters else { return }
    guard UTF8Check.characters(base + start, count: count - start) <= limits.cellCharacters else {
      throw SpreadsheetError(.limit(.cellCharacters, allowed: limits.cellCharacters))
    }
  }
}
