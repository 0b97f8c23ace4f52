package import Storage

/// The schema of the books, a text for each part, in the part's folder.
///
/// Forward only: what has been released is never changed, only followed by the next number.
package enum Schema {
  package static let migrator = Migrator([
    Migration(
      1, "the shop's books",
      [
        ShopSchema.text, AccountSchema.text, CatalogueSchema.text, StockSchema.text, OrderSchema.text,
        ImportSchema.text,
        InsightSchema.text,
      ].joined(separator: "\n"))
  ])
}
