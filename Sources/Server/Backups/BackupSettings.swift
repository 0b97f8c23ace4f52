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
  /// The first closes what leaves, each of them opens what comes back; none leaves copies as readable as the backups are.
  var keys: [BackupKey] = []

  init() {}

  /// - Parameter keyFiles: files of keys that were named for this once; they go before those of the settings.
  /// - Throws: ``CommandFailure`` of kind `configuration`.
  init(_ sources: SettingSources, keyFiles: [String]) throws {
    daily = try Self.daily(sources)
    let typed = try sources.text(.backupFolder)
    folder = typed.flatMap { $0.isEmpty ? nil : DataFolder($0).path }
    bucket = try BucketSettings(sources)
    keys = try Self.keys(sources, files: keyFiles)
  }

  private static func keys(_ sources: SettingSources, files: [String]) throws -> [BackupKey] {
    let named = try files.flatMap { path in
      try keys(in: try SecretFile(path: path, namedBy: "--key").text(), of: path)
    }
    do {
      return try named + keys(sources)
    } catch  where !named.isEmpty {
      // On a new machine the settings may name a file that burnt with the old one.
      return named
    }
  }

  /// An empty value says that there is no key; an empty file is one that was cut off, and would let everything leave
  /// readable.
  private static func keys(_ sources: SettingSources) throws -> [BackupKey] {
    guard let said = try sources.said(of: .backupKey) else { return [] }
    if case .secretFile(let path) = said.source { return try keys(in: said.text, of: path) }
    return said.text.isEmpty ? [] : try keys(in: said.text, of: Setting.backupKey.variable)
  }

  private static func keys(in text: String, of place: String) throws -> [BackupKey] {
    guard let keys = BackupKey.all(in: text) else {
      throw CommandFailure(.configuration, Sentences.notABackupKey(place))
    }
    return keys
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
