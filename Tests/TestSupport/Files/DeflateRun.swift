/// A deflate stream that repeats one letter with two bits for 258 bytes, the most the format can do.
struct DeflateRun {
  private(set) var bytes: [UInt8] = []
  private(set) var runBytes = 0
  private var bitCount = 0

  init(before: [UInt8], repeats: Int, after: [UInt8]) {
    store(before, isLast: false)
    beginCodes()
    write(0b01, 2)  // "a"; codes stand with their first bit lowest.
    for _ in 0..<repeats { write(0b00, 2) }  // 258 bytes from one byte back.
    write(0b11, 2)  // End of block.
    runBytes = 1 + repeats * 258
    store(after, isLast: true)
  }

  private mutating func store(_ plain: [UInt8], isLast: Bool) {
    write(isLast ? 1 : 0, 3)
    if bitCount % 8 != 0 { write(0, 8 - bitCount % 8) }
    bytes += le(plain.count, 2) + le(~plain.count, 2) + plain
    bitCount = bytes.count * 8
  }

  /// A block with codes for "a" (10), the end (11) and length 258 (0), and one distance (0).
  private mutating func beginCodes() {
    write(0b100, 3)
    write(29, 5)
    write(0, 5)
    write(14, 4)
    // Lengths of the code length codes in their odd order: 18 has one bit, 1 and 2 have two.
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { write(length, 3) }
    zeros(97)
    write(0b11, 2)
    zeros(138)
    zeros(20)
    write(0b11, 2)
    zeros(28)
    write(0b01, 2)
    write(0b01, 2)
  }

  private mutating func zeros(_ count: Int) {
    write(0, 1)
    write(count - 11, 7)
  }

  private mutating func write(_ value: Int, _ count: Int) {
    for bit in 0..<count {
      if bitCount % 8 == 0 { bytes.append(0) }
      if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << (bitCount % 8) }
      bitCount += 1
    }
  }
}
