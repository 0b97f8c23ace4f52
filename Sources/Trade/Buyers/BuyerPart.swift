import Storage

/// One place where the books know somebody: as a writer in lives, or as the buyer of a channel's orders.
///
/// Whether two parts are one person is for a person to say; the books never join them by themselves.
package enum BuyerPart: Sendable, Hashable, CustomStringConvertible {
  case live(ID<LiveBuyer>)
  /// Under the name that the channel's files have.
  case orders(SalesChannel, String)

  /// Most parts that are looked at together.
  package static let most = 20
  private static let longest = 300

  /// As it stands in an address: `live-7`, `orders-shopee-sari_b`.
  package var description: String {
    switch self {
    case .live(let buyer): "live-\(buyer)"
    case .orders(let channel, let name): "orders-\(channel.rawValue)-\(name)"
    }
  }

  package init?(_ text: String) {
    let words = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard text.unicodeScalars.count <= Self.longest, words.count > 1 else { return nil }
    if words[0] == "live", words.count == 2, let buyer = ID<LiveBuyer>(words[1]) {
      self = .live(buyer)
    } else if words[0] == "orders", words.count == 3, let channel = SalesChannel(rawValue: String(words[1])),
      !words[2].isEmpty
    {
      self = .orders(channel, String(words[2]))
    } else {
      return nil
    }
  }
}

/// Why nothing was done with a buyer's data.
package enum BuyerError: Error, Sendable, Equatable {
  /// The shop knows nobody like that.
  case unknown
  /// Goods or money are on their way: so many claims and checkouts that wait, and orders that are not done.
  case underWay(claims: Int, checkouts: Int, orders: Int)
  /// A file is being brought in, or taken back: it may be writing what is to be erased.
  case importing
  /// Too long, empty or no such thing.
  case outOfRange(String)
}

/// Everything in the books that some parts lead to.
struct BuyerTraces {
  let buyers: [LiveBuyer]
  let checkouts: [ID<Checkout>]
  /// In the order of their ids.
  let orders: [ID<Order>]
  /// The names under which orders of channels were asked for.
  let names: [(channel: SalesChannel, name: String)]

  /// - Throws: ``BuyerError/unknown`` where one of the parts is nobody's.
  init(_ parts: [BuyerPart], of shop: ID<Shop>, on connection: any SQLConnection) throws {
    guard (1...BuyerPart.most).contains(parts.count) else { throw BuyerError.unknown }
    let ids = parts.compactMap { part in if case .live(let id) = part { id } else { nil } }
    let found = try LiveBuyers(connection: connection, shop: shop).buyers(ids)
    buyers = try ids.map { id in
      guard let buyer = found[id] else { throw BuyerError.unknown }
      return buyer
    }
    names = parts.compactMap { part in
      if case .orders(let channel, let name) = part { (channel: channel, name: name) } else { nil }
    }
    let rows = try connection.rows(
      "SELECT checkout_id, order_id FROM checkout WHERE shop_id = \(shop) AND buyer_id \(in: ids) ORDER BY checkout_id")
    checkouts = try rows.map { try $0("checkout_id") }
    var orders = Set(try rows.compactMap { try $0("order_id") as ID<Order>? })
    for (channel, name) in names {
      let own = try Self.orders(of: name, on: channel, shop: shop, connection)
      guard !own.isEmpty else { throw BuyerError.unknown }
      orders.formUnion(own)
    }
    self.orders = orders.sorted()
  }

  /// Orders of a channel whose buyer has exactly this name, found through the marks that searches use.
  static func orders(
    of name: String, on channel: SalesChannel, shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> [ID<Order>] {
    let marked = OrderMarks(connection: connection, shop: shop).orders(beginning: name, before: name + "\u{1}")
    return try connection.rows(
      """
      SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id IN (\(part: marked)) AND channel = \(channel)
        AND buyer = \(name) ORDER BY order_id
      """
    ).map { try $0("order_id") }
  }
}
