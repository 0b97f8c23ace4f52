/// What waited for its release on past mornings, and how long each channel had taken until then: of orders that were
/// released since.
struct AwaitedPast {
  private struct Release {
    let day: Int
    let releasedOn: Int
    let orders: Int64
    let amount: Int64
  }

  /// Orders wait no longer than this as long as no release tells how long a channel takes.
  static let longestWait = 60

  private let releases: [SalesChannel: [Release]]

  init(_ releases: [CashReport.Release]) {
    self.releases = Dictionary(grouping: releases, by: \.channel).mapValues { releases in
      releases.map {
        Release(
          day: $0.day.daysSince1970, releasedOn: $0.releasedOn.daysSince1970, orders: $0.orders, amount: $0.amount)
      }
    }
  }

  /// How long each channel took, by what was released before a day, in days since 1970.
  func lags(before morning: Int) -> [SalesChannel: ReleaseLags] {
    releases.mapValues { releases in
      releases.reduce(into: ReleaseLags()) { lags, release in
        if release.releasedOn < morning { lags.add(release.orders, days: release.releasedOn - release.day) }
      }
    }
  }

  /// What waited on a morning, on the days on which it could be expected then.
  func known(on morning: Int) -> ReleasePast.Waiting {
    let lags = lags(before: morning)
    let since = morning - Self.longestWait(lags)
    let money = releases.flatMap { channel, releases -> [ReleasePast.Expected] in
      guard let lags = lags[channel] else { return [] }
      let waited = releases.filter { since <= $0.day && $0.day < morning && morning <= $0.releasedOn }
      return Dictionary(grouping: waited, by: \.day).flatMap { day, waited in
        lags.expected(waited.reduce(0) { $0 + $1.amount }, of: day, on: morning)
      }
    }
    return ReleasePast.Waiting(money: money, leadDays: lags.leadDays)
  }

  /// Money of orders older than so many days comes no longer as it usually does.
  static func longestWait(_ lags: [SalesChannel: ReleaseLags]) -> Int {
    lags.values.compactMap(\.longest).max() ?? longestWait
  }
}

extension [SalesChannel: ReleaseLags] {
  /// Orders of the day on which a forecast begins, and later ones, pay out no sooner than after so many days.
  var leadDays: Int { values.compactMap(\.shortest).min() ?? 0 }
}
