/// The runs of three bytes in a folded text, each word padded, for saying how alike two texts are.
///
/// Made once for each text and compared many times.
struct Trigrams: Sendable {
  private let sorted: [UInt32]

  init(_ text: FoldedText) {
    var grams: [UInt32] = []
    grams.reserveCapacity(text.text.utf8.count + 8)
    for word in text.words {
      var window: UInt32 = 0x2020
      for byte in word.utf8 {
        window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
        grams.append(window)
      }
      grams.append((window << 8 | 0x20) & 0xFF_FFFF)
    }
    grams.sort()
    sorted = grams
  }

  /// 100 for the same runs, 0 for none in common (Dice's measure).
  func likeness(to other: Trigrams) -> Int {
    let total = sorted.count + other.sorted.count
    guard total > 0 else { return 100 }
    var (left, right, common) = (0, 0, 0)
    while left < sorted.count && right < other.sorted.count {
      if sorted[left] == other.sorted[right] {
        common += 1
        left += 1
        right += 1
      } else if sorted[left] < other.sorted[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return common * 200 / total
  }
}
