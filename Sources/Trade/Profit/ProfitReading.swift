import Storage

/// Reads what the profit of orders is made of.
struct ProfitReading {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let zone: ShopTimeZone

  /// What stands behind some names, in their order.
  func facts(of names: [OrderName]) throws -> [ProfitFacts] {
    let orders = try orders(names)
    let entries = try entries(names)
    return names.map { ProfitFacts(name: $0, order: orders[$0], entries: entries[$0] ?? []) }
  }

  private func entries(_ names: [OrderName]) throws -> [OrderName: [MoneyEntry]] {
    var entries: [OrderName: [MoneyEntry]] = [:]
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      let rows = try connection.rows(
        """
        SELECT \(part: MoneyEntry.columns) FROM money_entry
        WHERE shop_id = \(shop) AND channel = \(channel) AND order_number \(in: names.map(\.number))
        ORDER BY at, kind, number
        """)
      for row in rows {
        let entry = try MoneyEntry(row: row)
        entries[OrderName(channel: channel, number: entry.orderNumber ?? ""), default: []].append(entry)
      }
    }
    return entries
  }

  private func orders(_ names: [OrderName]) throws -> [OrderName: ProfitFacts.OrderFacts] {
    var heads: [OrderName: Head] = [:]
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      let rows = try connection.rows(
        """
        SELECT order_id, number, status, ordered_at, done_at, has_left, city, payment, seller_voucher FROM orders
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """)
      for row in rows { heads[OrderName(channel: channel, number: try row("number"))] = try Head(row, zone) }
    }
    let lines = try lines(of: heads.values.sorted { $0.id < $1.id })
    return heads.mapValues { head in
      ProfitFacts.OrderFacts(
        id: head.id, status: head.status, day: head.day, doneAt: head.doneAt, hasLeft: head.hasLeft, city: head.city,
        payment: head.payment, sellerVoucher: head.sellerVoucher, lines: lines[head.id] ?? [])
    }
  }

  private struct Head {
    let id: ID<Order>
    let status: OrderStatus
    let day: LocalDate
    let doneAt: Instant?
    let hasLeft: Bool
    let city: String
    let payment: String
    let sellerVoucher: Int64

    init(_ row: SQLRow, _ zone: ShopTimeZone) throws {
      id = try row("order_id")
      status = try row("status")
      day = LocalDate(try row("ordered_at") as Instant, in: zone)
      doneAt = try row("done_at")
      hasLeft = try row("has_left") as Int64 != 0
      city = try row("city") ?? ""
      payment = try row("payment") ?? ""
      sellerVoucher = try row("seller_voucher")
    }
  }

  /// What lines cost the buyer, and what they are lines of.
  private struct Goods {
    let listing: ID<Listing>
    let product: ID<Product>?
    let category: String?
    let subtotal: Int64
    let platformDiscount: Int64
  }

  private func lines(of heads: [Head]) throws -> [ID<Order>: [ProfitFacts.LineFacts]] {
    let ledger = StockLedger(connection: connection, shop: shop)
    let stockLines = try ledger.lines(of: heads.map(\.id))
    var books = LineBooks()
    try books.readSaid(of: stockLines, in: ledger)
    let goods = try goods(of: heads.map(\.id))
    let costs = try Dictionary(
      grouping: Catalogue(connection: connection, shop: shop).costs(of: Array(Set(stockLines.compactMap(\.variant)))),
      by: \.variant)
    let days = Dictionary(uniqueKeysWithValues: heads.map { ($0.id, $0.day) })
    var lines: [ID<Order>: [ProfitFacts.LineFacts]] = [:]
    for line in stockLines {
      guard let goods = goods[line.key], let day = days[line.key.order] else { continue }
      let said = books.lines[line.key] ?? .init()
      lines[line.key.order, default: []].append(
        ProfitFacts.LineFacts(
          id: line.key.line, listing: goods.listing, variant: line.variant, product: goods.product,
          category: goods.category, quantity: line.quantity,
          returned: min(line.quantity, max(line.returned, said.granted)),
          sellable: said.statements.reduce(0) { $0 + $1.sellable }, gone: said.statements.reduce(0) { $0 + $1.gone },
          subtotal: goods.subtotal, platformDiscount: goods.platformDiscount,
          cost: line.variant.flatMap { costs[$0]?.last { $0.validFrom <= day }?.amount }))
    }
    return lines
  }

  private func goods(of orders: [ID<Order>]) throws -> [StockLineKey: Goods] {
    let rows = try connection.rows(
      """
      SELECT order_line.order_id, order_line.line_id, order_line.listing_id, order_line.subtotal,
        order_line.platform_discount, variant.product_id, product_fee_category.category
      FROM order_line
      JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
      LEFT JOIN variant ON variant.shop_id = listing.shop_id AND variant.variant_id = listing.variant_id
      LEFT JOIN product_fee_category ON product_fee_category.shop_id = variant.shop_id
        AND product_fee_category.product_id = variant.product_id AND product_fee_category.channel = listing.channel
      WHERE order_line.shop_id = \(shop) AND order_line.order_id \(in: orders)
      """)
    return try rows.reduce(into: [:]) { goods, row in
      let key = StockLineKey(order: try row("order_id"), line: try row("line_id"))
      goods[key] = Goods(
        listing: try row("listing_id"), product: try row("product_id"), category: try row("category"),
        subtotal: try row("subtotal"), platformDiscount: try row("platform_discount"))
    }
  }
}
