import ArgumentParser
import Server
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

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let command = ShowStock(search: search, shop: shop.chosen)
    let access = BooksAccess(try books.settings())
    var output: JSONList?
    var table = TextTable(Sentences.stockColumns.map(Terminal.text), right: [3, 4, 5])
    _ = try await access.answer(to: .stock(command)) { event in
      guard case .variants(let rows) = event else { return }
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
