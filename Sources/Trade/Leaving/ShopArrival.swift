import Foundation
package import Storage

/// Reads one shop out of a folder that ``ShopDeparture`` wrote into these books.
///
/// Nothing in the folder is believed before all of it was looked at: ``check(schema:)`` compares every file with the
/// manifest. Every row gets the shop's id of the manifest (or a new one), so no folder can write into another shop.
package struct ShopArrival: Sendable {
  package let folder: String
  package let manifest: ShopManifest

  /// - Throws: ``ShopFolderError`` where there is no manifest that this program can read.
  package init(folder: String) throws {
    self.folder = folder
    manifest = try ShopManifest.read(in: folder)
  }

  /// Whether the folder is whole and these books can take it. Reads every file once.
  ///
  /// - Parameter schema: the schema's number of these books.
  /// - Throws: ``ShopFolderError``, which names what is missing, changed or too much.
  package func check(schema: Int) throws {
    guard manifest.schema == schema else { throw ShopFolderError.otherSchema(manifest.schema, program: schema) }
    let files = FolderFiles(folder)
    let named = Set(manifest.files.map(\.path))
    guard named.count == manifest.files.count else { throw ShopFolderError.unreadable(ShopManifest.fileName) }
    let present = Set(try files.all()).subtracting([ShopManifest.fileName])
    if let missing = named.subtracting(present).min() { throw ShopFolderError.missing(missing) }
    if let unexpected = present.subtracting(named).min() { throw ShopFolderError.unexpected(unexpected) }
    for file in manifest.files.sorted(by: { $0.path < $1.path }) where try files.file(file.path) != file {
      throw ShopFolderError.changed(file.path)
    }
    guard manifest.tables.map(\.name) == ShopTables.taken,
      manifest.tables.allSatisfy({ $0.file == "books/\($0.name).jsonl" && named.contains($0.file) })
    else { throw ShopFolderError.unreadable(ShopManifest.fileName) }
  }

  /// Writes the shop into the books, in the caller's transaction: all of it, or nothing.
  ///
  /// Links of checkouts and rooms are made anew. Nobody belongs to the shop afterwards: whoever runs the installation
  /// says who its owner is.
  ///
  /// - Parameter id: the shop's id here; the manifest's own where none is given.
  /// - Returns: the rows written.
  /// - Throws: ``ShopFolderError/shopIsHere(name:id:)`` where these books have a shop of that id; `SQLError` for rows
  ///   that the schema refuses.
  package func bring(as id: ID<Shop>? = nil, on connection: any SQLConnection) throws -> Int {
    let shop = id ?? manifest.shop
    if let name = try connection.value("SELECT name FROM shop WHERE shop_id = \(shop)", as: String.self) {
      throw ShopFolderError.shopIsHere(name: name, id: shop)
    }
    return try zip(ShopTables.taken(on: connection), manifest.tables).reduce(0) { sum, pair in
      let rows = try Arriving(table: pair.0, shop: shop, folder: folder).write(pair.1, on: connection)
      guard rows == pair.1.rows else { throw ShopFolderError.changed(pair.1.file) }
      return sum + rows
    }
  }
}

/// The rows of one table on their way into the books.
private struct Arriving {
  let table: KeyedTable
  let shop: ID<Shop>
  let folder: String

  func write(_ entry: ShopManifest.Table, on connection: any SQLConnection) throws -> Int {
    var lines = try LineReader(folder: folder, path: entry.file)
    defer { lines.close() }
    let decoder = JSONDecoder()
    let columns = try lines.next().flatMap { try? decoder.decode([String].self, from: $0) }
    guard columns == table.columns.map(\.name) else { throw ShopFolderError.badLine(file: entry.file, line: 1) }
    let kinds = table.columns.map(\.kind)
    var rows = 0
    try table.insert(on: connection) { add in
      while let line = try lines.next() {
        guard let row = try? decoder.decode(TableLine.self, from: line, configuration: kinds) else {
          throw ShopFolderError.badLine(file: entry.file, line: lines.line)
        }
        try add(try completed(row.values))
        rows += 1
      }
    }
    return rows
  }

  /// The row with this shop's id, with a secret of its own, and with its picture.
  private func completed(_ values: [SQLValue]) throws -> [SQLValue] {
    var row = values
    let pictures = ShopTables.pictures
    for (place, column) in table.columns.enumerated() {
      if column.name == "shop_id" { row[place] = shop.sqlValue }
      if column.name == ShopTables.secrets[table.name] {
        row[place] = fresh(column.kind)
      }
      if table.name == pictures.table, column.name == pictures.column { row[place] = try picture(of: values) }
    }
    return row
  }

  /// A room's address begins with its shop, so that it is looked for there alone.
  private func fresh(_ kind: KeyedTable.Kind) -> SQLValue {
    if table.name == "live_room" { return .text(RoomBook.newToken(of: shop)) }
    return kind == .bytes ? .bytes(Secret.new().digest) : .text(Secret.new().text)
  }

  private func picture(of row: [SQLValue]) throws -> SQLValue {
    func value(_ name: String) -> SQLValue { table.columns.firstIndex { $0.name == name }.map { row[$0] } ?? .null }
    let path = try ShopPicture.path(id: value(ShopTables.pictures.name), kind: value(ShopTables.pictures.kind))
    guard let image = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      throw ShopFolderError.missing(path)
    }
    return .bytes(Array(image))
  }
}
