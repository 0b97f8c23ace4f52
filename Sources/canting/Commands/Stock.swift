import ArgumentParser
import Server
import Spreadsheets
import Trade

/// `canting stock`: every variant and what is known of its pieces.
struct Stock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List variants with their stock.",
    discussion: "A variant that nobody ever counted has no level: unknown is not zero.")

  @Option(help: "Words of the product, motif, colour, size or SKU.")
  var search = ""

  @Flag(help: "Answer as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the list to a workbook.", valueName: "file"))
  var xlsx: String?

  @Option(help: ArgumentHelp("Write the list to a CSV file.", valueName: "file"))
  var csv: String?

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    if [json, xlsx != nil, csv != nil].count(where: { $0 }) > 1 {
      throw ValidationError("One of --json, --xlsx and --csv.")
    }
  }

  func run() async throws {
    let command = ShowStock(search: search, shop: shop.chosen)
    let access = BooksAccess(try books.settings())
    if let path = xlsx ?? csv { return try await write(command, access, to: path, as: xlsx != nil ? .xlsx : .csv) }
    var output: JSONList?
    var table = TextTable(Sentences.stockColumns.map(Terminal.text), right: [3, 4, 5])
    _ = try await access.answer(to: .stock(command)) { event in
      guard case .variants(let rows, _) = event else { return }
      if json {
        if output == nil { output = JSONList("variants") }
        try output?.add(rows.map(VariantOutput.init))
      } else {
        for row in rows { table.add(Self.cells(row)) }
      }
    }
    if json {
      (output ?? JSONList("variants")).end()
    } else {
      Terminal.say(table.isEmpty ? Terminal.text(Sentences.noVariants) : table.text)
    }
  }

  private func write(
    _ command: ShowStock, _ access: BooksAccess, to path: String, as format: ListFile.Format
  ) async throws {
    let file = try ListFile.create(path, as: format, name: Sentences.stockSheet, headings: Sentences.stockSheetColumns)
    var count = 0
    _ = try await access.answer(to: .stock(command)) { event in
      guard case .variants(let rows, let shop) = event else { return }
      count += rows.count
      for row in rows { try file.append(Self.sheetCells(row, shop)) }
    }
    try file.finish()
    Terminal.note(Sentences.wroteVariants(Figures.count(count), path))
  }

  /// What was never counted stays blank: it is unknown, not zero.
  private static func sheetCells(_ row: VariantRow, _ shop: ShopFacts) -> [OutCell] {
    let (level, zone) = (row.level, ShopTimeZone(name: shop.timeZone) ?? .jakarta)
    let decimals = Currency(code: shop.currency)?.decimals ?? 0
    let pieces = [level?.onHand, level?.held, level?.available].map { $0.map(OutCell.integer) ?? .blank }
    let texts = [row.product, row.motif, row.size, row.colour, row.sku].map(OutCell.text)
    return texts + pieces + [
      level.map { .text(zone.local(at: $0.countedAt).minuteText) } ?? .blank,
      row.lowLevel.map { .integer(Int64($0)) } ?? .blank,
      row.cost.map { .money($0, decimals: decimals) } ?? .blank,
    ]
  }

  private static func cells(_ row: VariantRow) -> [String] {
    let traits = VariantTraits(motif: row.motif, size: row.size, colour: row.colour).label
    guard let level = row.level else {
      return [row.product, traits, row.sku, Terminal.text(Sentences.notCounted), "", ""]
    }
    return [
      row.product, traits, row.sku, Figures.count(level.onHand), Figures.count(level.held),
      Figures.count(level.available),
    ]
  }
}

/// What `canting stock --json` answers for each variant.
private struct VariantOutput: Encodable {
  let id: ID<Variant>
  let product: String
  let motif: String
  let size: String
  let colour: String
  let sku: String
  let counted: Bool
  let onHand: Int64?
  let held: Int64?
  let available: Int64?
  let countedAt: String?
  let lowLevel: Int?
  let cost: Int64?

  init(_ row: VariantRow) {
    id = row.id
    product = row.product
    motif = row.motif
    size = row.size
    colour = row.colour
    sku = row.sku
    counted = row.level != nil
    onHand = row.level?.onHand
    held = row.level?.held
    available = row.level?.available
    countedAt = (row.level?.countedAt).map(Figures.timestamp)
    lowLevel = row.lowLevel
    cost = row.cost
  }
}
