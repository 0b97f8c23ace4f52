/// A made-up batik shop whose exports look like real ones: for the demo, the tests and the benchmarks.
///
/// Any order can be made by its place alone, so a million rows are written at flat memory, and the same seed gives the
/// same shop on every machine. Names, addresses and phones are invented and masked as marketplaces mask them.
package struct SampleShop: Sendable {
  package let seed: UInt64
  /// Orders of each channel's export.
  package let orders: Int
  /// The moment the exports are downloaded: how old an order is decides how far it has come.
  package let until: Instant
  /// How many days the exports reach back.
  package let days: Int
  package let zone: ShopTimeZone

  /// - Parameters:
  ///   - orders: of each export, at least 1.
  ///   - until: when the exports are downloaded.
  ///   - days: how many days they reach back, at least 1.
  package init(seed: UInt64, orders: Int, until: Instant, days: Int = 30, zone: ShopTimeZone = .jakarta) {
    self.seed = seed
    self.orders = max(1, orders)
    self.until = until
    self.days = max(1, days)
    self.zone = zone
  }

  /// The exports that a shop's orders are in; Tokopedia's are in TikTok Shop's.
  package enum Source: UInt64, Sendable {
    case shopee = 1, tiktok = 2
  }

  /// The order at that place of a channel's export, from 0; earlier places are earlier orders.
  package func order(_ index: Int, of source: Source) -> SampleOrder {
    var making = SampleOrderMaking(shop: self, source: source, index: index)
    return making.order()
  }

  /// When the order at that place came in: in the evening more than in the morning, and never in the future.
  func time(of index: Int, random: inout SampleRandom) -> Instant {
    let day = Int64(index) * Int64(days) / Int64(orders)
    let hour = random.pick(weighted: [
      (7, 2), (8, 3), (9, 4), (10, 5), (11, 6), (12, 8), (13, 6), (14, 5), (15, 5), (16, 5), (17, 5), (18, 6), (19, 9),
      (20, 11), (21, 10), (22, 6), (23, 3), (0, 1), (5, 1), (6, 1),
    ])
    let start = zone.local(at: until - .seconds(86_400 * Int64(days - 1)))
    let midnight = zone.instant(of: LocalTime(year: start.year, month: start.month, day: start.day))
    let second = day * 86_400 + Int64(hour * 3_600 + random.number(0...3_599))
    let time = Instant(milliseconds: midnight.milliseconds + second * 1_000)
    return time < until ? time : until - .seconds(random.number(60...36_000))
  }
}
