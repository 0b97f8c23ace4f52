/// How the values of a text file are set apart.
struct CSVDialect: Equatable {
  var delimiter: UInt8
  /// Whether the first line is `sep=;`, which Excel obeys and nobody should see as data.
  var hasSeparatorLine = false

  private static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Tells the delimiter from the first lines of the file.
  ///
  /// The right one cuts most lines into the same number of values: a semicolon file has commas in its amounts,
  /// and a comma file tabs behind its order numbers, but not equally many in each line.
  ///
  /// - Parameter sample: UTF-8 without byte order mark, as much as is at hand.
  init(sample: UnsafeBufferPointer<UInt8>) {
    if let separator = Self.separatorLine(sample) {
      self = CSVDialect(delimiter: separator, hasSeparatorLine: true)
      return
    }
    let scores = Self.candidates.map { Self.score(sample, delimiter: $0) }
    let best = scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) }
    self.init(delimiter: Self.candidates[best ?? 0])
  }

  init(delimiter: UInt8, hasSeparatorLine: Bool = false) {
    self.delimiter = delimiter
    self.hasSeparatorLine = hasSeparatorLine
  }

  private static func separatorLine(_ sample: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard sample.count >= 5, sample.prefix(4).elementsEqual("sep=".utf8), candidates.contains(sample[4]) else {
      return nil
    }
    let isLine = sample.count == 5 || sample[5] == UInt8(ascii: "\n") || sample[5] == UInt8(ascii: "\r")
    return isLine ? sample[4] : nil
  }

  /// Delimiters of the lines that have the commonest number of them, over the first 100 lines.
  private static func score(_ sample: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Int {
    var linesByCount: [Int: Int] = [:]
    for count in counts(sample, delimiter: delimiter) where count > 0 { linesByCount[count, default: 0] += 1 }
    return linesByCount.map { $0.key * $0.value }.max() ?? 0
  }

  private static func counts(_ sample: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> [Int] {
    var counts: [Int] = []
    var (count, isQuoted, isStart) = (0, false, true)
    for byte in sample {
      if byte == UInt8(ascii: "\"") && (isStart || isQuoted) {
        isQuoted.toggle()
        isStart = true  // A second quote right behind opens again: "" inside a value.
        continue
      }
      isStart = false
      if isQuoted { continue }
      if byte == delimiter {
        count += 1
        isStart = true
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        counts.append(count)
        if counts.count == 100 { return counts }
        (count, isStart) = (0, true)
      }
    }
    counts.append(count)
    return counts
  }
}
