import Foundation
import Trade
import Web

/// What is remembered of copies and drills, in small files beside the books: they tell of this machine, so a restore must
/// not bring back what an older one said.
struct BackupNotes: Sendable {
  let data: DataFolder

  /// How sending to one place went.
  struct Copy: Codable, Sendable, Equatable {
    /// Which place that was, as it is shown: of another one named since, nothing of this is known.
    var place: String?
    /// Whether it lay on the disk of the books when it was last looked at, and whether it ever lay on another.
    var isOnBooksDisk: Bool?
    var wasElsewhere: Bool?
    /// When one arrived, and its name; nil before the first.
    var sentAt: Instant?
    var name: String?
    /// Since when it fails, and why in both languages; nil while it works.
    var failedSince: Instant?
    var indonesian: String?
    var english: String?
    /// The list of erasures that lies there, by its digest.
    var erasures: String?
  }

  /// What the last drill found.
  struct Drill: Codable, Sendable, Equatable {
    var at: Instant
    var name: String
    /// Nil where it could not be tried, which says nothing of the backup.
    var isSound: Bool?
    var shops: Int
    var orders: Int
    var rows: Int
    var lastOrder: Instant?
    var seconds: Double
    /// What was wrong or in the way, in both languages; nil where it was sound.
    var indonesian: String?
    var english: String?
  }

  /// By the kind of the place. A file that cannot be read is none: what it says is found out anew with the next copy.
  private func copies() -> [String: Copy] { Self.read(data.copyNotes) ?? [:] }

  /// Of this place; empty where it was another that was noted, or none.
  func copy(of place: any BackupPlace) -> Copy {
    let noted = copies()[place.kind.rawValue]
    return noted.flatMap { $0.place == place.shown ? $0 : nil } ?? Copy(place: place.shown)
  }

  func note(_ copy: Copy, of kind: Backups.PlaceKind) {
    var all = copies()
    all[kind.rawValue] = copy
    Self.write(all, to: data.copyNotes)
  }

  func drill() -> Drill? { Self.read(data.drillNote) }

  func note(_ drill: Drill) { Self.write(drill, to: data.drillNote) }

  private static func read<Value: Decodable>(_ path: String) -> Value? {
    FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(Value.self, from: $0) }
  }

  private static func write(_ value: some Encodable, to path: String) {
    guard let data = try? JSONEncoder().encode(value) else { return }
    try? data.write(to: URL(filePath: path), options: .atomic)
    chmod(path, 0o600)
  }
}
