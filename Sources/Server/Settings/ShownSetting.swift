import Logging
package import Trade

/// A setting as `canting settings` shows it: which value holds, and who said so.
package struct ShownSetting: Sendable, Equatable, Encodable {
  package let name: String
  package let flag: String?
  /// Nil where it is not set, and for a secret, whatever it is.
  package let value: String?
  package let isSet: Bool
  /// `flag`, `environment`, `file`, `secretFile` or `default`.
  package let source: String
  /// The file it comes from; nil where it comes from none.
  package let file: String?
  private let setting: Setting

  private enum CodingKeys: String, CodingKey { case name, flag, value, isSet, source, file }

  package var isSecret: Bool { setting.isSecret }
  package var meaning: Sentence { setting.meaning }

  init(_ setting: Setting, said: (text: String, source: SettingSources.Source)?, standard: String?) {
    self.setting = setting
    name = setting.variable
    flag = setting.flag.map { "--" + $0 }
    isSet = said != nil
    value = setting.isSecret ? nil : said?.text ?? standard
    (source, file) =
      switch said?.source ?? .standard {
      case .flag: ("flag", nil)
      case .environment: ("environment", nil)
      case .secretFile(let path): ("secretFile", path)
      case .file(let path): ("file", path)
      case .standard: ("default", nil)
      }
  }
}

extension Settings {
  /// Every setting with the value that holds, in the table's order.
  ///
  /// - Throws: ``CommandFailure`` of kind `configuration`, as reading the settings does.
  package static func shown(_ given: GivenSettings, environment: [String: String]) throws -> [ShownSetting] {
    let settings = try Settings(given, environment: environment)
    let sources = try SettingSources(given, environment: environment)
    return try Setting.all.map { setting in
      let standard =
        switch setting {
        case .data: settings.data.path
        case .logFormat: settings.log.format.rawValue
        case .logLevel: settings.log.level.rawValue
        default: setting.standard
        }
      return ShownSetting(setting, said: try sources.said(of: setting), standard: standard)
    }
  }
}
