import Foundation
import Trade
import Web

/// When the server makes backups by itself, where copies of them go, and what they are closed with.
struct BackupSettings: Sendable, Equatable {
  /// The hour of the daily one.
  var daily = Backups.Daily.any
  /// A folder on another disk.
  var folder: String?
  var bucket: BucketSettings?
  /// Nil leaves copies as readable as the backups are.
  var key: BackupKey?

  init() {}

  /// - Throws: ``CommandFailure`` of kind `configuration`.
  init(_ sources: SettingSources) throws {
    daily = try Self.daily(sources)
    let typed = try sources.text(.backupFolder)
    folder = typed.flatMap { $0.isEmpty ? nil : DataFolder($0).path }
    bucket = try BucketSettings(sources)
    guard let text = try sources.text(.backupKey), !text.isEmpty else { return }
    guard let key = BackupKey(text) else { throw CommandFailure(.configuration, Sentences.notABackupKey) }
    self.key = key
  }

  private static func daily(_ sources: SettingSources) throws -> Backups.Daily {
    switch (try sources.text(.backupHour) ?? "any").trimmingCharacters(in: .whitespaces).lowercased() {
    case "any", "": return .any
    case "off": return .off
    case let text:
      guard let hour = Int(text), (0...23).contains(hour) else {
        throw sources.refusal(of: text, for: .backupHour, takes: Sentences.settingTakesHours)
      }
      return .at(hour: hour)
    }
  }

  /// The places that copies go to, in the order they are told of.
  func places(_ outgoing: Outgoing = .network) -> [any BackupPlace] {
    let folder: [any BackupPlace] = folder.map { [FolderPlace(path: $0)] } ?? []
    return folder + (bucket.map { [BucketPlace(bucket: Bucket(settings: $0, outgoing: outgoing))] } ?? [])
  }
}
