/// Where each field of an order stands in one file, worked out once from its headings.
struct ColumnPlan {
  /// A column whose values are stored under a name.
  struct Named {
    let column: Int
    let name: OrderDraft.Text
    /// Whether `N` means that there is nothing.
    var isFlag = false
  }

  /// What a column is to the loop over a row's cells.
  enum Use: UInt8 {
    /// Has no heading: its values are only counted.
    case unread
    case derived
    case order, orderMayDiffer
    case line
    /// Has a heading that no layout knows: kept with the line, and counted.
    case unknown
  }

  private(set) var uses: [Use] = []
  /// Headings as people see them.
  private(set) var titles: [String] = []
  /// The same in the draft's arena, as names of kept values.
  private(set) var names: [OrderDraft.Text] = []
  /// Columns of single fields; -1 where the file has none.
  private(set) var number = -1
  private(set) var status = -1
  private(set) var subStatus = -1
  private(set) var cancelReason = -1
  private(set) var cancelledBy = -1
  private(set) var total = -1
  private(set) var country = -1
  private(set) var quantity = -1
  private(set) var returned = -1
  private(set) var originalPrice = -1
  private(set) var price = -1
  private(set) var subtotal = -1
  private(set) var weight = (column: -1, unit: ColumnRole.WeightUnit.grams)
  private(set) var lineWeight = (column: -1, unit: ColumnRole.WeightUnit.grams)
  private(set) var sources: [Int] = []
  private(set) var texts: [(field: OrderText, column: Int)] = []
  private(set) var times: [(field: OrderTime, column: Int)] = []
  private(set) var lineTexts: [(field: LineText, column: Int)] = []
  /// By name in byte order, as canonical JSON has them.
  private(set) var amounts: [Named] = []
  private(set) var kept: [Named] = []
  private(set) var lineAmounts: [Named] = []
  private(set) var lineKept: [Named] = []
  /// The currency that stands in the headings, as in `Total Amount (PHP)`.
  private(set) var currency: Currency?

  /// Lays the columns of a file out; the names they are stored under go into the draft, to stay there.
  init(_ table: RecognisedTable, names draft: inout OrderDraft) {
    var taken: Set<ColumnRole> = []
    var usedTitles: Set<String> = []
    for (column, heading) in table.row.headings.enumerated() {
      var title = Heading.title(table.row.texts[column])
      while !title.isEmpty, !usedTitles.insert(title).inserted { title += " (2)" }
      titles.append(title)
      names.append(draft.add(title))
      currency = currency ?? heading.currency
      guard !title.isEmpty else {
        uses.append(.unread)
        continue
      }
      let known = table.layout.byHeading[heading.normalised]?.role
      let isAgain = known.map { !$0.isShared && !taken.insert($0).inserted } ?? true
      place(isAgain ? .lineKept : known ?? .lineKept, at: column, isKnown: known != nil, draft: &draft)
    }
    sortNames(draft)
    draft.keepNames()
  }

  private mutating func place(_ role: ColumnRole, at column: Int, isKnown: Bool, draft: inout OrderDraft) {
    uses.append(role.use(isKnown: isKnown))
    switch role {
    case .number: number = column
    case .status: status = column
    case .subStatus: subStatus = column
    case .text(let field): texts.append((field, column))
    case .cancelReason: cancelReason = column
    case .cancelledBy: cancelledBy = column
    case .time(let field): times.append((field, column))
    case .total: total = column
    case .amount(let name): amounts.append(Named(column: column, name: draft.add(name.rawValue)))
    case .weight(let unit): weight = (column, unit)
    case .kept: kept.append(Named(column: column, name: names[column]))
    case .flag: kept.append(Named(column: column, name: names[column], isFlag: true))
    case .country: country = column
    case .source: sources.append(column)
    case .line(let field): lineTexts.append((field, column))
    case .quantity: quantity = column
    case .returned: returned = column
    case .originalPrice: originalPrice = column
    case .price: price = column
    case .subtotal: subtotal = column
    case .lineAmount(let name): lineAmounts.append(Named(column: column, name: draft.add(name.rawValue)))
    case .lineWeight(let unit): lineWeight = (column, unit)
    case .lineKept: lineKept.append(Named(column: column, name: names[column]))
    case .derived: break
    }
  }

  private mutating func sortNames(_ draft: borrowing OrderDraft) {
    amounts = Self.sorted(amounts, draft)
    kept = Self.sorted(kept, draft)
    lineAmounts = Self.sorted(lineAmounts, draft)
    lineKept = Self.sorted(lineKept, draft)
  }

  private static func sorted(_ columns: [Named], _ draft: borrowing OrderDraft) -> [Named] {
    var keyed: [(name: [UInt8], column: Named)] = []
    for column in columns { keyed.append((Array(draft.bytes(column.name)), column)) }
    return keyed.sorted { $0.name.lexicographicallyPrecedes($1.name) }.map(\.column)
  }
}

extension ColumnRole {
  /// Whether several columns of a file may have it.
  fileprivate var isShared: Bool {
    switch self {
    case .kept, .flag, .lineKept, .derived, .source: true
    default: false
    }
  }

  fileprivate func use(isKnown: Bool) -> ColumnPlan.Use {
    if !isKnown { return .unknown }
    if self == .derived { return .derived }
    if isOfLine { return .line }
    return mayDiffer ? .orderMayDiffer : .order
  }
}
