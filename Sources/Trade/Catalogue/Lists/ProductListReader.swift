/// Reads a product list row by row; knows nothing of files.
package struct ProductListReader: Sendable {
  /// The heading may stand under a title; so many rows are looked at.
  private static let headingRows = 10

  /// More variants than any shop this is made for; one list is one transaction.
  package static let rowLimit = 20_000

  /// Digits behind the point in the shop's money: 0 for rupiah, 2 for ringgit.
  private let decimals: Int
  private var columns: [Int: ProductListColumn] = [:]
  private var firstRow: [String] = []
  private var rowsSeen = 0
  private var rowsByKey: [RecordKey: Int] = [:]

  package private(set) var records: [ProductListRecord] = []
  package private(set) var refusals: [ProductListRefusal] = []
  /// Headings that nobody reads.
  package private(set) var unread: [String] = []

  package init(currency: String) {
    decimals = currency == "IDR" ? 0 : 2
  }

  /// Takes the next row that has a value.
  ///
  /// - Parameters:
  ///   - number: the row as a spreadsheet shows it, from 1.
  ///   - cells: the texts of its cells.
  /// - Throws: ``ProductListProblem``.
  package mutating func read(row number: Int, _ cells: [String]) throws {
    let cells = cells.map { $0.tidied(keepingLines: false) }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    rowsSeen += 1
    if columns.isEmpty {
      if rowsSeen == 1 { firstRow = cells }
      try readHeadings(cells)
      if columns.isEmpty && rowsSeen == Self.headingRows { throw ProductListProblem.noHeadings(found: firstRow) }
      return
    }
    guard records.count + refusals.count < Self.rowLimit else { throw ProductListProblem.tooManyRows }
    readRecord(number, cells)
  }

  /// Call after the last row.
  ///
  /// - Throws: ``ProductListProblem/noHeadings(found:)`` where no row was the heading.
  package func finish() throws {
    if columns.isEmpty { throw ProductListProblem.noHeadings(found: firstRow) }
  }

  private mutating func readHeadings(_ cells: [String]) throws {
    var found: [Int: ProductListColumn] = [:]
    for (place, cell) in cells.enumerated() {
      guard let column = ProductListColumn(heading: cell) else { continue }
      if found.values.contains(column) { throw ProductListProblem.twice(column) }
      found[place] = column
    }
    guard found.values.contains(.product) else { return }
    if cells.contains(where: { Self.orderHeadings.contains(FoldedText($0).text) }) {
      throw ProductListProblem.ordersInside
    }
    columns = found
    unread = cells.indices.filter { found[$0] == nil && !cells[$0].isEmpty }.map { cells[$0] }
  }

  /// Headings that only marketplaces' orders and returns have, folded.
  private static let orderHeadings: Set<String> = ["no pesanan", "order id", "no pengembalian", "nomor pesanan"]

  private mutating func readRecord(_ number: Int, _ cells: [String]) {
    var texts: [ProductListColumn: String] = [:]
    for (place, column) in columns where place < cells.count && !cells[place].isEmpty { texts[column] = cells[place] }
    guard let record = record(number, texts) else { return }
    let key = RecordKey(record)
    if let earlier = rowsByKey[key] {
      refuse(number, .product, record.product, .sameAs(row: earlier))
    } else {
      rowsByKey[key] = number
      records.append(record)
    }
  }

  /// Nil where a cell was refused; each wrong cell of the row is named.
  private mutating func record(_ row: Int, _ texts: [ProductListColumn: String]) -> ProductListRecord? {
    let refused = refusals.count
    let product = text(row, .product, .name, texts) ?? ""
    if product.isEmpty && refusals.count == refused { refuse(row, .product, "", .nameMissing) }
    let traits = VariantTraits(
      motif: text(row, .motif, .motif, texts) ?? "", size: text(row, .size, .size, texts) ?? "",
      colour: text(row, .colour, .colour, texts) ?? "")
    let record = ProductListRecord(
      row: row, product: product, traits: traits, sku: text(row, .sku, .sku, texts),
      stock: stock(row, texts),
      lowLevel: number(row, .lowLevel, texts, limit: 1_000_000, decimals: 0, else: .notPieces).map(Int.init),
      cost: number(row, .cost, texts, limit: 1_000_000_000_000, decimals: decimals, else: .notMoney))
    return refusals.count == refused ? record : nil
  }

  private mutating func text(
    _ row: Int, _ column: ProductListColumn, _ field: CatalogueField, _ texts: [ProductListColumn: String]
  ) -> String? {
    guard let text = texts[column] else { return nil }
    if text.unicodeScalars.count <= field.limit { return text }
    refuse(row, column, text, .tooLong(limit: field.limit))
    return nil
  }

  private mutating func number(
    _ row: Int, _ column: ProductListColumn, _ texts: [ProductListColumn: String], limit: Int64, decimals: Int,
    else reason: ProductListRefusal.Reason
  ) -> Int64? {
    guard let text = texts[column] else { return nil }
    if let number = ListedNumber.read(text, decimals: decimals), number <= limit { return number }
    refuse(row, column, text, reason)
    return nil
  }

  /// Our own exports show pieces below zero where a channel sold what was not there; they only read back as they are.
  private mutating func stock(_ row: Int, _ texts: [ProductListColumn: String]) -> Int64? {
    if let text = texts[.stock], text.hasPrefix("-"),
      let below = ListedNumber.read(String(text.dropFirst()), decimals: 0)
    {
      return -below
    }
    return number(row, .stock, texts, limit: 1_000_000, decimals: 0, else: .notPieces)
  }

  private mutating func refuse(
    _ row: Int, _ column: ProductListColumn, _ value: String, _ reason: ProductListRefusal.Reason
  ) {
    refusals.append(ProductListRefusal(row: row, column: column, value: value, reason: reason))
  }
}

/// What makes two rows of a list the same variant: product and traits, whatever blanks and capitals.
struct RecordKey: Hashable {
  let product: FoldedText
  let motif: FoldedText
  let size: FoldedText
  let colour: FoldedText

  init(_ record: ProductListRecord) {
    self.init(product: record.product, traits: record.traits)
  }

  init(product: String, traits: VariantTraits) {
    self.product = FoldedText(product)
    motif = FoldedText(traits.motif)
    size = FoldedText(traits.size)
    colour = FoldedText(traits.colour)
  }
}
