import Trade

extension SettingsPage {
  /// What happens to backups by itself: when they are made, where copies lie, what the last trial found.
  struct BackupStanding: Sendable {
    let daily: Written
    let places: [Place]
    let hasPlaces: Bool
    let trying: Written?
    /// What the last trial found, and of what; nil while one is under way.
    let trial: Trial?

    struct Place: Sendable {
      let name: Written
      let about: Written
      /// Why copies do not arrive; nil while they do.
      let why: Written?
    }

    struct Trial: Sendable {
      let headline: Written
      let about: Written?
      let isWrong: Bool
    }

    init(_ standing: Backups.Standing) {
      daily = Self.daily(standing.daily)
      places = standing.places.map { Place($0, isSealed: standing.areSealed) }
      hasPlaces = !standing.places.isEmpty
      trying =
        standing.isTrying
        ? .joined([
          .word("backups.trying"),
          standing.share.map {
            $0 < 1
              ? .word("backups.tryingShare", ["share": .share(perMille: Int($0 * 1_000))]) : .word("backups.checking")
          } ?? .text(""),
        ]) : nil
      trial = standing.isTrying ? nil : Trial(standing.drill)
    }

    private static func daily(_ daily: Backups.Daily) -> Written {
      switch daily {
      case .any: .word("backups.dailyAny")
      case .at(let hour): .word("backups.dailyAt", ["hour": .text((hour < 10 ? "0" : "") + "\(hour).00")])
      case .off: .word("backups.dailyOff")
      }
    }
  }
}

extension SettingsPage.BackupStanding.Place {
  init(_ place: Backups.Place, isSealed: Bool) {
    let kind = Written.word("backups.place.\(place.kind.rawValue)")
    name = place.name.map { .word("backups.placeAt", ["place": kind, "where": .text($0)]) } ?? kind
    about = .joined([
      place.sentAt.map { .word("backups.sent", ["when": .since($0)]) } ?? .word("backups.notSent"),
      place.failedSince.map { .word("backups.failing", ["when": .since($0)]) } ?? .text(""),
      place.isOnBooksDisk ? .word("backups.sameDisk") : .text(""),
      isSealed ? .word("backups.sealed") : .text(""),
    ])
    why = place.failedSince == nil ? nil : place.why.map { .bilingual($0.indonesian, english: $0.english) }
  }
}

extension SettingsPage.BackupStanding.Trial {
  init(_ drill: Backups.Drill?) {
    guard let drill else {
      (headline, about, isWrong) = (.word("backups.neverTried"), nil, false)
      return
    }
    let word = drill.isSound.map { $0 ? "backups.sound" : "backups.unsound" } ?? "backups.untried"
    headline = .word(word, ["when": .since(drill.at)])
    isWrong = drill.isSound != true
    if let why = drill.why {
      about = .bilingual(why.indonesian, english: why.english)
    } else {
      about = .joined([
        .text(drill.name), .counted("import.orders", drill.orders), .counted("backups.rows", drill.rows),
        drill.lastOrder.map { .word("backups.lastOrder", ["when": .moment($0)]) } ?? .text(""),
        .word("backups.took", ["time": .duration(seconds: max(1, Int(drill.seconds.rounded())))]),
      ])
    }
  }
}
