#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stretch of a byte source in memory, moved on as it is read.
///
/// Behind the last byte stand ``padding`` zeros, so that a scanner may load eight bytes at a time and needs
/// no length check for a byte it can recognise.
final class ByteWindow {
  static let padding = 64

  private let source: any ByteSource
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private let mostCapacity: Int
  /// The next byte to read; everything before it may be dropped.
  var position = 0
  private(set) var end = 0
  private(set) var isAtEnd = false
  /// Bytes dropped so far: `position + dropped` is the place in the source.
  private(set) var dropped = 0

  init(_ source: any ByteSource, capacity: Int, mostCapacity: Int) {
    self.source = source
    self.capacity = capacity
    self.mostCapacity = max(capacity, mostCapacity)
    base = .allocate(capacity: capacity + Self.padding)
    base.initialize(repeating: 0, count: Self.padding)
  }

  deinit {
    base.deallocate()
  }

  var available: Int { end - position }

  /// Brings more bytes behind those not yet read. Pointers into the window are void afterwards.
  ///
  /// - Returns: false if there is no more: the source is at its end, or the window is as large as it may be.
  func fill() throws(SpreadsheetError) -> Bool {
    if isAtEnd { return false }
    makeRoom()
    guard end < capacity else { return false }
    let count = try source.read(into: UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end))
    end += count
    memset(base + end, 0, Self.padding)
    if count == 0 { isAtEnd = true }
    return count > 0
  }

  /// Makes `count` bytes available, if the source has so many.
  func ensure(_ count: Int) throws(SpreadsheetError) -> Bool {
    while available < count {
      guard try fill() else { return false }
    }
    return true
  }

  private func makeRoom() {
    if position > 0 {
      memmove(base, base + position, available)
      dropped += position
      end -= position
      position = 0
    }
    // A window more than half full of unread bytes would be filled in ever smaller steps.
    guard end > capacity / 2, capacity < mostCapacity else { return }
    let larger = min(capacity * 2, mostCapacity)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.padding)
    memcpy(grown, base, end)
    base.deallocate()
    base = grown
    capacity = larger
  }
}
