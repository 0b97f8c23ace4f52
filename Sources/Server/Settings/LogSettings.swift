package import Logging

/// What the log says, and how.
package struct LogSettings: Sendable, Equatable {
  package enum Format: String, Sendable, CaseIterable {
    /// One JSON document a line, with a line for each request.
    case json
    /// Lines for a person who watches a terminal.
    case text
  }

  package var format: Format
  package var level: Logger.Level

  /// - Parameter isWatched: whether the log goes to a terminal; what was not set follows it.
  init(format: String?, level: String?, isWatched: Bool) throws {
    self.format = try Self.read(format, of: .logFormat) ?? (isWatched ? .text : .json)
    self.level = try Self.read(level, of: .logLevel) ?? (self.format == .json ? .info : .notice)
  }

  private static func read<Value: RawRepresentable>(
    _ text: String?, of setting: Setting
  ) throws -> Value? where Value.RawValue == String {
    guard let text else { return nil }
    guard let value = Value(rawValue: text) else {
      throw CommandFailure(.configuration, Sentences.unreadableSetting(setting.variable, text))
    }
    return value
  }
}
