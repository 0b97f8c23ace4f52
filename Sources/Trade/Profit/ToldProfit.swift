/// What the tallies were told of one order. Kept as text beside the order, so that they can be told otherwise.
struct ToldProfit: Equatable {
  /// A line's share in the figures of its order.
  struct Line: Equatable {
    /// The variant, or the listing where it is matched to none.
    var variant: String
    var product: String
    var figures: ProfitFigures
  }

  /// Money of an order that came.
  struct Release: Equatable {
    var day: LocalDate
    var amount: Int64
  }

  /// How its money stands; nil for advertising that no order took a share of.
  var verdict: OrderVerdict?
  var inPlay: Int64
  var day: LocalDate
  /// When its money came, and how much; nil while it waits, and for money that no order stands behind.
  var release: Release?
  var city: String
  var payment: String
  var lines: [Line]
  /// Amounts that came, and those that are expected.
  var paid: [PayoutPart: Int64]
  var expected: [PayoutPart: Int64]

  var figures: ProfitFigures { lines.reduce(into: ProfitFigures()) { $0 += $1.figures } }

  /// A row of what it is about, then one for each line, each amount that came and each that is expected.
  var text: String {
    let came = release.map { " \($0.day) \($0.amount)" } ?? ""
    var rows = ["\(day) \(inPlay) \(verdict?.rawValue ?? "-")\(came)", city, payment]
    rows += lines.map { "line\t\($0.variant)\t\($0.product)\t\($0.figures.text)" }
    for (mark, parts) in [("paid", paid), ("due", expected)] {
      rows += parts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\(mark)\t\($0.key.rawValue)\t\($0.value)" }
    }
    return rows.joined(separator: "\n")
  }

  /// - Returns: nil for a text that is none.
  init?(text: String) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = rows[0].split(separator: " ")
    guard rows.count >= 3, [3, 5].contains(head.count), let day = LocalDate(String(head[0])),
      let inPlay = Int64(head[1])
    else {
      return nil
    }
    (self.day, self.inPlay, verdict) = (day, inPlay, OrderVerdict(rawValue: String(head[2])))
    if head.count == 5 {
      guard let day = LocalDate(String(head[3])), let amount = Int64(head[4]) else { return nil }
      release = Release(day: day, amount: amount)
    }
    (city, payment) = (String(rows[1]), String(rows[2]))
    (lines, paid, expected) = ([], [:], [:])
    for row in rows[3...] {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      switch (fields[0], fields.count) {
      case ("line", 4):
        guard let figures = ProfitFigures(text: fields[3]) else { return nil }
        lines.append(Line(variant: String(fields[1]), product: String(fields[2]), figures: figures))
      case ("paid", 3):
        guard let amount = Int64(fields[2]) else { return nil }
        paid[PayoutPart(rawValue: String(fields[1]))] = amount
      case ("due", 3):
        guard let amount = Int64(fields[2]) else { return nil }
        expected[PayoutPart(rawValue: String(fields[1]))] = amount
      default: return nil
      }
    }
  }

  init(
    verdict: OrderVerdict?, inPlay: Int64, day: LocalDate, release: Release? = nil, city: String, payment: String,
    lines: [Line], paid: [PayoutPart: Int64], expected: [PayoutPart: Int64]
  ) {
    self.verdict = verdict
    self.inPlay = inPlay
    self.day = day
    self.release = release
    self.city = Self.tidy(city)
    self.payment = Self.tidy(payment)
    self.lines = lines
    self.paid = paid.filter { $0.value != 0 }
    self.expected = expected.filter { $0.value != 0 }
  }

  /// A name that stands in one row, and fits the key of an index.
  private static func tidy(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.prefix(TallyBook.longestName))).onOneLine
  }
}
