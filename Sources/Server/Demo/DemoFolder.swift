import Foundation

/// The folder of a demo shop, and what is written there about it.
///
/// A demo is made anew at will, so its folder must never be one that holds somebody's own books.
struct DemoFolder {
  let data: DataFolder

  /// What stands in the folder's note.
  struct Note: Codable, Equatable {
    /// False while the shop is being made: then what is there is half a demo, and is made anew.
    var isMade: Bool
    /// What it is made from; empty for made-up exports.
    var files: [String]
    var signIn: String
    var password: String
  }

  private var path: String { data.path + "/demo.json" }

  func note() -> Note? {
    guard let text = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONDecoder().decode(Note.self, from: text)
  }

  /// Empties the folder of an earlier demo and notes that a new one is being made.
  ///
  /// - Throws: ``CommandFailure`` of kind `cannotCreate` when the folder holds anything that is not a demo's.
  func begin(_ note: Note) throws {
    let manager = FileManager.default
    let present = (try? manager.contentsOfDirectory(atPath: data.path)) ?? []
    guard present.isEmpty || self.note() != nil else {
      throw CommandFailure(.cannotCreate, Sentences.notADemo(data.path))
    }
    for name in present where name != "demo.json" { try manager.removeItem(atPath: "\(data.path)/\(name)") }
    try data.make()
    try write(note)
  }

  func write(_ note: Note) throws {
    try JSONEncoder().encode(note).write(to: URL(filePath: path), options: .atomic)
  }
}
