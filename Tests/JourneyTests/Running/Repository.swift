import Foundation

/// The files of the project beside the sources, for tests of what the documents say.
enum Repository {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ name: String) throws -> String {
    try String(contentsOf: path.appending(path: name), encoding: .utf8)
  }
}
