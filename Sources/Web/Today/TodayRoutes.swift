import HTTPTypes
import Storage
package import Trade

/// Hari ini: the first page.
package struct TodayRoutes: Sendable {
  /// When the newest backup was made; nil where there is none.
  private let newestBackup: @Sendable () async -> Instant?
  /// What happens to backups by itself.
  private let standing: @Sendable () async -> Backups.Standing?

  /// The server makes one a day; older than this, one is missing, and that is a card.
  private static let backupAge = Duration.seconds(26 * 3_600)

  package init(
    newestBackup: @escaping @Sendable () async -> Instant? = { nil },
    standing: @escaping @Sendable () async -> Backups.Standing? = { nil }
  ) {
    self.newestBackup = newestBackup
    self.standing = standing
  }

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
        if !firstDay, try await caller.database.read({ try ShopBook.isAlone(on: $0) }) {
          work += await backupWork(at: request.now)
        }
        if !firstDay, let until = caller.duty?.until { work.append(.secondFactor(until: until)) }
        var figures = list.figures
        if caller.may(.runLive) {
          let (said, lives) = try await caller.database.read {
            (
              try CheckoutDesk(connection: $0, shop: caller.shop.id).saidPaidCount(),
              try LiveWork(of: caller.shop.id, on: $0, at: request.now)
            )
          }
          work.append(.saidPaid(buyers: said))
          work += lives.work
        }
        if caller.may(.seeMoney), !firstDay {
          let money = try await Self.money(request, caller)
          figures.profit = money.profit
          figures.knownUntil = money.knownUntil
          work.append(money.work)
        }
        if caller.may(.manageShop) {
          let (failing, paused) = try await caller.database.read { connection in
            (
              try WebhookDeliveries.failing(of: caller.shop.id, on: connection),
              try WebhookDeliveries.paused(of: caller.shop.id, on: connection)
            )
          }
          work += [.webhooks(failing: failing), .webhooksPaused(addresses: paused)]
        }
        work = work.filter { caller.may($0.permission) }
        return request.page(
          TodayPage(shop: caller.shop.name, work: work, figures: figures, firstDay: firstDay && imports.isEmpty))
      }
    ]
  }

  /// What is wrong with backups. Where nobody wants daily ones, none is missing.
  private func backupWork(at now: Instant) async -> [Work] {
    let (newest, standing) = (await newestBackup(), await standing())
    let isMissing = standing?.daily != .off && newest.map { now - $0 > Self.backupAge } ?? true
    let failing = standing?.places.filter { $0.failedSince != nil }.min {
      ($0.failedSince ?? now) < ($1.failedSince ?? now)
    }
    let drill = standing?.drill.flatMap { $0.isSound == false ? $0 : nil }
    return (isMissing ? [.backup(last: newest)] : [])
      + (failing.flatMap { place in place.failedSince.map { [.copyFailed(since: $0, why: place.why)] } } ?? [])
      + (drill.map { [.drillFailed(at: $0.at)] } ?? [])
  }

  /// Weeks that tell what a weekday usually leaves.
  private static let usualWeeks = 8

  private static func money(
    _ request: WebRequest, _ caller: Caller
  ) async throws -> (profit: TodayFigures.Profit, knownUntil: LocalDate?, work: Work) {
    _ = try await request.catchUp(caller)
    let today = LocalDate(request.now, in: caller.zone)
    return try await caller.database.read { connection in
      let report = ProfitReport(connection: connection, shop: caller.shop.id)
      let days = try report.days(today.adding(days: -7 * usualWeeks)...today)
      func profit(_ day: LocalDate) -> Int64? {
        days.filter { $0.day == day }.reduce(into: ProfitReport.Sum()) { $0 += $1.sum }.figures.profit
      }
      let covered = try FileCoverage(connection: connection, shop: caller.shop.id)
        .lastRun(of: FileCoverage.orders, in: caller.zone)
      let known = covered?.upperBound ?? today
      let before = (1...usualWeeks).map { today.adding(days: -7 * $0) }
        .filter { covered?.contains($0) ?? true }.compactMap(profit)
      let usual = before.count == usualWeeks ? before.reduce(0, +) / Int64(usualWeeks) : nil
      let work = PayoutWork(connection: connection, shop: caller.shop.id)
      let overdue = try work.overdueSum()
      let open = try work.tally().filter { $0.verdict == .unexplained }
      return (
        TodayFigures.Profit(amount: known < today.adding(days: -1) ? nil : profit(today), usual: usual),
        known < today.adding(days: -1) ? known : nil,
        .payouts(
          orders: Int(open.reduce(overdue.orders) { $0 + $1.orders }),
          amount: open.reduce(overdue.amount) { $0 + $1.inPlay })
      )
    }
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

extension LiveWork {
  fileprivate var work: [Work] {
    func card(_ left: Left, _ work: (Int, SiteURL) -> Work, _ address: (ID<LiveSession>) -> SiteURL) -> [Work] {
      left.session.map { [work(left.count, address($0))] } ?? []
    }
    let on = onAir.first.map { session in
      Work.onAir(name: session.form.title, others: onAir.count - 1, address: .liveOperator(session.id))
    }
    return (on.map { [$0] } ?? [])
      + card(unsettled, { .unsettled(comments: $0, address: $1) }, { .liveUnsure($0) })
      + card(followUps, { .followUps(questions: $0, address: $1) }, { .liveQuestions($0) })
      + card(unconfirmed, { .unconfirmed(buyers: $0, address: $1) }, { .liveCheckouts($0) })
      + card(orders, { .liveOrders(orders: $0, address: $1) }, { .liveOrders($0).with(["state": "unsure"]) })
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
