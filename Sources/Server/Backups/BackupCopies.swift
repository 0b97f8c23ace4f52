import Foundation
import Storage
import Trade
import Web

/// Sends the daily backups to the places that the settings name, and keeps there what is kept here: seven days, four weeks
/// and six months. Beside them lies the list of erasures, without which a restore would bring erased buyers back.
struct BackupCopies {
  let data: DataFolder
  let places: [any BackupPlace]
  /// The first closes what leaves, each of them opens what lies there.
  let keys: [BackupKey]

  init(data: DataFolder, settings: BackupSettings, outgoing: Outgoing = .network) {
    self.init(data: data, places: settings.places(outgoing), keys: settings.keys)
  }

  init(data: DataFolder, places: [any BackupPlace], keys: [BackupKey] = []) {
    (self.data, self.places, self.keys) = (data, places, keys)
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
    var note = notes.copy(of: place)
    var outcome = Outcome(kind: place.kind)
    do {
      try await bring(to: place, at: now, &note, &outcome)
      (note.failedSince, note.indonesian, note.english) = (nil, nil, nil)
    } catch  where error is CancellationError || Task.isCancelled {
      // The server ends, which says nothing of the place.
    } catch {
      let failure = CommandFailure(error)
      outcome.failure = failure
      note.failedSince = note.failedSince ?? now
      (note.indonesian, note.english) = (failure.sentence.indonesian, failure.sentence.english)
    }
    notes.note(note, of: place.kind)
    return outcome
  }

  private func bring(
    to place: any BackupPlace, at now: Instant, _ note: inout BackupNotes.Copy, _ outcome: inout Outcome
  ) async throws {
    let isOnBooksDisk = try await place.isOnDisk(of: data.path)
    note.isOnBooksDisk = isOnBooksDisk
    guard !isOnBooksDisk || note.wasElsewhere != true else {
      throw CommandFailure(.noInput, Sentences.copyDiskMissing(place.shown))
    }
    // What was sent may have been taken away since, and at one path now this stick lies and now that.
    let there = try await place.files()
    if !isOnBooksDisk { note.wasElsewhere = true }
    // First, for it is small and needs no right to remove anything; what hinders it does not keep the copy waiting.
    var hindrance: (any Error)?
    do {
      try await bringErasures(to: place, there, &note)
    } catch {
      hindrance = error
    }
    try Task.checkCancellation()
    try await bringNewest(to: place, there, at: now, &note, &outcome)
    if let hindrance { throw hindrance }
  }

  private func bringNewest(
    to place: any BackupPlace, _ there: [String: Int], at now: Instant, _ note: inout BackupNotes.Copy,
    _ outcome: inout Outcome
  ) async throws {
    guard let newest = newest else { return }
    let name = newest.text + (keys.isEmpty ? "" : SealedFile.ending)
    if there[name] == nil {
      try await put("\(data.backups)/\(newest.text)", as: name, to: place)
      (note.sentAt, note.name, outcome.sent) = (now, name, name)
    } else if note.name != name {
      // It arrived at some time after it was made, and nobody wrote down when.
      (note.sentAt, note.name) = (newest.madeAt, name)
    }
    try await letGo(of: place, there.keys + [name])
  }

  /// The newest of those that the server made by the day.
  private var newest: BackupName? {
    data.keptBackups().lazy.compactMap { BackupName($0.name) }.first { $0.isDaily }
  }

  /// Puts a file there, closed where there is a key.
  func put(_ path: String, as name: String, to place: any BackupPlace) async throws {
    guard let key = keys.first else { return try await place.put(path, as: name) }
    try await data.withCheckFolder { folder in
      let sealed = "\(folder)/\(name)"
      try await SealedFile(path: sealed).seal(from: path, with: key)
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
