/// A growing run of bytes that is written to many times per row.
///
/// An array would check for uniqueness and bounds at each of the hundred appends an order takes; this owns plain memory.
struct ByteSink: ~Copyable {
  private(set) var start: UnsafeMutableRawPointer
  private(set) var capacity: Int
  /// Bytes written so far.
  private(set) var count = 0

  init(capacity: Int = 4_096) {
    start = .allocate(byteCount: capacity, alignment: 16)
    self.capacity = capacity
  }

  deinit {
    start.deallocate()
  }

  /// The bytes written so far; valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  /// Forgets everything after the first `count` bytes.
  mutating func truncate(to count: Int) {
    precondition(count <= self.count)
    self.count = count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends the number with its lowest byte first.
  @inline(__always)
  mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    let size = MemoryLayout<Number>.size
    reserve(size)
    (start + count).storeBytes(of: number.littleEndian, as: Number.self)
    count += size
  }

  /// Appends `count` bytes of zero and answers where they begin.
  mutating func appendZeros(_ count: Int) -> Int {
    reserve(count)
    (start + self.count).initializeMemory(as: UInt8.self, repeating: 0, count: count)
    self.count += count
    return self.count - count
  }

  /// Overwrites bytes written earlier with a number, its lowest byte first.
  @inline(__always)
  mutating func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
    precondition(offset + MemoryLayout<Number>.size <= count)
    (start + offset).storeBytes(of: number.littleEndian, as: Number.self)
  }

  /// Appends the number in decimal digits.
  @inline(__always)
  mutating func append(decimal number: Int64) {
    reserve(20)
    var rest = number.magnitude
    var length = number < 0 ? 1 : 0
    var probe = rest
    repeat {
      length += 1
      probe /= 10
    } while probe > 0
    var position = count + length
    repeat {
      position -= 1
      start.storeBytes(of: UInt8(truncatingIfNeeded: 48 + rest % 10), toByteOffset: position, as: UInt8.self)
      rest /= 10
    } while rest > 0
    if number < 0 { start.storeBytes(of: 45, toByteOffset: count, as: UInt8.self) }
    count += length
  }

  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    moved.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
