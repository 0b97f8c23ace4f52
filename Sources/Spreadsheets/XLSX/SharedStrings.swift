#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The strings of a workbook that its cells name by number.
///
/// Programs number strings as they first occur, so those used again and again (statuses, cities, products) come early:
/// the head stays in memory. The rest goes to a file without name, where rows find their strings next to each other.
/// So a workbook with 15 million different strings takes no more memory than one with a hundred thousand.
final class SharedStrings {
  private(set) var count = 0
  /// Strings with a number below this lie in ``head``.
  private(set) var headCount = 0
  /// Memory that stays where it is until the workbook is closed.
  let head: UnsafeMutablePointer<UInt8>
  private let ends: UnsafeMutablePointer<UInt32>
  private let headBytes: Int
  private let mostHeadCount: Int
  private var headEnd = 0
  private var byteCount = 0
  private var tail: SharedStringFile?
  private let limits: SpreadsheetLimits
  private let temporaryFolder: String

  init(
    limits: SpreadsheetLimits, temporaryFolder: String, headBytes: Int = 16_000_000, mostHeadCount: Int = 1_000_000
  ) {
    self.limits = limits
    self.temporaryFolder = temporaryFolder
    self.headBytes = headBytes
    self.mostHeadCount = mostHeadCount
    // Memory is only taken where it is written to.
    head = .allocate(capacity: headBytes)
    ends = .allocate(capacity: mostHeadCount + 1)
    ends[0] = 0
  }

  deinit {
    head.deallocate()
    ends.deallocate()
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    byteCount &+= bytes.count &+ MemoryLayout<UInt32>.size
    guard byteCount <= limits.sharedStringBytes else {
      throw SpreadsheetError(.limit(.sharedStringBytes, allowed: limits.sharedStringBytes))
    }
    count &+= 1
    if tail == nil, headEnd &+ bytes.count <= headBytes, headCount < mostHeadCount {
      if let start = bytes.baseAddress { memcpy(head + headEnd, start, bytes.count) }
      headEnd &+= bytes.count
      headCount &+= 1
      ends[headCount] = UInt32(truncatingIfNeeded: headEnd)
      return
    }
    if tail == nil { tail = try SharedStringFile(TemporaryFile(folder: temporaryFolder)) }
    try tail?.append(bytes)
  }

  func finish() throws(SpreadsheetError) { try tail?.finish() }

  /// Where in ``head`` a string lies. Only for numbers below ``headCount``.
  @inline(__always)
  func place(_ index: Int) -> (offset: Int, length: UInt32) {
    let start = ends[index]
    return (Int(start), ends[index &+ 1] &- start)
  }

  /// A string from the file; its bytes hold until the next call. Only for numbers from ``headCount`` to ``count``.
  func distant(_ index: Int) throws(SpreadsheetError) -> UnsafeBufferPointer<UInt8> {
    guard let tail, index >= headCount, index < count else { throw SpreadsheetError(.damagedXML(.sharedString)) }
    return try tail.string(index - headCount)
  }
}
