/// One row of a product list: a variant, and what the list says about it.
///
/// What is nil was not in the list (no such column, or an empty cell) and changes nothing.
package struct ProductListRecord: Sendable, Equatable, Codable {
  /// The row as a spreadsheet shows it, from 1.
  package var row: Int
  package var product: String
  package var traits: VariantTraits
  package var sku: String?
  /// Pieces on the shelf, 0 to 1,000,000: taken as a count. Below zero only where the books say the same.
  package var stock: Int64?
  package var lowLevel: Int?
  /// What a piece costs from the day of the import on, in minor units.
  package var cost: Int64?

  package init(
    row: Int, product: String, traits: VariantTraits, sku: String? = nil, stock: Int64? = nil, lowLevel: Int? = nil,
    cost: Int64? = nil
  ) {
    self.row = row
    self.product = product
    self.traits = traits
    self.sku = sku
    self.stock = stock
    self.lowLevel = lowLevel
    self.cost = cost
  }
}

/// A row that is not taken: where, what it says, and why.
package struct ProductListRefusal: Sendable, Equatable, Codable {
  package enum Reason: Sendable, Equatable, Codable {
    /// The row has no product's name.
    case nameMissing
    case tooLong(limit: Int)
    /// Not a whole number of pieces from 0 to 1,000,000.
    case notPieces
    /// Not an amount of money from 0 to 1,000,000,000,000 minor units.
    case notMoney
    /// The same product, motif, size and colour stands in an earlier row.
    case sameAs(row: Int)
    /// Several products of the shop have this name and these traits.
    case ambiguous
  }

  package let row: Int
  package let column: ProductListColumn
  /// The cell's text, at most 100 characters of it.
  package let value: String
  package let reason: Reason

  package init(row: Int, column: ProductListColumn, value: String, reason: Reason) {
    self.row = row
    self.column = column
    self.value = String(value.prefix(100))
    self.reason = reason
  }
}

/// Why a file is not a product list.
package enum ProductListProblem: Error, Sendable, Equatable {
  /// None of the first rows has a heading for the product's name; what stood in the first row.
  case noHeadings(found: [String])
  /// The file lists orders or returns: the goods in it are sold ones, not those on the shelf.
  case ordersInside
  /// Two columns have the same meaning.
  case twice(ProductListColumn)
  /// More than ``ProductListReader/rowLimit`` rows.
  case tooManyRows
}
