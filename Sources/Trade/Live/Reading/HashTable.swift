/// FNV-1a over bytes in 64 bits.
enum WordHash {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  @inline(__always)
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { hash = add(byte, to: hash) }
    return hash
  }

  /// The id of a word in features.
  static func id(_ word: String) -> UInt32 { UInt32(truncatingIfNeeded: of(word.utf8)) }
}

/// A table by 64-bit hashes, which it takes for the keys themselves. Open addressing, never more than half full.
struct HashTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// Zero marks an empty place.
    var key: UInt64 = 0
    var value: Value?
  }

  private var slots: [Slot]
  private(set) var count = 0

  init(capacity: Int) {
    var size = 16
    while size < capacity { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place &+ 1) & mask }
    return place
  }

  @inline(__always)
  subscript(hash: UInt64) -> Value? { slots[place(Self.key(hash))].value }

  mutating func insert(_ value: Value, at hash: UInt64) {
    let key = Self.key(hash)
    let place = place(key)
    if slots[place].key == 0 {
      if count * 2 >= slots.count { return grow(adding: value, at: hash) }
      count += 1
    }
    slots[place] = Slot(key: key, value: value)
  }

  private mutating func grow(adding value: Value, at hash: UInt64) {
    var larger = HashTable(capacity: slots.count * 2)
    for slot in slots where slot.key != 0 {
      if let held = slot.value { larger.insert(held, at: slot.key) }
    }
    larger.insert(value, at: hash)
    self = larger
  }
}
