/// What channels will release in the next eight weeks, as far as the books can tell.
///
/// What waits already counts on its expected day. From the day on when orders yet to come could pay out too, a week
/// brings what such weeks usually brought, or what waits for it if that is more.
package struct CashForecast: Sendable, Equatable {
  /// Seven days from the forecast's first day on, or from a multiple of seven days later.
  package struct Week: Sendable, Equatable {
    package let first: LocalDate
    /// What waits already and is expected in it.
    package let waiting: Int64
    /// What is expected in it in all.
    package let expected: Int64
    /// Expected from the first day to the end of this week.
    package let sum: Int64
    /// By how much such a sum was wrong in the past, up or down, on average; nil where the past is too short to say.
    package internal(set) var error: Int64?
  }

  package enum Basis: Sendable, Equatable {
    /// Releases are known for so few weeks that nothing is usual yet: only what waits is counted.
    case waitingOnly(weeks: Int)
    /// The mean of so many past weeks, 8 to 13.
    case usual(weeks: Int)
  }

  package static let weeksAhead = 8

  package internal(set) var weeks: [Week]
  package let basis: Basis
  /// What should have been released before the first day and waits still. It is in no week: nobody knows when it comes.
  package let overdue: Int64

  /// - Parameters:
  ///   - today: the first day forecast.
  ///   - releases: released on each day the books cover; days from `today` on are left out. Nil if no file covers any.
  ///   - awaited: what waits, and for the trial of the method what once waited.
  ///   - leadDays: no order that comes in today or later pays out within so many days, 0 or more.
  package init(from today: LocalDate, releases: DaySeries?, awaited: [AwaitedMoney], leadDays: Int) {
    let money = awaited.map { money in
      (
        since: money.since.daysSince1970, endedOn: money.endedOn?.daysSince1970 ?? .max,
        expected: ReleasePast.Expected(amount: money.amount, on: money.expectedOn.daysSince1970)
      )
    }
    self.init(from: today, releases: releases) { morning in
      ReleasePast.Waiting(
        money: money.filter { $0.since < morning && $0.endedOn >= morning }.map(\.expected), leadDays: leadDays)
    }
  }

  /// - Parameter known: what the books knew of waiting money on the morning of a day, in days since 1970: on `today`, and
  ///   on past ones, on which the method is tried.
  init(from today: LocalDate, releases: DaySeries?, known: @escaping (Int) -> ReleasePast.Waiting) {
    let past = ReleasePast(releases, until: today.daysSince1970, waiting: known)
    let morning = past.morning(of: today.daysSince1970, weeksAgo: 0)
    var sum: Int64 = 0
    let known = morning.known
    weeks = morning.expected.enumerated().map { week, expected in
      sum += expected
      return Week(
        first: today.adding(days: week * 7), waiting: known.weeks[week], expected: expected, sum: sum, error: nil)
    }
    basis = morning.usualWeeks.map { .usual(weeks: $0) } ?? .waitingOnly(weeks: past.weeks)
    overdue = known.overdue
    let errors = past.errors()
    for week in weeks.indices { weeks[week].error = errors?[week] }
  }
}

extension CashForecast.Week {
  /// The sum, and the band of its usual error around it; a band that would reach below nothing ends there.
  package var low: Int64? { error.map { max(sum - $0, min(sum, 0)) } }
  package var high: Int64? { error.map { sum + $0 } }
}
