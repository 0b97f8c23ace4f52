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

  /// Files that are looked at, the newest.
  private static let mostFiles = 1_000
  /// Files of two months leave a few days between them where a shop sold nothing.
  private static let quietDays = 7

  /// From the first to the last moment that rows of files are of.
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
        let last = file.counts.latest
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

  /// The last days that files of any channel cover without a gap; up to a week between two of them counts as quiet.
  package func lastRun(of kinds: Set<ChannelFileKind>, in zone: ShopTimeZone) throws -> ClosedRange<LocalDate>? {
    let runs = try spans(of: kinds).map { LocalDate($0.first, in: zone)...LocalDate($0.last, in: zone) }
    return runs.sorted { $0.upperBound > $1.upperBound }.reduce(nil) { last, run in
      guard let last else { return run }
      let isNear = run.upperBound >= last.lowerBound.adding(days: -Self.quietDays - 1)
      return isNear ? min(last.lowerBound, run.lowerBound)...last.upperBound : last
    }
  }
}
