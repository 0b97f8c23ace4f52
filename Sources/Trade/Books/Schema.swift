package import Storage

/// The schema of the books, a text for each part, in the part's folder.
///
/// Forward only: what has been released is never changed, only followed by the next number.
package enum Schema {
  package static let migrator = Migrator(
    [
      Migration(
        1, "the shop's books",
        [
          ShopSchema.text, AccountSchema.text, CatalogueSchema.text, StockSchema.text, OrderSchema.text,
          ImportSchema.text, FeeSchema.text, PayoutSchema.text, ProfitSchema.text, InsightSchema.text,
        ].joined(separator: "\n")),
      Migration(2, "the rules that profit was worked out by", ProfitSchema.rules),
      Migration(3, "the live desk", LiveSchema.text),
      Migration(4, "checkout", CheckoutSchema.text),
      Migration(5, "comment sources", SourceSchema.text),
      Migration(6, "size charts", FitSchema.text),
      Migration(7, "orders of lives", LiveOrderSchema.text),
      Migration(8, "rehearsals", RehearsalSchema.text),
      Migration(9, "answers of the live desk", DeskSchema.text),
      Migration(10, "a rush of claims", LiveSchema.rush),
      Migration(11, "claims without an index of their requests", LiveSchema.marks),
      Migration(12, "second factors, devices, resets, a longer trail", AccountSchema.proofs),
      Migration(13, "what buyers ask of their data", BuyerSchema.text),
      // The wall of PostgreSQL: what is new since then gets it with the step that brings it.
      Migration(14, "a wall between shops", ""),
      Migration(15, "webhooks", WebhookSchema.text),
      Migration(16, "limits of single shops", ShopSchema.limits),
      Migration(17, "addresses of webhooks that go in peace", WebhookSchema.peace),
      Migration(18, "when a second factor was first asked for", AccountSchema.asked),
    ], spread: spread, wall: RowWall(column: "shop_id"))

  /// Of a shop with a million order lines.
  private static let spread = SQLiteSpread(
    leading: "shop_id",
    rowsSharing: [
      "channel": 300_000, "status": 250_000, "state": 250_000, "verdict": 250_000, "day": 3_000, "kind": 300_000,
      "dimension": 200_000, "layout": 250_000,
      "action": 20_000, "run": 4_000, "import_id": 20_000, "listing_id": 2_000, "variant_id": 2_000, "product_id": 20,
      "size": 20, "webhook_id": 20_000,
    ],
    small: [
      "shop": 1_000, "membership": 20, "invitation": 20, "api_token": 20, "mark_run": 400, "profit_due_run": 400,
      "webhook": 20, "webhook_wish": 50, "webhook_secret": 20,
    ])
}
