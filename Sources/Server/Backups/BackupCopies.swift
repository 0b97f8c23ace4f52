import Foundation
import Storage
import Trade
import Web

/// Sends the daily backups to the places that the settings name, and keeps there what is kept here: seven days, four weeks
/// and six months. Beside them lies the list of erasures, without which a restore would bring erased buyers back.
struct BackupCopies {
  let data: DataFolder
  let places: [any BackupPlace]
  let key: BackupKey?

  init(data: DataFolder, settings: BackupSettings, outgoing: Outgoing = .network) {
    self.init(data: data, places: settings.places(outgoing), key: settings.key)
  }

  init(data: DataFolder, places: [any BackupPlace], key: BackupKey?) {
    (self.data, self.places, self.key) = (data, places, key)
  }

  private var notes: BackupNotes { BackupNotes(data: data) }

  /// What came of one place.
  struct Outcome: Sendable {
    let kind: Backups.PlaceKind
    /// The copy that is there now and was not before; nil where nothing was to be sent.
    var sent: String?
    var failure: CommandFailure?
  }

  /// Brings every place up to date with the newest daily backup. A place that fails does not keep the others waiting.
  func send(at now: Instant) async -> [Outcome] {
    var outcomes: [Outcome] = []
    for place in places { outcomes.append(await send(to: place, at: now)) }
    return outcomes
  }

  private func send(to place: any BackupPlace, at now: Instant) async -> Outcome {
    var note = notes.copies()[place.kind.rawValue] ?? BackupNotes.Copy()
    var outcome = Outcome(kind: place.kind)
    do {
      outcome.sent = try await bringNewest(to: place, at: now, &note)
      try await bringErasures(to: place, &note)
      (note.failedSince, note.indonesian, note.english) = (nil, nil, nil)
    } catch {
      let failure = CommandFailure(error)
      outcome.failure = failure
      note.failedSince = note.failedSince ?? now
      (note.indonesian, note.english) = (failure.sentence.indonesian, failure.sentence.english)
    }
    notes.note(note, of: place.kind)
    return outcome
  }

  private func bringNewest(
    to place: any BackupPlace, at now: Instant, _ note: inout BackupNotes.Copy
  ) async throws -> String? {
    let ending = key == nil ? "" : SealedFile.ending
    guard let newest = newest else { return nil }
    let name = newest.text + ending
    // What is known to be there is not asked for again each time.
    guard note.name != name || note.failedSince != nil else { return nil }
    let there = try await place.files()
    if there[name] == nil { try await put("\(data.backups)/\(newest.text)", as: name, to: place) }
    (note.sentAt, note.name) = (now, name)
    try await letGo(of: place, there.keys + [name])
    return there[name] == nil ? name : nil
  }

  /// The newest of those that the server made by the day, by the time in its name.
  private var newest: BackupName? {
    data.keptBackups().compactMap { BackupName($0.name) }.filter(\.isDaily).max { $0.madeAt < $1.madeAt }
  }

  private func bringErasures(to place: any BackupPlace, _ note: inout BackupNotes.Copy) async throws {
    guard let list = FileManager.default.contents(atPath: data.erasures), !list.isEmpty else { return }
    let digest = SignatureV4.digest(list) + (key.map { " \($0.mark)" } ?? "")
    guard note.erasures != digest else { return }
    let ending = key == nil ? "" : SealedFile.ending
    try await put(data.erasures, as: ErasureList.fileName + ending, to: place)
    note.erasures = digest
  }

  private func put(_ path: String, as name: String, to place: any BackupPlace) async throws {
    guard let key else { return try await place.put(path, as: name) }
    try await data.withCheckFolder { folder in
      let sealed = "\(folder)/\(name)"
      try SealedFile(path: sealed).seal(from: path, with: key)
      try await place.put(sealed, as: name)
    }
  }

  /// Removes what newer ones have made unnecessary there; only such as a server makes by the day.
  private func letGo(of place: any BackupPlace, _ names: [String]) async throws {
    let own = Set(names).compactMap { BackupName($0) }.filter(\.isDaily)
    let superseded = BackupKeeping.superseded(own.map(\.madeAt))
    for name in own where superseded.contains(name.madeAt) { try await place.remove(name.text) }
  }
}
