import Trade

/// Which of the daily backups stay: the newest of each of the last seven days, four weeks and six months that have one.
/// Pure.
///
/// Days, weeks (from Monday) and months are those of UTC, as in the names of the files.
enum BackupKeeping {
  static let days = 7
  static let weeks = 4
  static let months = 6

  /// Those that may go, of backups made at these moments; the newest never does.
  static func superseded(_ made: [Instant]) -> Set<Instant> {
    let newestFirst = made.sorted(by: >)
    var kept: Set<Instant> = Set(newestFirst.prefix(1))
    keep(days, of: newestFirst, into: &kept) { $0.milliseconds / 86_400_000 }
    // 1970 began on a Thursday.
    keep(weeks, of: newestFirst, into: &kept) { ($0.milliseconds / 86_400_000 + 3) / 7 }
    keep(months, of: newestFirst, into: &kept) { moment in
      let time = LocalTime(secondsSince1970: moment.milliseconds / 1_000)
      return Int64(time.year) * 12 + Int64(time.month)
    }
    return Set(made).subtracting(kept)
  }

  private static func keep(
    _ count: Int, of newestFirst: [Instant], into kept: inout Set<Instant>, by period: (Instant) -> Int64
  ) {
    var seen: Set<Int64> = []
    for moment in newestFirst where seen.count < count && seen.insert(period(moment)).inserted { kept.insert(moment) }
  }
}
