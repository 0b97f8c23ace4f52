import Foundation
package import Storage
import Trade
import Web

/// The opened books of one installation, with the folder of what belongs to them.
package struct Books: Sendable {
  /// Bound to no shop: whoever uses it says whose rows are meant.
  package internal(set) var database: any SQLDatabase
  package let data: DataFolder
  /// Where they are kept.
  let location: DatabaseLocation
  /// What imports may take of the machine.
  let imports: ImportSettings
  /// To where the program may send.
  let outgoing: OutgoingRules
  /// When backups are made, and where copies of them go.
  var backupSettings = BackupSettings()
  /// Of each shop, where nothing else was set for it.
  var shopLimits = ShopLimits.standard
  /// The imports that this process has in hand.
  let importsUnderWay = ImportsUnderWay()

  /// Opens the books, brings them to this program's schema, and keeps a SQLite file from every other process.
  ///
  /// A backup is made before a schema is changed, so that the older program can be gone back to.
  ///
  /// - Parameters:
  ///   - holder: who opens them, for the sentence a second process gets to read.
  ///   - notice: called with what a person should know, in the order it happens.
  /// - Throws: `DatabaseInUse` when another process has the SQLite file; `SchemaIsNewer`.
  package static func open(
    _ settings: Settings, as holder: String, notice: (Notice) -> Void
  ) async throws -> Books {
    try settings.data.make()
    let isNew = settings.database.isMissing
    if isNew, case .sqlite(let path) = settings.database { try DataFolder.make(path.folder) }
    let database = try settings.database.open(as: holder)
    let books = Books(
      database: database, data: settings.data, location: settings.database, imports: settings.imports,
      outgoing: settings.outgoing, backupSettings: settings.backups, shopLimits: settings.limits.shops)
    do {
      if isNew { notice(.newBooks(database.place)) }
      if let user = try await database.read({ try PostgresUser.of($0) }), user.isPrivileged {
        notice(.privilegedUser(user.name))
      }
      try await books.migrate(notice)
      try await books.recoverImports(notice)
      try await books.repeatErasures(notice)
      try await database.acrossShops.write { _ = try ProfitRenewal(connection: $0).run() }
      return books
    } catch {
      try? await database.close()
      throw error
    }
  }

  package func close() async throws { try await database.close() }

  /// Holds the books and the list of erasures to each other.
  var erasures: ErasureKeeping { ErasureKeeping(database: database, list: ErasureList(path: data.erasures)) }

  /// Books that were restored from before an erasure hold whom it erased.
  private func repeatErasures(_ notice: (Notice) -> Void) async throws {
    let repeated = try await erasures.bringTogether(at: .now)
    guard repeated > 0 else { return }
    try await erasures.scrub(at: .now)
    notice(.repeatedErasures(repeated))
  }

  private func migrate(_ notice: (Notice) -> Void) async throws {
    let migrator = Schema.migrator
    try await migrator.migrate(database, at: Instant.now.milliseconds) { old, new in
      let path = data.newBackup(of: database.dialect, at: .now, reason: "-schema-\(old)")
      try DataFolder.make(data.backups)
      try await database.backup(to: path)
      notice(.backedUpBeforeChange(path, from: old, to: new))
    }
  }
}

extension Books {
  /// Is told of a shop in which something could not be done; unless it throws, the others have their turn.
  typealias ShopFailure = (ID<Shop>, any Error) throws -> Void

  /// How long an import that nobody here has in hand may show no life before it counts as left behind.
  private static let patience: Duration = .seconds(300)
  /// How long a file that was counted waits for somebody to save it.
  private static let savingPatience: Duration = .seconds(48 * 3_600)

  /// Takes back what interrupted imports had brought, and finishes interrupted undos.
  func recoverImports(_ notice: (Notice) -> Void = { _ in }, failed: ShopFailure = { throw $1 }) async throws {
    let silentSince = Instant.now - Self.patience
    var recovered = 0
    try await database.acrossShops.read { try OpenImports.shopsAtWork(on: $0) }.inTurn(failed: failed) { shop in
      recovered += try await desk(shop).recover(silentSince: silentSince)
    }
    if recovered > 0 { notice(.recoveredImports) }
  }

  /// Shows every other process that the imports this one has in hand are being worked on.
  func beatImports(failed: ShopFailure = { throw $1 }) async throws {
    try await database.acrossShops.read { try OpenImports.shopsAtWork(on: $0) }.inTurn(failed: failed) { shop in
      try await desk(shop).beat()
    }
  }

  /// Drops what was counted two days ago and nobody saved.
  func lapseImports(at now: Instant, failed: ShopFailure = { throw $1 }) async throws {
    try await database.acrossShops.read { try OpenImports.shopsWaiting(on: $0) }.inTurn(failed: failed) { shop in
      _ = try await desk(shop).lapse(checkedBefore: now - Self.savingPatience)
    }
  }

  /// Reads files in a process of its own, within the limits that were set.
  var reader: FileReader { FileReader(executable: Program.path, limits: imports.reading) }

  func desk(_ shop: ID<Shop>) -> ImportDesk {
    ImportDesk(
      database: database, shop: shop, reader: reader, underWay: importsUnderWay, batchSize: imports.arriving.batchSize)
  }

  /// Brings profit along where something changed, a step for each shop in turn.
  ///
  /// - Parameters:
  ///   - last: whose turns were the last, at orders and at payouts; the next begin behind them.
  ///   - failed: told of a shop whose step could not be done; unless it throws, the others go on.
  /// - Returns: orders that were looked at.
  func catchUpProfit(
    after last: inout (orders: ID<Shop>?, payouts: ID<Shop>?), failed: (ID<Shop>, any Error) throws -> Void
  ) async throws -> Int {
    var done = 0
    let before = last
    for shop in try await database.acrossShops.read({ try ProfitBook.shopsBehind(after: before.orders, on: $0) }) {
      last.orders = shop
      do {
        let count = try await database.bound(to: shop).write { try ProfitBook(connection: $0, shop: shop).catchUp() }
        done += count
      } catch {
        try failed(shop, error)
      }
    }
    for shop in try await database.acrossShops.read({
      try FeeObservations.shopsToLookAt(after: before.payouts, on: $0)
    }) {
      last.payouts = shop
      do {
        try await lookForRates(of: shop)
      } catch {
        try failed(shop, error)
      }
    }
    return done
  }

  /// The same for books that nobody else is at work on.
  func catchUpProfit() async throws -> Int {
    var last: (orders: ID<Shop>?, payouts: ID<Shop>?) = (nil, nil)
    return try await catchUpProfit(after: &last) { throw $1 }
  }

  /// Looks at payouts for rates that are not on file: some thousand orders, read beside the writers.
  private func lookForRates(of shop: ID<Shop>) async throws {
    let database = database.bound(to: shop)
    let (note, proposals) = try await database.read { connection in
      let observations = FeeObservations(connection: connection, shop: shop)
      return (try observations.note(), try observations.proposals())
    }
    try await database.write { try FeeObservations(connection: $0, shop: shop).keep(proposals, having: note) }
  }

  /// Gives pieces free again that were promised until a time which has passed.
  func releaseLapsedHolds(now: Instant, failed: ShopFailure = { throw $1 }) async throws {
    let shops = try await database.acrossShops.read { try StockLedger.shopsWithLapsedHolds(on: $0, now: now) }
    try await shops.inTurn(failed: failed) { shop in
      try await database.bound(to: shop).write { connection in
        _ = try StockLedger(connection: connection, shop: shop).releaseLapsedHolds(now: now)
      }
    }
  }
}

/// What a person should know of the opening of the books.
package enum Notice: Sendable, Equatable {
  case newBooks(String)
  /// The user of PostgreSQL may do more than keep these books.
  case privilegedUser(String)
  case backedUpBeforeChange(String, from: Int, to: Int)
  case recoveredImports
  case repeatedErasures(Int)
}

extension DatabaseLocation {
  /// True for a SQLite file that is not there yet.
  package var isMissing: Bool {
    guard case .sqlite(let path) = self else { return false }
    return !FileManager.default.fileExists(atPath: path)
  }

  /// As a person should read it: the file's absolute path, or the address without its password.
  package var place: String {
    switch self {
    case .sqlite(let path): DataFolder(path).path
    case .postgres: withoutPassword
    }
  }
}

extension String {
  /// The folder a path points into.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
