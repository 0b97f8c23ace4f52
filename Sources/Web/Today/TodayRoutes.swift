import HTTPTypes
import Storage
package import Trade

/// Hari ini: the first page.
package struct TodayRoutes: Sendable {
  /// When the newest backup was made; nil where there is none.
  private let newestBackup: @Sendable () async -> Instant?

  /// A backup older than this is a card.
  private static let backupAge = Duration.seconds(7 * 86_400)

  package init(newestBackup: @escaping @Sendable () async -> Instant? = { nil }) { self.newestBackup = newestBackup }

  package var routes: [Route] {
    [
      Route(.get, "/", .permission(.seeBooks)) { request, caller in
        let day = ShopDay(of: request.now, in: caller.zone)
        let list = try await caller.database.read { connection in
          try TodayList(of: caller.shop.id, on: connection, now: request.now, day: day)
        }
        let imports = try await waitingImports(caller)
        let firstDay = list.orders == 0 && list.variants == 0
        var work = list.work + imports
        let backup = await newestBackup()
        if !firstDay, backup.map({ request.now - $0 > Self.backupAge }) ?? true,
          try await caller.database.read({ try ShopBook.isAlone(on: $0) })
        {
          work.append(.backup(last: backup))
        }
        work = work.filter { caller.may($0.permission) }
        return request.page(
          TodayPage(shop: caller.shop.name, work: work, figures: list.figures, firstDay: firstDay && imports.isEmpty))
      }
    ]
  }

  private func waitingImports(_ caller: Caller) async throws -> [Work] {
    let waiting = try await caller.database.read { connection in
      try connection.rows(
        """
        SELECT import_id, state FROM file_import WHERE shop_id = \(caller.shop.id)
          AND state IN ('checking', 'checked', 'saving', 'undoing') ORDER BY import_id LIMIT 50
        """
      ).map { (try $0("import_id") as ID<FileImport>, try $0("state") as FileImportRecord.State) }
    }
    let checked = waiting.filter { $0.1 == .checked }
    let running = waiting.first { $0.1 != .checked }.map { Work.importRunning(address: .importing($0.0)) }
    let open = checked.first.map { Work.importWaiting(files: checked.count, address: .importing($0.0)) }
    return [running, open].compactMap { $0 }
  }
}

extension TodayList {
  fileprivate var work: [Work] {
    [
      .overdue(orders: overdue), .shipLater(orders: toShipLater), .shortfall(variants: short), .lowStock(variants: low),
      .unmatched(listings: unmatched), .piecesBack(pieces: Int(awaitedPieces)), .uncounted(variants: notCounted),
      .refused(rows: refusedRows, address: refusedImport.map { .importing($0) } ?? .imports),
    ] + (nextDeadline.map { [.ship(orders: dueToday, before: $0)] } ?? [])
  }

  fileprivate var figures: TodayFigures {
    TodayFigures(
      orders: ordersToday, usualOrders: nil, cancelled: cancelledToday,
      cancelledOfAll: orders > 0 ? BarPlot.Item(.text(""), part: cancelled, whole: orders).perMille : nil,
      pieces: Int(piecesToday))
  }
}
