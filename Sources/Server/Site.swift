import Foundation
import Logging
import Storage
import Trade
import Web

extension CantingServer {
  /// The site over these books.
  func site(live: LiveParts) throws -> WebApplication {
    var web = WebSettings(
      publicAddress: settings.publicAddress, trustedProxies: Set(settings.trustedProxies), dataFolder: books.data.path,
      outgoing: settings.outgoing, secondFactor: settings.secondFactor, speaksTLS: settings.tls != nil)
    web.ownAddress = settings.address(port: nil)
    web.strictSubdomains = settings.strictSubdomains
    let site = Site(
      database: books.database, pages: try PageRenderer(), settings: web, metrics: metrics, use: use)
    let readings = MetricReadings(books: books, board: live.board, use: use)
    let runner = ImportRunner(
      database: books.database, reader: books.reader, folder: books.data.incoming, underWay: books.importsUnderWay,
      limits: books.imports.arriving)
    try DataFolder.make(books.data.incoming)
    let drills = BackupDrills(settings: settings, logger: logger)
    let (books, backups) = (books, books.backups(drills))
    return WebApplication(
      site: site,
      routes: Parts.routes(
        runner: runner, products: ProductListChild(executable: Program.path), backups: backups,
        live: live),
      settings: SettingsRoutes.Surroundings(
        channels: { caller in try await books.channels(of: caller.shop.id) }, backups: backups,
        packShop: { try await books.pack($0) }),
      metrics: MetricsRoutes.Surroundings(token: settings.metricsToken) { await readings.current() }, live: live,
      limits: ServerLimits(
        connections: settings.limits.connections, connectionsOfAddress: settings.limits.connectionsOfAddress))
  }
}

extension Books {
  /// The backups as pages and programs deal with them.
  fileprivate func backups(_ drills: BackupDrills) -> Backups {
    Backups(
      all: { data.keptBackups() }, make: { _ = try await BackUpBooks(path: nil).run(on: self) },
      path: { "\(data.backups)/\($0)" },
      standing: { BackupNotes(data: data).standing(backupSettings, drills.underWay).naming(backupSettings.places()) },
      tryOut: { try drills.begin() })
  }

  /// The channels that the shop has orders from, and when a file of one last came.
  fileprivate func channels(of shop: ID<Shop>) async throws -> [SettingsPage.ChannelRow] {
    try await database.bound(to: shop).read { connection in
      let tally = try OrderList(connection: connection, shop: shop).tally()
      let imports = try LastImports.byChannel(of: shop, on: connection)
      return SalesChannel.allCases.compactMap { channel in
        let orders = tally.filter { $0.channel == channel }.reduce(0) { $0 + $1.orders }
        return orders == 0
          ? nil : SettingsPage.ChannelRow(channel: channel, orders: orders, lastImport: imports[channel])
      }
    }
  }
}

extension DataFolder {
  /// The newest first, by the time in the name: a folder that was copied to another machine has that of the copy in its
  /// file system. That one counts for other names, and of two of one second.
  func keptBackups() -> [Backups.Copy] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: backups)) ?? []
    let found: [(copy: Backups.Copy, touched: Instant)] = names.compactMap { name in
      guard name.hasSuffix(".sqlite") || name.hasSuffix(".pgdump"),
        let facts = try? FileManager.default.attributesOfItem(atPath: "\(backups)/\(name)"),
        let time = facts[.modificationDate] as? Date, let bytes = facts[.size] as? NSNumber
      else { return nil }
      let touched = Instant(milliseconds: Int64(time.timeIntervalSince1970 * 1_000))
      let madeAt = BackupName(name)?.madeAt ?? touched
      return (Backups.Copy(name: name, madeAt: madeAt, bytes: bytes.intValue), touched)
    }
    return found.sorted { ($0.copy.madeAt, $0.touched) > ($1.copy.madeAt, $1.touched) }.map(\.copy)
  }
}
