/// Strings on disk, in blocks of 64 with the ends of the strings at the front of each block.
///
/// In memory are the blocks' places (8 bytes for 64 strings) and a cache of the blocks last used.
final class SharedStringFile {
  private static let blockStrings = 64
  private static let headerBytes = blockStrings * MemoryLayout<UInt32>.size
  private static let slotBytes = 8_192
  private static let slots = 1_024
  private static let writeBytes = 262_144

  private let file: TemporaryFile
  private var offsets: [Int] = []
  private var written = 0
  private var ends: [UInt32] = []
  private var data: [UInt8] = []
  private var pending: [UInt8] = []
  private let cache: UnsafeMutableRawPointer
  private var cachedBlocks: [Int]

  init(_ file: TemporaryFile) {
    self.file = file
    cache = .allocate(byteCount: Self.slotBytes * Self.slots, alignment: 8)
    cachedBlocks = Array(repeating: -1, count: Self.slots)
    pending.reserveCapacity(Self.writeBytes * 2)
  }

  deinit {
    cache.deallocate()
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    data.append(contentsOf: bytes)
    ends.append(UInt32(truncatingIfNeeded: data.count))
    if ends.count == Self.blockStrings { try closeBlock() }
  }

  func finish() throws(SpreadsheetError) {
    if !ends.isEmpty { try closeBlock() }
    offsets.append(written)
    try write()
  }

  func string(_ index: Int) throws(SpreadsheetError) -> UnsafeBufferPointer<UInt8> {
    let (block, place) = (index / Self.blockStrings, index % Self.blockStrings)
    let (offset, length) = (offsets[block], offsets[block + 1] - offsets[block])
    guard length <= Self.slotBytes else { return try largeString(offset, place) }
    let slot = block % Self.slots
    let start = cache + slot * Self.slotBytes
    if cachedBlocks[slot] != block {
      cachedBlocks[slot] = -1
      try file.read(into: UnsafeMutableRawBufferPointer(start: start, count: length), at: offset)
      cachedBlocks[slot] = block
    }
    let (first, last) = Self.bounds(UnsafeRawPointer(start), place)
    let text = (start + Self.headerBytes + first).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: text, count: last - first)
  }

  /// A string of a block too large for the cache: read alone.
  private func largeString(_ offset: Int, _ place: Int) throws(SpreadsheetError) -> UnsafeBufferPointer<UInt8> {
    let header = UnsafeMutableRawBufferPointer(start: cache, count: Self.headerBytes)
    cachedBlocks[0] = -1
    try file.read(into: header, at: offset)
    let (first, last) = Self.bounds(UnsafeRawPointer(cache), place)
    let start = UnsafeMutableRawBufferPointer(start: cache, count: min(last - first, Self.slotBytes * Self.slots))
    try file.read(into: start, at: offset + Self.headerBytes + first)
    return UnsafeBufferPointer(start: cache.assumingMemoryBound(to: UInt8.self), count: start.count)
  }

  private static func bounds(_ header: UnsafeRawPointer, _ place: Int) -> (Int, Int) {
    let end = header.load(fromByteOffset: place * 4, as: UInt32.self)
    let start = place == 0 ? 0 : header.load(fromByteOffset: (place - 1) * 4, as: UInt32.self)
    return (Int(start), Int(end))
  }

  private func closeBlock() throws(SpreadsheetError) {
    offsets.append(written)
    while ends.count < Self.blockStrings { ends.append(UInt32(truncatingIfNeeded: data.count)) }
    ends.withUnsafeBytes { pending.append(contentsOf: $0) }
    pending.append(contentsOf: data)
    written += Self.headerBytes + data.count
    ends.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
    if pending.count >= Self.writeBytes { try write() }
  }

  private func write() throws(SpreadsheetError) {
    var failure: SpreadsheetError?
    pending.withUnsafeBytes { bytes in
      do throws(SpreadsheetError) { try file.append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    pending.removeAll(keepingCapacity: true)
  }
}
