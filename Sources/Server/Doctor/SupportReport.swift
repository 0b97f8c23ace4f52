import Foundation

/// What helps somebody far away to find out what is wrong: versions, settings, findings. Nothing in it names a person, a
/// shop, an address or a place on the disk.
package struct SupportReport: Encodable, Sendable {
  struct SaidSetting: Encodable, Sendable {
    let name: String
    let source: String
    let isSet: Bool
    /// Only of settings that are a number or one of few words.
    let value: String?
  }

  struct Found: Encodable, Sendable {
    let check: String
    let state: Finding.State
    let facts: [String: String]
  }

  let version = Program.version
  let system: String
  let kernel: String
  let processors: Int
  let memoryBytes: UInt64
  let settings: [SaidSetting]
  let findings: [Found]

  /// Words and numbers that are nobody's.
  private static let harmless: Set<String> = Set(
    [Setting.port, .logFormat, .logLevel].map(\.variable) + ImportSettings.all.map(\.name))

  package init(_ findings: [Finding], settings: [ShownSetting]) {
    let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    system =
      release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
      .map { $0.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } } ?? "?"
    kernel =
      (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8))?
      .trimmingCharacters(in: .newlines) ?? "?"
    processors = ProcessInfo.processInfo.activeProcessorCount
    memoryBytes = ProcessInfo.processInfo.physicalMemory
    self.settings = settings.map { setting in
      SaidSetting(
        name: setting.name, source: setting.source, isSet: setting.isSet,
        value: Self.harmless.contains(setting.name) ? setting.value : nil)
    }
    self.findings = findings.map { Found(check: $0.check, state: $0.state, facts: $0.facts) }
  }
}
