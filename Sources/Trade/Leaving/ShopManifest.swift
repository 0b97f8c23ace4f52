import Foundation

/// What lies in a shop's folder: written last, read first.
package struct ShopManifest: Codable, Sendable, Equatable {
  /// The folder's form; raised when an older program could not read a newer folder.
  package static let newestFormat = 1
  package static let fileName = "manifest.json"

  package struct Table: Codable, Sendable, Equatable {
    package let name: String
    package let rows: Int
    /// The path inside the folder.
    package let file: String
  }

  package struct File: Codable, Sendable, Equatable {
    /// The path inside the folder, with `/`.
    package let path: String
    package let bytes: Int64
    /// 64 hexadecimal digits.
    package let sha256: String
  }

  package let format: Int
  /// The number of the schema that the tables have.
  package let schema: Int
  package let shop: ID<Shop>
  package let name: String
  package let madeAt: Instant
  /// In the order in which they are to be read.
  package let tables: [Table]
  /// Every other file of the folder.
  package var files: [File]
  /// Tables of the shop that stayed behind.
  package let leftOut: [String]
  /// Columns that are empty because they are secrets, as `table.column`.
  package let secrets: [String]

  /// - Throws: ``ShopFolderError``.
  package static func read(in folder: String) throws -> ShopManifest {
    let path = "\(folder)/\(fileName)"
    guard let data = FileManager.default.contents(atPath: path) else { throw ShopFolderError.noManifest(folder) }
    guard data.count <= 64 << 20, let manifest = try? JSONDecoder().decode(ShopManifest.self, from: data) else {
      throw ShopFolderError.unreadable(fileName)
    }
    guard manifest.format == newestFormat else { throw ShopFolderError.otherFormat(manifest.format) }
    return manifest
  }

  func write(in folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try NewFile.write(try encoder.encode(self), to: "\(folder)/\(Self.fileName)")
  }
}

/// Why a shop's folder cannot be written or read.
package enum ShopFolderError: Error, Sendable, Equatable {
  /// There is something at the place already.
  case notEmpty(String)
  case unwritable(String)
  case noManifest(String)
  /// Of another form, which this program does not know.
  case otherFormat(Int)
  case otherSchema(Int, program: Int)
  /// A file that the manifest names is not there, or is no plain file.
  case missing(String)
  /// A file is not the one the manifest speaks of.
  case changed(String)
  /// A file is in the folder that the manifest does not name.
  case unexpected(String)
  case unreadable(String)
  case badLine(file: String, line: Int)
  /// These books have a shop with that id.
  case shopIsHere(name: String, id: ID<Shop>)
}

/// A new file that only its owner can read.
enum NewFile {
  static func open(_ path: String) throws -> FileHandle {
    guard
      FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw ShopFolderError.unwritable(path) }
    return file
  }

  static func write(_ data: Data, to path: String) throws {
    let file = try open(path)
    try file.write(contentsOf: data)
    try file.synchronize()
    try file.close()
  }
}
