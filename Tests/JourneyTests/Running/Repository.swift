import Foundation

/// The files of the project beside the sources, for tests of what the documents say.
enum Repository {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The place of a file, for programs.
  static func file(_ name: String) -> String { path.appending(path: name).path }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: path.appending(path: name), encoding: .utf8)
  }
}
