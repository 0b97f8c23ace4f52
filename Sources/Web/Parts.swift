package import Trade

/// The parts of the site and its API, each with its routes; sign-in, settings, files and health are in ``WebApplication`` itself.
package enum Parts {
  /// All routes of all parts: the server serves them, and the tests of access go through them one by one.
  ///
  /// - Parameters:
  ///   - runner: does the imports.
  ///   - products: reads product lists.
  ///   - backups: the copies of the books; nil where there are none, as in tests of other things.
  package static func routes(
    runner: ImportRunner, products: ProductListChild, backups: Backups? = nil
  ) -> [Route] {
    let work =
      TodayRoutes(newestBackup: { try? await backups?.all().first?.madeAt }).routes + OrderRoutes().routes
      + CancellationRoutes().routes + MoneyRoutes().routes + FigureRoutes().routes + PayoutRoutes().routes
      + PriceRoutes().routes + CashRoutes().routes + SteadinessRoutes().routes + MoneyRulesRoutes().routes
      + ListRoutes(runner: runner).routes
    let catalogue = ProductRoutes().routes + VariantRoutes().routes + ListingRoutes().routes + StockCountRoutes().routes
    let files = ImportRoutes(runner: runner).routes + ProductImportRoutes(child: products).routes
    return work + catalogue + files + APIRoutes(runner: runner, products: products, backups: backups).routes
  }
}
