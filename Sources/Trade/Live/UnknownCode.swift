/// A live code that somebody wrote and the line-up does not have.
package struct UnknownCode: Sendable, Equatable {
  /// As it was written, without what stands between: "B9".
  package let code: String
  /// Items whose codes look most like it, the likeliest first.
  package let likely: [LineUpItem]

  /// Items that are named at the most.
  private static let mostLikely = 3

  /// Nil where the text has no such code, or one that is in the line-up.
  package init?(in text: String, lineUp items: [LineUpItem]) {
    // Most comments have no number, and the pattern below is dear.
    guard text.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    let codes = items.map { (item: $0, key: LiveCode.key($0.code)) }
    let letters = Set(codes.map { Self.letters(of: $0.key) }).subtracting([""])
    let keys = Set(codes.map(\.key))
    var unknown: String?
    // A price or a measure has letters behind its number, a code in front.
    let pattern = /(?:^|[^\p{L}\p{N}])([A-Za-z]{1,3})[\s.\-]?([0-9]{1,3})(?![\p{L}\p{N}])/
    for match in text.prefix(IncomingComment.longestText).matches(of: pattern) {
      let (word, number) = (match.1.uppercased(), String(match.2))
      guard letters.contains(word) else { continue }
      if keys.contains(LiveCode.key(word + number)) { return nil }
      unknown = unknown ?? word + number
    }
    guard let unknown else { return nil }
    code = unknown
    let key = LiveCode.key(unknown)
    likely = codes.map { (item: $0.item, distance: Self.distance($0.key, key)) }.filter { $0.distance <= 1 }
      .prefix(Self.mostLikely).map(\.item)
  }

  private static func letters(of key: String) -> String { String(key.prefix { $0.isLetter }) }

  /// How many characters differ, are missing, too many or changed places.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    guard abs(left.count - right.count) <= 1 else { return 2 }
    var rows = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count { rows[row][0] = row }
    for column in 0...right.count { rows[0][column] = column }
    for row in left.indices {
      for column in right.indices {
        let isSame = left[row] == right[column]
        var least = min(rows[row][column + 1] + 1, rows[row + 1][column] + 1, rows[row][column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        rows[row + 1][column + 1] = least
      }
    }
    return rows[left.count][right.count]
  }
}
