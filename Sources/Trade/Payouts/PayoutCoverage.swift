import Storage

/// The times that saved income files reach over. Only within them can money be missing: outside, nobody knows.
struct PayoutCoverage {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Days from an order's completion to its release: Shopee paid 664 of 679 on the same day and none later than two
  /// days after it, in a shop's file of July 2026.
  static let usualDays = 3

  struct Span: Equatable {
    let channel: SalesChannel
    let first: Instant
    let last: Instant
  }

  /// Without overlaps, by channel and time.
  func spans() throws -> [Span] {
    let files = try ImportLog(connection: connection, shop: shop)
      .records(where: "state = 'saved' AND layout \(in: ["shopeeIncome", "tiktokIncome"])", limit: 1_000)
    let spans = files.flatMap { file -> [Span] in
      guard let kind = ChannelFileKind(rawValue: file.layout), let first = file.counts.earliest,
        let last = file.counts.latest
      else { return [] }
      return kind.channels.map { Span(channel: $0, first: first, last: last) }
    }
    var joined: [Span] = []
    for span in spans.sorted(by: { ($0.channel.rawValue, $0.first) < ($1.channel.rawValue, $1.first) }) {
      if let before = joined.last, before.channel == span.channel, span.first <= before.last.adding(days: 1) {
        joined[joined.count - 1] = Span(
          channel: span.channel, first: before.first, last: max(before.last, span.last))
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}

extension Instant {
  func adding(days: Int) -> Instant { self + .seconds(86_400 * days) }
}
