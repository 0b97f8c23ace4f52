/// How many letters must be changed, put in or left out to make one text of another (Levenshtein).
enum EditDistance {
  /// Longer texts are compared by their first 64 bytes.
  private static let limit = 64

  /// 100 for equal texts, 0 where nothing stays.
  static func likeness(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8.prefix(limit)), Array(right.utf8.prefix(limit)))
    let longest = max(left.count, right.count)
    guard longest > 0 else { return 100 }
    return 100 - distance(left, right) * 100 / longest
  }

  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var costs = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var diagonal = costs[0]
      costs[0] = row + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = costs[column + 1]
        costs[column + 1] = min(replaced, diagonal + 1, costs[column] + 1)
      }
    }
    return costs[right.count]
  }
}
