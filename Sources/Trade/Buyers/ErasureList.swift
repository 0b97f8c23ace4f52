private import Foundation
private import Storage

/// The erasures of an installation in a file of their own, beside the backups: what an older backup does not know of.
///
/// A line of JSON for each: the shop, its key of marks, the number and the marks; never a name.
package struct ErasureList: Sendable {
  package let path: String

  /// Its name in the data folder.
  package static let fileName = "erasures.jsonl"

  package init(path: String) { self.path = path }

  struct Line: Codable, Equatable {
    let shop: ID<Shop>
    /// In base64.
    let key: String
    let erasure: Erasure
  }

  /// - Throws: ``ErasureListDamaged`` for a line that is none, since an erasure would else be forgotten unseen. A last line
  ///   without an end was being written when the machine stopped; the books have it.
  func read() throws -> [Line] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    _ = lines.popLast()
    return try lines.enumerated().map { place, line in
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
        throw ErasureListDamaged(path: path, line: place + 1)
      }
      return line
    }
  }

  /// Adds lines, on the disk when this returns. A half line at the end is written over.
  func append(_ lines: [Line]) throws {
    guard !lines.isEmpty else { return }
    let whole = try read().map(Self.text).joined()
    let data = Data((whole + lines.map(Self.text).joined()).utf8)
    let partial = "\(path).\(UUID().uuidString.prefix(8)).partial"
    try NewFile.write(data, to: partial)
    guard rename(partial, path) == 0 else { throw ShopFolderError.unwritable(path) }
  }

  /// Adds what another list knows and this one does not.
  ///
  /// - Returns: how many erasures those are.
  /// - Throws: ``ErasureListDamaged``.
  package func add(_ other: ErasureList) throws -> Int {
    let known = Set(try read().map(\.erasure.id))
    let new = try other.read().filter { !known.contains($0.erasure.id) }
    try append(new)
    return new.count
  }

  private static func text(_ line: Line) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { preconditionFailure("an erasure that cannot be written") }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The list of erasures cannot be read: without it, buyers who were erased may be in the books again.
package struct ErasureListDamaged: Error, Sendable, Equatable {
  package let path: String
  package let line: Int
}
