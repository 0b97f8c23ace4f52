import Storage

/// To which session each of some orders belongs, by the rule and by what the seller said.
struct LivePlacements {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// An order's place.
  struct Placement: Equatable {
    let session: ID<LiveSession>
    let order: ID<Order>
    let orderedAt: Instant
    let doubt: LiveDoubt?
    /// Whether the channel's file names a creator it came through; nil on channels whose files never do.
    let hasCreator: Bool?
    /// What the seller said; nil where nothing.
    let word: Bool?

    /// - Parameter creatorsAreTold: whether another order of the session names its creator.
    func state(creatorsAreTold: Bool) -> LiveOrders.State {
      if let word { return word ? .ours : .not }
      return doubt != nil || (hasCreator == false && creatorsAreTold) ? .unsure : .ours
    }
  }

  private struct Head {
    let name: OrderName
    let id: ID<Order>
    let at: Instant
  }

  /// - Returns: nothing for an order that belongs to no session, or that the books do not have.
  func placements(of names: [OrderName]) throws -> [OrderName: Placement] {
    let heads = try heads(of: names)
    let words = try words(of: names)
    let sold = try checkedOut(heads)
    var hours = try hours(around: heads)
    let said = Set(words.values.flatMap(\.keys)).subtracting(hours.map(\.session))
    hours += try LiveHoursBook(connection: connection, shop: shop).hours(of: said.sorted())
    guard !hours.isEmpty || !sold.isEmpty else { return [:] }
    let inHours = heads.filter { head in
      words[head.name] != nil || sold[head.id] != nil
        || hours.contains { $0.channel == head.name.channel && $0.from <= head.at && head.at <= $0.to }
    }
    let products = try products(of: inHours.map(\.id))
    return try inHours.reduce(into: [:]) { placements, head in
      let lines = products[head.id] ?? []
      guard let place = place(of: head, lines, hours, words[head.name] ?? [:], sold[head.id]) else { return }
      placements[head.name] = Placement(
        session: place.session, order: head.id, orderedAt: head.at, doubt: place.doubt,
        hasCreator: try hasCreator(head), word: place.word)
    }
  }

  private func place(
    of head: Head, _ products: [ID<Product>?], _ hours: [LiveHours], _ words: [ID<LiveSession>: Bool],
    _ sold: ID<LiveSession>?
  ) -> (session: ID<LiveSession>, doubt: LiveDoubt?, word: Bool?)? {
    let judged = hours.map { hours in
      (hours: hours, verdict: LiveOrderRule.verdict(on: head.name.channel, at: head.at, of: products, in: hours))
    }
    if let ours = judged.last(where: { words[$0.hours.session] == true }) {
      return (ours.hours.session, ours.verdict.doubt, true)
    }
    // Our own checkout knows of which session it is, whenever it was paid.
    if let sold { return (sold, nil, words[sold]) }
    let open = judged.filter { words[$0.hours.session] == nil }
    if let best = LiveOrderRule.best(open) { return (best.hours.session, best.verdict.doubt, nil) }
    // What the seller said no to stays listed, so that it can be said otherwise.
    return LiveOrderRule.best(judged).map { ($0.hours.session, $0.verdict.doubt, false) }
  }

  /// Orders of our own checkout, with the session whose claims they hold.
  private func checkedOut(_ heads: [Head]) throws -> [ID<Order>: ID<LiveSession>] {
    let orders = heads.filter { $0.name.channel == .storefront }.map(\.id)
    guard !orders.isEmpty else { return [:] }
    return try connection.rows(
      """
      SELECT order_id, session_id FROM checkout
      WHERE shop_id = \(shop) AND state = 'paid' AND order_id \(in: orders)
      """
    ).reduce(into: [:]) { $0[try $1("order_id")] = try $1("session_id") }
  }

  private func heads(of names: [OrderName]) throws -> [Head] {
    try Dictionary(grouping: names, by: \.channel).flatMap { channel, names in
      try connection.rows(
        """
        SELECT order_id, number, ordered_at FROM orders
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """
      ).map { row in
        Head(
          name: OrderName(channel: channel, number: try row("number")), id: try row("order_id"),
          at: try row("ordered_at"))
      }
    }
  }

  private func hours(around heads: [Head]) throws -> [LiveHours] {
    let book = LiveHoursBook(connection: connection, shop: shop)
    return try Dictionary(grouping: heads, by: \.name.channel).flatMap { channel, heads -> [LiveHours] in
      guard let first = heads.map(\.at).min(), let last = heads.map(\.at).max() else { return [] }
      return try book.hours(on: channel, within: first...last)
    }.sorted { $0.session < $1.session }
  }

  /// Of each line, in no order; nil for a line whose listing is matched to nothing.
  private func products(of orders: [ID<Order>]) throws -> [ID<Order>: [ID<Product>?]] {
    try connection.rows(
      """
      SELECT l.order_id, v.product_id FROM order_line l
      JOIN listing g ON g.shop_id = l.shop_id AND g.listing_id = l.listing_id
      LEFT JOIN variant v ON v.shop_id = g.shop_id AND v.variant_id = g.variant_id
      WHERE l.shop_id = \(shop) AND l.order_id \(in: orders)
      """
    ).reduce(into: [:]) { products, row in
      products[try row("order_id"), default: []].append(try row("product_id"))
    }
  }

  private func words(of names: [OrderName]) throws -> [OrderName: [ID<LiveSession>: Bool]] {
    try Dictionary(grouping: names, by: \.channel).reduce(into: [:]) { words, part in
      let rows = try connection.rows(
        """
        SELECT number, session_id, is_ours FROM live_order_word
        WHERE shop_id = \(shop) AND channel = \(part.key) AND number \(in: part.value.map(\.number))
        """)
      for row in rows {
        let name = OrderName(channel: part.key, number: try row("number"))
        words[name, default: [:]][try row("session_id")] = try row("is_ours") as Int64 == 1
      }
    }
  }

  private func hasCreator(_ head: Head) throws -> Bool? {
    guard head.name.channel == .tiktokShop else { return nil }
    return try SightingBook(connection: connection, shop: shop).sightings(of: head.id.value).contains { sighting in
      try OrderRecord(json: sighting.json).other.contains { heading, creator in
        heading.lowercased() == "creator handle" && !creator.isEmpty
      }
    }
  }
}

extension LiveOrderRule.Verdict {
  fileprivate var doubt: LiveDoubt? {
    if case .doubtful(let doubt) = self { doubt } else { nil }
  }
}
