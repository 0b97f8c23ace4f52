/// Eight bytes looked at together.
///
/// Each test answers with the top bit of every byte that passes, exactly (no carry from one byte into the next), so
/// `trailingZeroBitCount / 8` is the first of them.
@inline(__always)
func loadWord(_ start: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
}

/// A byte in all eight places.
@inline(__always)
func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The bytes of `word` that equal those of `pattern`.
@inline(__always)
func equalBytes(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
  let difference = word ^ pattern
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~(((difference & low) &+ low) | difference | low)
}

/// The bytes of `word` below `bound`, which is at most 0x80.
@inline(__always)
func bytesBelow(_ word: UInt64, _ bound: UInt8) -> UInt64 {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~((word & low) &+ everywhere(0x80 &- bound)) & ~word & 0x8080_8080_8080_8080
}
