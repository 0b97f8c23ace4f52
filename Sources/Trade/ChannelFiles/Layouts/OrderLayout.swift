/// One kind of order export: its columns by the headings they have had over the years.
struct OrderLayout: Sendable {
  struct Column: Sendable {
    let role: ColumnRole
    /// Every heading seen for it, normalised as ``Heading`` does; the first is the one named to people.
    let headings: [String]
    /// The heading as the marketplace writes it.
    let title: String
    var isRequired = false

    /// A column; `others` are further headings, in lower case.
    init(_ role: ColumnRole, _ title: String, _ others: String...) {
      self.role = role
      self.title = title
      headings = [Heading(title).normalised] + others
    }

    /// The same column, without which a file cannot be read.
    var required: Column {
      var column = self
      column.isRequired = true
      return column
    }
  }

  let kind: ChannelFileKind
  let columns: [Column]

  /// Columns by every heading they are known by.
  let byHeading: [String: Column]

  init(kind: ChannelFileKind, columns: [Column]) {
    self.kind = kind
    self.columns = columns
    byHeading = Dictionary(
      columns.flatMap { column in column.headings.map { ($0, column) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Of files that show no orders.
  static let none = OrderLayout(kind: .shopeeIncome, columns: [])

  static let all = [shopee, tiktok, shopeeReturns]
}
