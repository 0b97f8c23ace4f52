/// Holds what an income file says of itself against its lines, while they are read.
struct IncomeChecks {
  private let sides: SideSheets
  private let layout: MoneyLayout
  private var released: Int64 = 0
  private var net = Tally()
  private var products = Tally()
  /// The order whose product rows are coming, with what they leave of its amounts.
  private var open: (number: String, left: [Int64], isRefunded: Bool, hasProducts: Bool)?

  private struct Tally {
    var compared = 0
    var differing = 0
    var said: Int64 = 0
    var found: Int64 = 0
    var first = ""

    mutating func add(_ name: String, said: Int64, found: Int64) {
      compared += 1
      guard said != found else { return }
      if differing == 0 { (first, self.said, self.found) = (name, said, found) }
      differing += 1
    }
  }

  init(sides: SideSheets, layout: MoneyLayout) {
    self.sides = sides
    self.layout = layout
  }

  mutating func add(order row: IncomeReader.ReadRow, goodsColumns: [Int]) {
    closeOrder()
    if row.record.kind == .release { released += row.record.amount }
    net.add(row.record.orderNumber ?? row.record.number, said: row.record.amount, found: row.byColumn.reduce(0, +))
    var left = row.byColumn
    let isRefunded = row.record.parts[.refund] != nil
    // Product rows leave out what was refunded, so the goods of such an order do not add up.
    if isRefunded { for column in goodsColumns { left[column] = 0 } }
    open = (row.record.orderNumber ?? "", left, isRefunded, false)
  }

  mutating func add(product row: IncomeReader.ReadRow, goodsColumns: [Int]) {
    guard var order = open, order.number == row.record.number else { return }
    order.hasProducts = true
    for (column, amount) in row.byColumn.enumerated() where !(order.isRefunded && goodsColumns.contains(column)) {
      order.left[column] -= amount
    }
    open = order
  }

  private mutating func closeOrder() {
    guard let order = open, order.hasProducts else { return }
    let left = order.left.reduce(0) { $0 + Int64($1.magnitude) }
    products.add(order.number, said: 0, found: left)
    open = nil
  }

  /// - Parameter columns: the sums of the amount columns.
  mutating func results(of columns: [(part: PayoutPart, sum: Int64)]) -> [FileCheck] {
    closeOrder()
    var checks: [FileCheck] = []
    if let said = sides.summary.first(where: { Self.isTotal($0.label) }) {
      checks.append(FileCheck(.totalReleased, said: said.amount, found: released))
    }
    checks += columnChecks(columns)
    if let said = sides.saidAdjustments {
      let found = sides.adjustments.filter { $0.record.kind == .adjustment }.reduce(0) { $0 + $1.record.amount }
      checks.append(FileCheck(.totalAdjustments, said: said, found: found))
    }
    if let said = sides.sellerFees {
      let groups: Set<PayoutPart.Group> = [.platform, .programmes, .affiliate, .ads, .insurance]
      let found = columns.reduce(0) { groups.contains($1.part.group) ? $0 + $1.sum : $0 }
      checks.append(FileCheck(.secondSheet, said: said, found: found))
    }
    for (subject, tally) in [(FileCheck.Subject.orderNet, net), (.productRows, products)] where tally.compared > 0 {
      checks.append(
        FileCheck(
          subject, detail: tally.first, said: tally.said, found: tally.found, compared: tally.compared,
          differing: tally.differing))
    }
    return checks
  }

  /// Each part that the summary names too.
  private func columnChecks(_ columns: [(part: PayoutPart, sum: Int64)]) -> [FileCheck] {
    let hasPremium = sides.summary.contains { $0.label.normalised == "premi" }
    let parts = Set(columns.map(\.part))
    var said: [PayoutPart: (title: String, amount: Int64)] = [:]
    for (label, amount) in sides.summary {
      guard case .part(let part) = layout.column(label), parts.contains(part),
        !MoneyLayout.shopeeSummaryGroups.contains(label.normalised),
        !(hasPremium && label.normalised == "biaya lainnya")
      else { continue }
      said[part] = (said[part]?.title ?? label.normalised, (said[part]?.amount ?? 0) + amount)
    }
    return said.sorted { $0.key.rawValue < $1.key.rawValue }.map { part, said in
      let found = columns.reduce(0) { $1.part == part ? $0 + $1.sum : $0 }
      return FileCheck(.columnTotal, detail: said.title, said: said.amount, found: found)
    }
  }

  private static func isTotal(_ label: Heading) -> Bool {
    label.normalised.hasSuffix("total yang dilepas") || label.normalised.hasSuffix("total released amount")
  }
}
