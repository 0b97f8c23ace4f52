import Foundation
import Spreadsheets
import Storage
package import Trade

/// `canting shop export` and `canting shop import`: one shop as a folder, out of these books and into others.
package enum MoveShop: Codable, Sendable {
  /// Into a new or empty folder; an absolute path.
  case export(folder: String, shop: ChosenShop)
  /// - Parameter asCopy: gives the shop a new id, so that it can stand beside itself.
  case `import`(folder: String, asCopy: Bool)

  func run(on books: Books) async throws -> MovedShop {
    switch self {
    case .export(let folder, let shop):
      let shop = try await shop.find(in: books)
      let moved = try await books.write(shop, to: folder)
      try await books.database.bound(to: shop.id).write { connection in
        try Trail(connection: connection, shop: shop.id, now: .now).record(
          .tookShop, by: nil, from: Trail.machine)
      }
      return moved
    case .import(let folder, let asCopy): return try await books.bring(folder, asCopy: asCopy)
    }
  }
}

/// What was carried.
package struct MovedShop: Codable, Sendable, Equatable {
  package let shop: ID<Shop>
  package let name: String
  package let folder: String
  package let rows: Int
  package let files: Int
}

extension Books {
  /// Writes a shop into a folder, complete or not at all: where something hinders it, the folder is empty again.
  ///
  /// - Throws: `ShopFolderError`, `SQLError`.
  func write(_ shop: Shop, to folder: String) async throws -> MovedShop {
    let now = Instant.now
    do {
      try ShopDeparture.makeFolder(folder)
    } catch {
      throw CommandFailure(error)
    }
    do {
      let manifest = try await database.bound(to: shop.id).read { connection in
        // It may run again, and begins anew then.
        try ShopDeparture.emptyFolder(folder)
        return try ShopDeparture(connection: connection, shop: shop.id, folder: folder)
          .write(schema: Schema.migrator.newest, at: now)
      }
      try await ShopLists(database: database.bound(to: shop.id), shop: shop, folder: folder).write(at: now)
      let sealed = try ShopDeparture.seal(manifest, in: folder)
      return MovedShop(
        shop: shop.id, name: shop.name, folder: folder, rows: sealed.tables.reduce(0) { $0 + $1.rows },
        files: sealed.files.count + 1)
    } catch {
      try? ShopDeparture.emptyFolder(folder)
      throw error
    }
  }

  /// Packs a shop into a zip file among the uploads, which lets go of what is left behind.
  ///
  /// - Returns: the file's path; it is the caller's to take away.
  func pack(_ shop: Shop) async throws -> String {
    try DataFolder.make(data.uploads)
    let path = "\(data.uploads)/\(LeftFiles.shopPrefix)\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try await write(shop, to: path)
    try ZipFolder.pack(path, as: "canting-\(shop.id)", to: path + ".zip")
    return path + ".zip"
  }

  /// Reads a shop out of a folder, in one transaction.
  func bring(_ folder: String, asCopy: Bool) async throws -> MovedShop {
    let arrival = try ShopArrival(folder: folder)
    try arrival.check(schema: Schema.migrator.newest)
    let id = asCopy ? ID<Shop>.new() : arrival.manifest.shop
    let rows = try await database.bound(to: id).write { connection in
      let rows = try arrival.bring(as: id, on: connection)
      try Trail(connection: connection, shop: id, now: .now).record(
        .broughtShop, by: nil, arrival.manifest.name, from: Trail.machine)
      return rows
    }
    return MovedShop(
      shop: id, name: arrival.manifest.name, folder: folder, rows: rows, files: arrival.manifest.files.count + 1)
  }
}
