import Trade
import Web

extension BackupNotes {
  /// What pages and metrics tell of copies and drills.
  func standing(_ settings: BackupSettings, _ underWay: BackupDrills.UnderWay?) -> Backups.Standing {
    let notes = copies()
    let places = settings.places().map { place in
      let note = notes[place.kind.rawValue]
      return Backups.Place(
        kind: place.kind, sentAt: note?.sentAt, failedSince: note?.failedSince,
        why: Self.sentence(note?.indonesian, note?.english))
    }
    return Backups.Standing(
      daily: settings.daily, places: places, areSealed: settings.key != nil, drill: drill().map(Self.shown),
      isTrying: underWay != nil, share: underWay?.share)
  }

  /// A drill that could not even begin is told of as well: whoever pressed the button waits for a word.
  func noteFailedDrill(_ failure: CommandFailure, at now: Instant) {
    note(
      Drill(
        at: now, name: data.keptBackups().first?.name ?? "", isSound: failure.kind == .data ? false : nil, shops: 0,
        orders: 0, rows: 0,
        lastOrder: nil, seconds: 0, indonesian: failure.sentence.indonesian, english: failure.sentence.english))
  }

  private static func shown(_ drill: Drill) -> Backups.Drill {
    Backups.Drill(
      at: drill.at, name: drill.name, isSound: drill.isSound, orders: drill.orders, rows: drill.rows,
      lastOrder: drill.lastOrder, seconds: drill.seconds, why: sentence(drill.indonesian, drill.english))
  }

  private static func sentence(_ indonesian: String?, _ english: String?) -> Sentence? {
    guard let indonesian, let english else { return nil }
    return Sentence(indonesian, english: english)
  }
}
