import Foundation

/// A file of settings: a line `CANTING_PORT=8080` each, `#` before a remark. systemd's `EnvironmentFile=` reads the same.
struct SettingsFile: Sendable {
  /// The variable that names the file.
  static let variable = "CANTING_SETTINGS"
  /// Bytes; a larger file is not one of settings.
  private static let most = 64 << 10

  let path: String
  let values: [String: String]
  /// In which line each name stands, the last of several.
  let lines: [String: Int]

  /// - Throws: ``CommandFailure`` of kind `configuration` when it cannot be read, or a line is not understood.
  init(path: String) throws {
    guard let content = FileManager.default.contents(atPath: path), content.count <= Self.most else {
      throw CommandFailure(.configuration, Sentences.unreadableSetting(Self.variable, path))
    }
    self.path = path
    (values, lines) = try Self.values(of: String(decoding: content, as: UTF8.self), in: path)
  }

  /// The file that is there without anybody having named it; nil where it is missing, or not for this user's eyes.
  init?(ifReadableAt path: String) throws {
    guard FileManager.default.isReadableFile(atPath: path) else { return nil }
    try self.init(path: path)
  }

  private static func values(
    of text: String, in path: String
  ) throws -> (values: [String: String], lines: [String: Int]) {
    var (values, lines): ([String: String], [String: Int]) = ([:], [:])
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].trimmingCharacters(in: .whitespaces)
      guard parts.count == 2, names.contains(name) else {
        throw CommandFailure(.configuration, Sentences.unknownSettingLine(path, line: number + 1, name))
      }
      values[name] = unquoted(parts[1].trimmingCharacters(in: .whitespaces))
      lines[name] = number + 1
    }
    return (values, lines)
  }

  /// A name that is written wrong must not go unheard.
  private static let names = Set(Setting.all.flatMap { $0.isSecret ? [$0.variable, $0.fileVariable] : [$0.variable] })

  private static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}
