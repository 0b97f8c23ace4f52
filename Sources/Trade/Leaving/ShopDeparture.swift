import Foundation
package import Storage

/// Writes one shop into a folder that another installation, on whichever engine, reads back equal (``ShopArrival``).
///
/// `books` holds each table as lines of JSON, `photos` the pictures of products. Secrets stay out (``ShopTables``). What is
/// written is one view of the books; memory does not grow with them.
package struct ShopDeparture {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let folder: String

  package init(connection: any SQLConnection, shop: ID<Shop>, folder: String) {
    self.connection = connection
    self.shop = shop
    self.folder = folder
  }

  private static let piece = 1 << 18

  /// Makes the folder; one that is there must be empty.
  ///
  /// - Throws: ``ShopFolderError``.
  package static func makeFolder(_ path: String) throws {
    let manager = FileManager.default
    if let there = try? manager.contentsOfDirectory(atPath: path) {
      guard there.isEmpty else { throw ShopFolderError.notEmpty(path) }
    } else if manager.fileExists(atPath: path) {
      throw ShopFolderError.notEmpty(path)
    }
    do {
      for folder in [path, "\(path)/books", "\(path)/photos", "\(path)/lists"] {
        try manager.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw ShopFolderError.unwritable(path)
    }
  }

  /// Takes away what ``write(schema:at:)`` wrote, so that it can begin anew.
  package static func emptyFolder(_ path: String) throws {
    for file in try FolderFiles(path).all() { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }
  }

  /// Writes the tables and the pictures. The manifest comes last, from ``seal(_:in:)``, when all else lies in the folder.
  ///
  /// - Throws: ``ShopFolderError``, `SQLError`.
  package func write(schema: Int, at now: Instant) throws -> ShopManifest {
    let tables = try ShopTables.taken(on: connection).map(write)
    let name: String? = try connection.value("SELECT name FROM shop WHERE shop_id = \(shop)")
    return ShopManifest(
      format: ShopManifest.newestFormat, schema: schema, shop: shop, name: name ?? "", madeAt: now, tables: tables,
      files: [], leftOut: ShopTables.left.sorted(), secrets: ShopTables.secrets.map { "\($0.key).\($0.value)" }.sorted()
    )
  }

  /// Completes the folder: the manifest names every file in it with its size and its digest.
  package static func seal(_ manifest: ShopManifest, in folder: String) throws -> ShopManifest {
    var manifest = manifest
    manifest.files = try FolderFiles(folder).all().filter { $0 != ShopManifest.fileName }.map {
      try FolderFiles(folder).file($0)
    }
    try manifest.write(in: folder)
    return manifest
  }

  private func write(_ table: KeyedTable) throws -> ShopManifest.Table {
    let name = "books/\(table.name).jsonl"
    let file = try NewFile.open("\(folder)/\(name)")
    defer { try? file.close() }
    var sink = ByteSink(capacity: Self.piece)
    TableLine.write(table.columns.map { .text($0.name) }, to: &sink)
    let (pageSize, reader) = (ShopTables.page(of: table.name), Cells(table))
    var (rows, last) = (0, [SQLValue]?.none)
    while true {
      let page = try table.page(of: shop, after: last, limit: pageSize, on: connection)
      for row in page {
        TableLine.write(try reader.written(row, in: folder), to: &sink)
        if sink.count >= Self.piece { try Self.flush(&sink, to: file) }
      }
      rows += page.count
      last = page.last
      if page.count < pageSize { break }
    }
    try Self.flush(&sink, to: file)
    return ShopManifest.Table(name: table.name, rows: rows, file: name)
  }

  private static func flush(_ sink: inout ByteSink, to file: FileHandle) throws {
    try file.write(contentsOf: Data(sink.bytes))
    sink.truncate(to: 0)
  }

  /// What of a row goes into its line.
  private struct Cells {
    private let secret: Int?
    private let picture: (image: Int, name: Int, kind: Int)?

    init(_ table: KeyedTable) {
      func place(_ column: String?) -> Int? { column.flatMap { name in table.columns.firstIndex { $0.name == name } } }
      let pictures = ShopTables.pictures
      secret = place(ShopTables.secrets[table.name])
      if table.name == pictures.table, let image = place(pictures.column), let name = place(pictures.name),
        let kind = place(pictures.kind)
      {
        picture = (image, name, kind)
      } else {
        picture = nil
      }
    }

    func written(_ row: [SQLValue], in folder: String) throws -> [SQLValue] {
      var row = row
      if let secret { row[secret] = .null }
      if let picture, case .bytes(let image) = row[picture.image] {
        let path = try ShopPicture.path(id: row[picture.name], kind: row[picture.kind])
        try NewFile.write(Data(image), to: "\(folder)/\(path)")
        row[picture.image] = .null
      }
      return row
    }
  }
}

/// Where a product's picture lies in the folder.
enum ShopPicture {
  static func path(id: SQLValue, kind: SQLValue) throws -> String {
    guard case .integer(let id) = id, case .text(let kind) = kind else {
      throw ShopFolderError.unreadable("photos")
    }
    let ending = kind.split(separator: "/").last.map { $0.filter { $0.isASCII && $0.isLetter } } ?? ""
    return "photos/\(id).\(ending)"
  }
}
