import Foundation
import Logging
import Storage
import Trade
import Web

extension CantingServer {
  /// The site over these books.
  func site() throws -> WebApplication {
    let web = WebSettings(
      publicAddress: settings.publicAddress, trustedProxies: Set(settings.trustedProxies), dataFolder: books.data.path)
    let site = Site(database: books.database, pages: try PageRenderer(), settings: web)
    let runner = ImportRunner(
      database: books.database, reader: books.reader, folder: books.data.incoming, underWay: books.importsUnderWay,
      limits: books.imports.arriving)
    try DataFolder.make(books.data.incoming)
    let books = books
    return WebApplication(
      site: site,
      routes: Parts.routes(
        runner: runner, products: ProductListChild(executable: Program.path),
        newestBackup: { books.data.keptBackups().first?.madeAt }),
      settings: SettingsRoutes.Surroundings(
        channels: { caller in try await books.channels(of: caller.shop.id) },
        backups: { books.data.keptBackups().map(\.row) },
        makeBackup: { _ = try await BackUpBooks(path: nil).run(on: books) }))
  }
}

extension Books {
  /// The channels that the shop has orders from, and when a file of one last came.
  fileprivate func channels(of shop: ID<Shop>) async throws -> [SettingsPage.ChannelRow] {
    try await database.read { connection in
      let tally = try OrderList(connection: connection, shop: shop).tally()
      let lastImport: Instant? = try connection.value(
        """
        SELECT finished_at FROM file_import WHERE shop_id = \(shop) AND state = 'saved' AND finished_at IS NOT NULL
        ORDER BY finished_at DESC LIMIT 1
        """)
      return SalesChannel.allCases.compactMap { channel in
        let orders = tally.filter { $0.channel == channel }.reduce(0) { $0 + $1.orders }
        return orders == 0 ? nil : SettingsPage.ChannelRow(channel: channel, orders: orders, lastImport: lastImport)
      }
    }
  }
}

/// A backup that lies in the data folder.
struct KeptBackup {
  let name: String
  let madeAt: Instant
  let bytes: Int

  var row: SettingsPage.Backup { SettingsPage.Backup(name: name, madeAt: madeAt, bytes: bytes, address: nil) }
}

extension DataFolder {
  /// The newest first.
  func keptBackups() -> [KeptBackup] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: backups)) ?? []
    return names.filter { $0.hasSuffix(".sqlite") || $0.hasSuffix(".pgdump") }.compactMap { name in
      guard let facts = try? FileManager.default.attributesOfItem(atPath: "\(backups)/\(name)"),
        let made = facts[.modificationDate] as? Date, let bytes = facts[.size] as? NSNumber
      else { return nil }
      return KeptBackup(
        name: name, madeAt: Instant(milliseconds: Int64(made.timeIntervalSince1970 * 1_000)), bytes: bytes.intValue)
    }.sorted { $0.madeAt > $1.madeAt }
  }
}
