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

  /// - Parameters:
  ///   - isWatched: whether the log goes to a terminal; what was not set follows it.
  ///   - named: how a refusal calls a variable and its value.
  init(
    format: String?, level: String?, isWatched: Bool, named: (String, String) -> String = { "\($0)=\($1)" }
  ) throws {
    self.format = try Self.read(format, of: .logFormat, named) ?? (isWatched ? .text : .json)
    self.level = try Self.read(level, of: .logLevel, named) ?? (self.format == .json ? .info : .notice)
  }

  private static func read<Value: RawRepresentable & CaseIterable>(
    _ text: String?, of setting: Setting, _ named: (String, String) -> String
  ) throws -> Value? where Value.RawValue == String {
    guard let text else { return nil }
    guard let value = Value(rawValue: text) else {
      throw CommandFailure(
        .configuration,
        Sentences.settingTakes(named(setting.variable, text), Sentences.words(Value.allCases.map(\.rawValue))))
    }
    return value
  }
}
