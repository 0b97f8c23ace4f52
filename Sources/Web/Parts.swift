package import Storage
package import Trade

/// The parts of the site and its API, each with its routes; sign-in, settings, files and health are in ``WebApplication`` itself.
package enum Parts {
  /// All routes of all parts: the server serves them, and the tests of access go through them one by one.
  ///
  /// - Parameters:
  ///   - runner: does the imports.
  ///   - products: reads product lists.
  ///   - backups: the copies of the books; nil where there are none, as in tests of other things.
  ///   - parts: the desks and screens of sessions that are on; made here where there are none.
  package static func routes(
    runner: ImportRunner, products: ProductListChild, backups: Backups? = nil, live parts: LiveParts? = nil
  ) -> [Route] {
    let live = parts ?? LiveParts(runner.database)
    let work =
      TodayRoutes(
        newestBackup: { try? await backups?.all().first?.madeAt }, standing: { await backups?.standing() }
      ).routes + OrderRoutes().routes
      + CancellationRoutes().routes + MoneyRoutes().routes + FigureRoutes().routes + PayoutRoutes().routes
      + PriceRoutes().routes + CashRoutes().routes + SteadinessRoutes().routes + MoneyRulesRoutes().routes
      + ListRoutes(runner: runner).routes
    let lives =
      LiveRoutes(board: live.board, desk: live.desk).routes + RoomRoutes(live: live).routes
      + CheckoutRoutes(board: live.board).routes + CheckoutTermsRoutes().routes + LiveReportRoutes().routes
    let catalogue =
      ProductRoutes().routes + VariantRoutes().routes + ListingRoutes().routes
      + StockCountRoutes().routes + FitRoutes().routes + BuyersRoutes().routes
    let outgoing = WebhookRoutes().routes
    let files = ImportRoutes(runner: runner).routes + ProductImportRoutes(child: products).routes
    return work + lives + catalogue + outgoing + files
      + APIRoutes(runner: runner, products: products, backups: backups, live: live).routes
  }
}

/// What the pages and the API of live sessions work with, made once for the installation.
package struct LiveParts: Sendable {
  package let desk: LiveDesk
  package let board: LiveBoard

  package init(desk: LiveDesk, board: LiveBoard) {
    self.desk = desk
    self.board = board
  }

  package init(_ database: any SQLDatabase, clock: @escaping @Sendable () -> Instant = { .now }) {
    self.init(desk: LiveDesk(database: database, clock: clock), board: LiveBoard())
  }
}
