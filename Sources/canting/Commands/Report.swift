import ArgumentParser
import Server
import Spreadsheets
import Trade

/// `canting report`: profit, payouts, prices, cash and steadiness, as a table, as JSON or as a workbook.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell of the shop's money: profit, payouts, prices, cash, steadiness.",
    discussion: "Amounts are whole minor units in JSON and whole rupiah elsewhere; what is not known is left out.")

  @Argument(help: "profit, payouts, prices, cash or steadiness.")
  var kind: MoneyReport.Kind

  @Option(help: ArgumentHelp("The first day of orders.", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(help: ArgumentHelp("The last day of orders.", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(help: "What profit is cut by: day, product, variant, city or payment.")
  var by: ProfitDimension = .product

  @Option(help: ArgumentHelp("Hold weeks before this day against weeks from it on.", valueName: "YYYY-MM-DD"))
  var since: String?

  @Flag(help: "Answer as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the report to a workbook.", valueName: "file"))
  var xlsx: String?

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    if json, xlsx != nil { throw ValidationError("One of --json and --xlsx.") }
    for day in [from, to, since].compactMap({ $0 }) where LocalDate(day) == nil {
      throw ValidationError("\(day) is no day; write it as 2026-08-31.")
    }
    if let from, let to, to < from { throw ValidationError("--to \(to) is before --from \(from).") }
  }

  func run() async throws {
    let command = ReportMoney(kind: kind, from: from, to: to, by: by.rawValue, since: since, shop: shop.chosen)
    let answer = try await BooksAccess(try books.settings()).answer(to: .report(command)) { _ in }
    guard case .report(let report) = answer else { return }
    if json {
      Terminal.say(try JSONOutput.text(ReportOutput(report)))
    } else if let xlsx {
      try Self.write(report, to: xlsx)
    } else {
      Self.say(report)
    }
  }

  private static func say(_ report: MoneyReport) {
    guard !report.facts.isEmpty else { return Terminal.say(Terminal.text(Sentences.noMoney(of: report))) }
    Terminal.say(Terminal.text(Sentences.reportOf(report.from, report.to)))
    Terminal.say(FiguresText(facts: report.facts, tables: report.tables, name: Sentences.moneyName).text)
  }

  private static func write(_ report: MoneyReport, to path: String) throws {
    guard let table = report.tables.first else { throw CommandFailure(.noInput, Sentences.noMoney(of: report)) }
    let file = try ListFile.create(
      path, as: .xlsx, name: Sentences.moneySheet(report.kind), headings: table.columns.map(Sentences.moneyName))
    for row in table.rows { try file.append(row.map(cell)) }
    if table.missing > 0 {
      let left = Sentences.rowsLeftOut(table.missing)
      try file.append([.text(Terminal.text(left))])
      Terminal.note(left)
    }
    try file.finish()
    Terminal.note(Sentences.wroteReport(path))
  }

  private static func cell(_ cell: MoneyReport.Cell) -> OutCell {
    switch cell {
    case .text(let text): .text(text)
    case .number(let number): .integer(number)
    case .money(let amount): .money(amount, decimals: 0)
    case .share(let thousandths): .money(thousandths, decimals: 3)
    case .unknown: .blank
    }
  }
}

extension MoneyReport.Kind: ExpressibleByArgument {}
extension ProfitDimension: ExpressibleByArgument {}

/// What `canting report --json` answers: the same names as the API.
private struct ReportOutput: Encodable {
  let report: String
  let from: String
  let to: String
  let facts: [String: FigureValue]
  let tables: [String: [[String: FigureValue]]]

  init(_ report: MoneyReport) {
    self.report = report.kind.rawValue
    from = report.from
    to = report.to
    facts = FigureValue.facts(report.facts)
    tables = FigureValue.tables(report.tables)
  }
}
