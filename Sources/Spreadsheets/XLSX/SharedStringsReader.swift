/// Reads the shared strings part into its store, one `<si>` after the other.
struct SharedStringsReader {
  private let scanner: XMLScanner
  private let window: ByteWindow
  private let value: ValueArena
  private let plainBytes: Int

  init(_ stream: ZipEntryStream, limits: SpreadsheetLimits) {
    scanner = XMLScanner(stream, limits: limits)
    window = scanner.window
    value = ValueArena(limits: limits)
    plainBytes = PlainText.mostBytes(limits)
  }

  func read(into store: SharedStrings) throws(SpreadsheetError) {
    while true {
      if scanner.depth == 1 { try readPlainItems(into: store) }
      switch try scanner.next() {
      case .end: return try store.finish()
      case .startTag where scanner.depth == 2 && scanner.isNamed("si"): try readItem(into: store)
      case .emptyTag where scanner.depth == 1 && scanner.isNamed("si"): try store.append(value(of: 0))
      case .startTag where scanner.depth > 1: try scanner.skipElement()
      default: continue
      }
    }
  }

  private func value(of count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(value.base), count: count)
  }

  /// An item in any form: plain, in runs of different looks, with phonetic readings (left out).
  private func readItem(into store: SharedStrings) throws(SpreadsheetError) {
    value.count = 0
    try scanner.appendRichText(to: value)
    try value.finish(from: 0, isText: true)
    try store.append(value(of: value.count))
  }

  /// Items as nearly all are written, `<si><t>text</t></si>` without entities: taken straight from the window.
  private func readPlainItems(into store: SharedStrings) throws(SpreadsheetError) {
    while true {
      if window.available < 4_096 { _ = try window.fill() }
      let base = UnsafePointer(window.base)
      let (place, end) = (base + window.position, base + window.end)
      guard end - place > Markup.mostBytes, let text = Markup.behindItemStart(place),
        let textEnd = PlainText.end(of: text, before: end, mostBytes: plainBytes), end - textEnd > Markup.mostBytes,
        let next = Markup.behindItemEnd(textEnd)
      else { return }
      try store.append(UnsafeBufferPointer(start: text, count: textEnd - text))
      window.position = next - base
    }
  }
}

extension XMLScanner {
  /// Appends the text of the element whose start tag was the last token: its `<t>`, those of its runs, no phonetic ones.
  func appendRichText(to value: ValueArena) throws(SpreadsheetError) {
    let outside = depth - 1
    while true {
      switch try next() {
      case .startTag where isNamed("t"): try appendText(to: value)
      case .startTag where isNamed("rPh"): try skipElement()
      case .endTag where depth == outside: return
      case .end: throw damage(.endsEarly)
      default: continue
      }
    }
  }

  /// Appends the text of the element whose start tag was the last token.
  func appendText(to value: ValueArena) throws(SpreadsheetError) {
    let outside = depth - 1
    while true {
      switch try next() {
      case .text: try value.append(textOf: self)
      case .endTag where depth == outside: return
      case .end: throw damage(.endsEarly)
      default: continue
      }
    }
  }
}
