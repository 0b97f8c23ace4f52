package import Storage

/// The times that saved files reach over. Outside them nobody knows, and nothing there is a zero.
package struct FileCoverage {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Files of all orders of a time, not only of those cancelled or returned.
  package static let orders: Set<ChannelFileKind> = [.shopeeOrders, .tiktokOrders]
  /// Files of all money released in a time.
  package static let releases: Set<ChannelFileKind> = [.shopeeIncome, .tiktokIncome]
  /// Those, and files of what came into a balance.
  package static let income: Set<ChannelFileKind> = releases.union([.shopeeBalance])

  /// Files of what advertising cost.
  package static let advertising: Set<ChannelFileKind> = [.shopeeAdsBalance]

  /// Files that are looked at, the newest.
  private static let mostFiles = 1_000
  /// Files of two months leave a few days between them where a shop sold nothing.
  private static let quietDays = 7

  /// From the first to the last moment that rows of files are of, or that the file was imported at: what a row dates
  /// later has not happened.
  package struct Span: Sendable, Equatable {
    package let channel: SalesChannel
    package let first: Instant
    package let last: Instant
  }

  /// Without overlaps, by channel and time.
  package func spans(of kinds: Set<ChannelFileKind>) throws -> [Span] {
    let layouts = kinds.map(\.rawValue).sorted()
    let files = try ImportLog(connection: connection, shop: shop)
      .records(where: "state = 'saved' AND layout \(in: layouts)", limit: Self.mostFiles)
    let spans = files.flatMap { file -> [Span] in
      guard let kind = ChannelFileKind(rawValue: file.layout), let first = file.counts.earliest,
        let last = file.counts.latest.map({ min($0, file.startedAt) }), first <= last
      else { return [] }
      return kind.channels.map { Span(channel: $0, first: first, last: last) }
    }
    var joined: [Span] = []
    for span in spans.sorted(by: { ($0.channel.rawValue, $0.first) < ($1.channel.rawValue, $1.first) }) {
      if let before = joined.last, before.channel == span.channel, span.first <= before.last + .seconds(86_400) {
        joined[joined.count - 1] = Span(channel: span.channel, first: before.first, last: max(before.last, span.last))
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// The last days that files of any channel cover without a gap.
  package func lastRun(of kinds: Set<ChannelFileKind>, in zone: ShopTimeZone) throws -> ClosedRange<LocalDate>? {
    try runs(of: kinds, in: zone).last
  }

  /// Days that files of any channel cover without a gap, the oldest first; up to a week between two files counts as quiet.
  package func runs(of kinds: Set<ChannelFileKind>, in zone: ShopTimeZone) throws -> [ClosedRange<LocalDate>] {
    let days = try spans(of: kinds).map { LocalDate($0.first, in: zone)...LocalDate($0.last, in: zone) }
    return days.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { runs, next in
      guard let last = runs.last, next.lowerBound <= last.upperBound.adding(days: Self.quietDays + 1) else {
        return runs.append(next)
      }
      runs[runs.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
    }
  }

  /// The days to judge a shop by: the last run of at least four weeks, or else the longest; and how many days lie in the
  /// other runs, which nothing joins to them.
  package func judgedRun(
    of kinds: Set<ChannelFileKind>, in zone: ShopTimeZone
  ) throws -> (days: ClosedRange<LocalDate>, others: Int)? {
    let runs = try runs(of: kinds, in: zone)
    let judged = runs.last { $0.days >= Self.fewestJudged } ?? runs.max { $0.days <= $1.days }
    return judged.map { judged in (judged, runs.reduce(0) { $0 + $1.days } - judged.days) }
  }

  private static let fewestJudged = 28

  /// Those of some days on channels over which no such file reaches; none of a channel without any.
  package func missing(
    of days: [(day: LocalDate, channel: SalesChannel)], by kinds: Set<ChannelFileKind>, in zone: ShopTimeZone
  ) throws -> [LocalDate] {
    let runs = Dictionary(grouping: try spans(of: kinds), by: \.channel).mapValues { spans in
      spans.map { LocalDate($0.first, in: zone)...LocalDate($0.last, in: zone) }
    }
    let missing = days.filter { day, channel in runs[channel].map { !$0.contains { $0.contains(day) } } ?? false }
    return Set(missing.map(\.day)).sorted()
  }

  /// Those of some days whose advertising nobody knows: no file of it reaches over them, although another file of the
  /// channel does, or its balance shows that advertising had been bought by then.
  package func withoutAdvertising(
    _ days: [(day: LocalDate, channel: SalesChannel)], in zone: ShopTimeZone
  ) throws -> [LocalDate] {
    let told = Set(try spans(of: Self.advertising).map(\.channel))
    let rows = try connection.rows(
      """
      SELECT channel, MIN(day) AS first FROM money_day
      WHERE shop_id = \(shop) AND kind = \(MoneyRecord.Kind.adsTopUp) AND entries > 0 GROUP BY channel
      """)
    let bought = Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0("channel") as SalesChannel, try $0("first") as LocalDate) })
    let untold = days.filter { day, channel in
      !told.contains(channel) && bought[channel].map { day >= $0 } ?? false
    }
    return Set(try missing(of: days, by: Self.advertising, in: zone) + untold.map(\.day)).sorted()
  }
}

extension ClosedRange<LocalDate> {
  /// How many days it has.
  package var days: Int { upperBound.daysSince1970 - lowerBound.daysSince1970 + 1 }
}
