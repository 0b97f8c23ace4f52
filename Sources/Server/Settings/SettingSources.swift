import Foundation
import Trade

/// What was said of the settings, and where: a flag goes before the environment, that before the file of settings.
struct SettingSources: Sendable {
  /// Who has the last word on a setting.
  enum Source: Sendable, Equatable {
    case flag
    case environment
    /// A file that the environment or the file of settings names, for a secret.
    case secretFile(String)
    case file(String)
    case standard
  }

  private let flags: [String: String]
  private let environment: [String: String]
  private let file: SettingsFile?

  /// - Throws: ``CommandFailure`` when the file of settings cannot be read or understood.
  init(_ given: GivenSettings, environment: [String: String]) throws {
    flags = given.flags
    self.environment = environment
    if let path = given.settingsFile ?? environment[SettingsFile.variable] {
      file = try SettingsFile(path: path)
    } else {
      file = try given.standardFile.flatMap { try SettingsFile(ifReadableAt: $0) }
    }
  }

  /// What holds of a setting, beneath its default.
  ///
  /// - Throws: ``CommandFailure`` when a file with a secret cannot be read.
  func said(of setting: Setting) throws -> (text: String, source: Source)? {
    if let text = flags[setting.variable] { return (text, .flag) }
    let layers = [(environment, Source.environment)] + (file.map { [($0.values, Source.file($0.path))] } ?? [])
    for (values, source) in layers {
      if let text = values[setting.variable] {
        if case .file(let path) = source, setting.isSecret(text) {
          try SecretFile(path: path, namedBy: setting.variable).check()
        }
        return (text, source)
      }
      guard setting.isSecret, let path = values[setting.fileVariable] else { continue }
      let text = try SecretFile(path: path, namedBy: setting.fileVariable).text()
      return (text.trimmingCharacters(in: .newlines), .secretFile(path))
    }
    return nil
  }

  func text(_ setting: Setting) throws -> String? { try said(of: setting)?.text }

  /// A value as whoever said it finds it again: `--backup-hour 99`, `CANTING_BACKUP_HOUR=99`, or that behind a file and
  /// its line.
  func named(_ variable: String, _ text: String) -> String {
    if flags[variable] != nil, let flag = Setting.all.first(where: { $0.variable == variable })?.flag {
      return "--\(flag) \(text)"
    }
    let plain = "\(variable)=\(text)"
    guard environment[variable] == nil, let file, let line = file.lines[variable] else { return plain }
    return "\(file.path):\(line): \(plain)"
  }

  /// That a value is not one of those which a setting takes.
  func refusal(of text: String, for setting: Setting, takes: Sentence) -> CommandFailure {
    CommandFailure(.configuration, Sentences.settingTakes(named(setting.variable, text), takes))
  }

  /// Everything said by variables, wherever they stand.
  var variables: [String: String] { (file?.values ?? [:]).merging(environment) { $1 } }
}

extension GivenSettings {
  /// What was said by flags, by the name of the variable each goes before.
  fileprivate var flags: [String: String] {
    let said: [(Setting, String?)] = [
      (.database, database), (.data, data), (.host, host), (.port, port.map { String($0) }),
      (.publicAddress, publicAddress),
      (.trustedProxies, trustedProxies.isEmpty ? nil : trustedProxies.joined(separator: ",")),
      (.tlsCertificate, tlsCertificate), (.tlsKey, tlsKey), (.secondFactor, secondFactor),
      (.outgoingHosts, outgoingHosts.isEmpty ? nil : outgoingHosts.joined(separator: ",")),
      (.logFormat, logFormat), (.logLevel, logLevel),
    ]
    return said.reduce(into: backups) { flags, one in flags[one.0.variable] = one.1 }
  }
}
