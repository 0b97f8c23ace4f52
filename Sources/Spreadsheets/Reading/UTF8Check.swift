/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The index of the first byte that is not part of valid UTF-8, or nil if all are.
  static func firstInvalid(_ start: UnsafePointer<UInt8>, count: Int) -> Int? {
    var place = 0
    while place < count {
      if count &- place >= 8, loadWord(start + place) & 0x8080_8080_8080_8080 == 0 {
        place &+= 8
        continue
      }
      let length = sequenceLength(start + place, left: count &- place)
      if length == 0 { return place }
      place &+= length
    }
    return nil
  }

  /// Bytes of the character at `start`, or 0 if it is none.
  @inline(__always)
  private static func sequenceLength(_ start: UnsafePointer<UInt8>, left: Int) -> Int {
    let first = start[0]
    if first < 0x80 { return 1 }
    if first < 0xC2 { return 0 }
    if first < 0xE0 { return left >= 2 && isTail(start[1]) ? 2 : 0 }
    if first < 0xF0 {
      guard left >= 3, isTail(start[1]), isTail(start[2]) else { return 0 }
      if first == 0xE0 && start[1] < 0xA0 { return 0 }
      return first == 0xED && start[1] >= 0xA0 ? 0 : 3
    }
    guard first < 0xF5, left >= 4, isTail(start[1]), isTail(start[2]), isTail(start[3]) else { return 0 }
    if first == 0xF0 && start[1] < 0x90 { return 0 }
    return first == 0xF4 && start[1] >= 0x90 ? 0 : 4
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Characters of valid UTF-8, counted as Excel does (UTF-16 units).
  static func characters(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    var characters = 0
    for place in 0..<count {
      let byte = start[place]
      if byte & 0xC0 != 0x80 { characters &+= byte >= 0xF0 ? 2 : 1 }
    }
    return characters
  }
}
