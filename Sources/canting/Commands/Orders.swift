import ArgumentParser
import Foundation
import Server
import Spreadsheets
import Trade

/// `canting orders`: one list over all channels, newest first.
struct Orders: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List orders, newest first.")

  @Option(help: "unpaid, toShip, shipped, delivered, completed or cancelled; may be repeated.")
  var status: [OrderStatus] = []

  @Option(help: "shopee, tiktokShop, tokopedia, storefront or counter; may be repeated.")
  var channel: [SalesChannel] = []

  @Option(help: "Order number, tracking number or buyer from the beginning, or words of a product.")
  var search = ""

  @Option(help: "At most so many; 50 unless told otherwise, all of them in a file.")
  var limit: Int?

  @Flag(help: "Answer as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the list to a workbook.", valueName: "file"))
  var xlsx: String?

  @Option(help: ArgumentHelp("Write the list to a CSV file.", valueName: "file"))
  var csv: String?

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit): at least 1.") }
    if [json, xlsx != nil, csv != nil].count(where: { $0 }) > 1 {
      throw ValidationError("One of --json, --xlsx and --csv.")
    }
  }

  func run() async throws {
    var command = ListOrders(shop: shop.chosen)
    command.statuses = status
    command.channels = channel
    command.search = search
    command.limit = limit ?? (xlsx == nil && csv == nil ? 50 : nil)
    let access = BooksAccess(try books.settings())
    if let path = xlsx ?? csv {
      try await write(command, access, to: path, as: xlsx != nil ? .xlsx : .csv)
    } else if json {
      try await sayJSON(command, access)
    } else {
      try await sayTable(command, access)
    }
  }

  private func write(_ command: ListOrders, _ access: BooksAccess, to path: String, as format: ListFile.Format)
    async throws
  {
    let file = try ListFile.create(path, as: format, name: Sentences.ordersSheet, headings: Sentences.orderSheetColumns)
    var count = 0
    _ = try await list(command, access) { orders, zone in
      count += orders.count
      let sheet = OrderSheet(in: ShopTimeZone(name: zone) ?? .jakarta, words: .ofTerminal)
      for row in orders.flatMap(sheet.rows) { try file.append(row) }
    }
    try file.finish()
    Terminal.note(Sentences.wroteOrders(Figures.count(count), path))
  }

  private func sayJSON(_ command: ListOrders, _ access: BooksAccess) async throws {
    // Nothing is printed before the first rows are there: a refusal leaves standard output empty.
    var output: JSONList?
    let answer = try await list(command, access) { rows, _ in
      if output == nil { output = JSONList("orders") }
      try output?.add(rows.map(OrderOutput.init))
    }
    (output ?? JSONList("orders")).end(["isAll": answer.isAll])
  }

  private func sayTable(_ command: ListOrders, _ access: BooksAccess) async throws {
    var table = TextTable(Sentences.orderColumns.map(Terminal.text), right: [4, 5])
    let answer = try await list(command, access) { rows, zone in
      for row in rows { table.add(Self.cells(row, zone)) }
    }
    Terminal.say(table.isEmpty ? Terminal.text(Sentences.noOrders) : table.text)
    if !answer.isAll { Terminal.note(Sentences.moreOrders) }
  }

  private static func cells(_ row: OrderSummary, _ zone: String) -> [String] {
    [
      Figures.time(row.orderedAt, zone), Terminal.text(row.channel.name), row.number, Terminal.text(row.status.name),
      Figures.count(row.pieces), Figures.money(row.total ?? row.subtotal, row.currency), row.product,
    ]
  }

  private func list(
    _ command: ListOrders, _ access: BooksAccess, each: ([OrderSummary], _ timeZone: String) throws -> Void
  ) async throws -> OrdersAnswer {
    let answer = try await access.answer(to: .orders(command)) { event in
      if case .orders(let rows, let zone) = event { try each(rows, zone) }
    }
    guard case .orders(let orders) = answer else { throw CommandFailure.unexpectedAnswer }
    return orders
  }
}

extension OrderStatus: ExpressibleByArgument {}
extension SalesChannel: ExpressibleByArgument {}
