/// One walk over a record: finds the ends of its values and changes nothing, so that it can start anew with more bytes.
struct CSVRecordScan {
  enum Outcome { case complete, cut }

  /// Behind the record and its line end.
  var next = 0
  /// Line ends in the record, with its own.
  var lines = 0
  /// All bytes of the record over each other: the top bits tell whether it is plain ASCII.
  var highBits: UInt64 = 0
  var longest = 0
  /// Whether a value holds doubled quotes or goes on behind its closing quote.
  var needsUnquoting = false
  var isBlankLine = false
  /// Whether the walk ended inside quotes.
  var isQuoted = false
  /// Whether the end of the window is the end of the file.
  var isLast = false
  private var place: Int
  private let start: Int

  init(start: Int) {
    self.start = start
    place = start
  }

  mutating func run(_ reader: CSVReader) throws -> Outcome {
    let (base, end, delimiter) = (UnsafePointer(reader.window.base), reader.window.end, reader.delimiter)
    let delimiters = everywhere(delimiter)
    let (row, columns) = (reader.row, reader.limits.columns)
    row.count = 0
    while true {
      guard row.count < columns else { throw reader.failure(.limit(.columns, allowed: columns)) }
      let first = place
      if base[place] == UInt8(ascii: "\"") && place < end {
        guard let cell = try quotedValue(base, end, delimiter, reader) else { return .cut }
        row.set(cell, at: row.count)
      } else {
        try walkPlainValue(base, end, delimiters, reader)
        add(first, place, to: row)
      }
      if place >= end {
        guard isLast else { return .cut }
        return finish(row, lineEnd: 0)
      }
      let byte = base[place]
      if byte == delimiter {
        place &+= 1
        continue
      }
      if byte == UInt8(ascii: "\n") { return finish(row, lineEnd: 1) }
      // A CR at the window's end may have its LF behind it.
      if place &+ 1 >= end && !isLast { return .cut }
      return finish(row, lineEnd: place &+ 1 < end && base[place &+ 1] == UInt8(ascii: "\n") ? 2 : 1)
    }
  }

  /// Moves to the delimiter or line end behind an unquoted value, or to the end of the window.
  @inline(__always)
  private mutating func walkPlainValue(
    _ base: UnsafePointer<UInt8>, _ end: Int, _ delimiters: UInt64, _ reader: CSVReader
  ) throws {
    while true {
      let word = loadWord(base + place)
      let stops = equalBytes(word, delimiters) | bytesBelow(word, 0x0E)
      highBits |= word
      if stops == 0 {
        place &+= 8
        continue
      }
      place &+= stops.trailingZeroBitCount &>> 3
      if place >= end { break }
      let byte = base[place]
      if byte == UInt8(truncatingIfNeeded: delimiters) || byte == 0x0A || byte == 0x0D { break }
      if byte == 0 { throw reader.failure(.zeroByte, linesBefore: place - start) }
      place &+= 1
    }
    place = min(place, end)
  }

  /// Reads a value in quotes up to the delimiter or line end behind it; nil if it is cut off.
  private mutating func quotedValue(
    _ base: UnsafePointer<UInt8>, _ end: Int, _ delimiter: UInt8, _ reader: CSVReader
  ) throws -> RowBuffer.Cell? {
    isQuoted = true
    let first = place &+ 1
    place = first
    var isPlain = true
    while true {
      try walkToQuote(base, end, reader)
      guard place < end, place &+ 1 < end || isLast else { return nil }
      if place &+ 1 < end && base[place &+ 1] == UInt8(ascii: "\"") {
        isPlain = false
        place &+= 2
        continue
      }
      break
    }
    isQuoted = false
    let last = place
    place &+= 1
    while place < end, base[place] != delimiter, base[place] == 0x20 || base[place] == 0x09 { place &+= 1 }
    if place >= end && !isLast { return nil }
    if place < end && base[place] != delimiter && base[place] != 0x0A && base[place] != 0x0D {
      throw reader.failure(.unbalancedQuote, linesBefore: place - start)
    }
    let behind = place - last - 1
    longest = max(longest, place - first)
    if isPlain && behind == 0 { return Self.cell(first, last) }
    // Quotes and all: what stands between is put right once the record is complete.
    needsUnquoting = true
    return RowBuffer.Cell(offset: first, length: UInt32(place - first), kind: .text, memory: .quoted)
  }

  private mutating func walkToQuote(_ base: UnsafePointer<UInt8>, _ end: Int, _ reader: CSVReader) throws {
    let quotes = everywhere(UInt8(ascii: "\""))
    while place < end {
      let word = loadWord(base + place)
      let stops = equalBytes(word, quotes) | bytesBelow(word, 0x0E)
      highBits |= word
      if stops == 0 {
        place &+= 8
        continue
      }
      place &+= stops.trailingZeroBitCount &>> 3
      if place >= end { return }
      switch base[place] {
      case UInt8(ascii: "\""): return
      case 0: throw reader.failure(.zeroByte, linesBefore: place - start)
      case 0x0A: lines += 1
      case 0x0D where base[place &+ 1] != 0x0A: lines += 1
      default: break
      }
      place &+= 1
    }
  }

  private mutating func add(_ first: Int, _ last: Int, to row: RowBuffer) {
    longest = max(longest, last &- first)
    row.set(Self.cell(first, last), at: row.count)
  }

  private static func cell(_ first: Int, _ last: Int) -> RowBuffer.Cell {
    RowBuffer.Cell(
      offset: first, length: UInt32(truncatingIfNeeded: last &- first), kind: last > first ? .text : .empty,
      memory: .local)
  }

  private mutating func finish(_ row: RowBuffer, lineEnd: Int) -> Outcome {
    isBlankLine = row.count == 1 && place == start
    next = place + lineEnd
    lines += lineEnd > 0 ? 1 : 0
    return .complete
  }
}
