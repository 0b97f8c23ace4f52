/// Reads unsure comments again whose words may claim several items; the books keep the first.
final class SeveralItems {
  private let items: [LineUpItem]
  /// Made ready for the first comment that needs it: most screens show none.
  private lazy var lineUp = LineUpReading(items)

  private lazy var codes = Set(items.map { LiveCode.key($0.code) })

  init(lineUp items: [LineUpItem]) { self.items = items }

  /// What a comment claims; empty unless these are several items of the line-up.
  func items(of line: DeskView.CommentLine, in session: LiveSession) -> [CommentReading.Item] {
    guard line.comment.intent == .claim, mayNameSeveral(line.comment.text) else { return [] }
    let context = ReadingContext(onShow: line.item?.code, lastClaimed: nil, bareCode: session.form.bareCode)
    let reading = lineUp.reader.read(line.comment.text, context: context)
    guard reading.intent == .claim, reading.items.count > 1,
      reading.items.allSatisfy({ lineUp.item($0.code) != nil })
    else { return [] }
    return reading.items
  }

  /// Two codes of the line-up, or a word between two things.
  private func mayNameSeveral(_ text: String) -> Bool {
    if text.contains(/[+&,;\n]|\b(?:sama|dan|ama)\b/.ignoresCase()) { return true }
    let named = text.matches(of: /(?:^|[^\p{L}\p{N}])([A-Za-z]{0,3}[\s.\-]?[0-9]{1,3})(?![\p{L}\p{N}])/)
    return Set(named.map { LiveCode.key(String($0.1)) }).intersection(codes).count > 1
  }
}

extension DeskView {
  /// One way in which a comment that claims several items may be meant: all of them together.
  package struct Together: Sendable {
    package let claims: [(guess: Guess, quantity: Int64)]
  }

  /// The likely readings of an unsure comment that names several items; empty for any other.
  package func readingsTogether(for line: CommentLine) -> [Together] {
    guard line.several.count > 1 else { return [] }
    var readings: [[(guess: Guess, quantity: Int64)]] = [[]]
    for said in line.several {
      guard let item = items.first(where: { $0.code == said.code }) else { return [] }
      let choices = item.likely(size: said.size, colour: said.colour, in: line.comment.text).map {
        (guess: Guess(item: item, variant: $0), quantity: pieces(Int64(said.quantity)))
      }
      readings = Array(readings.flatMap { begun in choices.map { begun + [$0] } }.prefix(Self.mostGuesses))
    }
    return readings.filter { !$0.isEmpty }.map(Together.init)
  }

  /// So many pieces as one buyer may have of an item at the most.
  package func pieces(_ asked: Int64) -> Int64 { min(asked, session.form.mostPerBuyer.map(Int64.init) ?? .max) }
}
