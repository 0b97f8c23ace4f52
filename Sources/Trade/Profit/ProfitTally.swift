import Storage

/// Keeps the figures by day, product, variant, city and way of paying, and the named parts by day.
struct ProfitTally {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What changes in the tallies.
  struct Changes {
    struct Cell: Hashable, Comparable {
      let dimension: ProfitDimension
      /// A day, or for all but days a month.
      let period: String
      let channel: SalesChannel
      let value: String

      static func < (left: Cell, right: Cell) -> Bool {
        (left.dimension.rawValue, left.period, left.channel.rawValue, left.value)
          < (right.dimension.rawValue, right.period, right.channel.rawValue, right.value)
      }
    }

    struct VerdictCell: Hashable, Comparable {
      let verdict: OrderVerdict
      let day: LocalDate
      let channel: SalesChannel

      static func < (left: VerdictCell, right: VerdictCell) -> Bool {
        (left.verdict.rawValue, left.day, left.channel.rawValue)
          < (right.verdict.rawValue, right.day, right.channel.rawValue)
      }
    }

    struct PartCell: Hashable, Comparable {
      let day: LocalDate
      let channel: SalesChannel
      let part: PayoutPart

      static func < (left: PartCell, right: PartCell) -> Bool {
        (left.day, left.channel.rawValue, left.part.rawValue) < (right.day, right.channel.rawValue, right.part.rawValue)
      }
    }

    struct ReleaseCell: Hashable, Comparable {
      let channel: SalesChannel
      /// Of the orders, and of the release of their money.
      let day: LocalDate
      let releasedOn: LocalDate

      static func < (left: ReleaseCell, right: ReleaseCell) -> Bool {
        (left.channel.rawValue, left.day, left.releasedOn) < (right.channel.rawValue, right.day, right.releasedOn)
      }
    }

    private(set) var cells: [Cell: (orders: Int64, figures: ProfitFigures)] = [:]
    private(set) var verdicts: [VerdictCell: (orders: Int64, inPlay: Int64)] = [:]
    private(set) var parts: [PartCell: (orders: Int64, paid: Int64, expected: Int64)] = [:]

    private(set) var releases: [ReleaseCell: (orders: Int64, amount: Int64)] = [:]

    mutating func take(_ told: ToldProfit, on channel: SalesChannel) { change(told, on: channel, sign: -1) }

    mutating func give(_ told: ToldProfit, on channel: SalesChannel) { change(told, on: channel, sign: 1) }

    private mutating func change(_ told: ToldProfit, on channel: SalesChannel, sign: Int64) {
      var own: [Cell: ProfitFigures] = [:]
      for line in told.lines {
        for (dimension, value) in [
          (ProfitDimension.day, ""), (.product, line.product), (.variant, line.variant), (.city, told.city),
          (.payment, told.payment),
        ] {
          let period = dimension == .day ? told.day.description : told.day.month
          own[Cell(dimension: dimension, period: period, channel: channel, value: value), default: .init()] +=
            line.figures
        }
      }
      for (cell, figures) in own {
        var changed = cells[cell] ?? (0, ProfitFigures())
        // A cancelled order is none of the sales.
        changed.orders += told.verdict == nil || figures[.sales] == 0 ? 0 : sign
        if sign < 0 { changed.figures -= figures } else { changed.figures += figures }
        cells[cell] = changed
      }
      if let verdict = told.verdict {
        let cell = VerdictCell(verdict: verdict, day: told.day, channel: channel)
        let before = verdicts[cell] ?? (0, 0)
        verdicts[cell] = (before.orders + sign, before.inPlay + sign * told.inPlay)
      }
      if let release = told.release {
        let cell = ReleaseCell(channel: channel, day: told.day, releasedOn: release.day)
        let before = releases[cell] ?? (0, 0)
        releases[cell] = (before.orders + sign, before.amount + sign * release.amount)
      }
      for (part, amount) in told.paid { addPart(part, told, channel, orders: sign, paid: sign * amount, expected: 0) }
      for (part, amount) in told.expected {
        addPart(part, told, channel, orders: sign, paid: 0, expected: sign * amount)
      }
    }

    private mutating func addPart(
      _ part: PayoutPart, _ told: ToldProfit, _ channel: SalesChannel, orders: Int64, paid: Int64, expected: Int64
    ) {
      let cell = PartCell(day: told.day, channel: channel, part: part)
      let before = parts[cell] ?? (0, 0, 0)
      parts[cell] = (before.orders + orders, before.paid + paid, before.expected + expected)
    }
  }

  func write(_ changes: Changes) throws {
    try writeCells(changes.cells.filter { $0.value.orders != 0 || !$0.value.figures.isZero }.sorted { $0.key < $1.key })
    try writeVerdicts(changes.verdicts.filter { $0.value != (0, 0) }.sorted { $0.key < $1.key })
    try writeReleases(changes.releases.filter { $0.value != (0, 0) }.sorted { $0.key < $1.key })
    try writeParts(changes.parts.filter { $0.value != (0, 0, 0) }.sorted { $0.key < $1.key })
  }

  private func writeCells(
    _ cells: [(key: Changes.Cell, value: (orders: Int64, figures: ProfitFigures))]
  ) throws {
    // The measures in the order of ``ProfitFigures/Measure``.
    try connection.batch(
      """
      INSERT INTO profit_tally (shop_id, dimension, period, channel, value,
        orders, pieces, sales, refunds, vouchers, shipping, platform, programmes, affiliate, insurance, tax,
        adjustments, ads, ad_spend, goods, packing, labour, known_profit, uncosted_sales, unrated_sales,
        released_sales, exact, explained, unexplained)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, $27, $28, $29)
      ON CONFLICT (shop_id, dimension, period, channel, value) DO UPDATE SET
        orders = profit_tally.orders + excluded.orders, pieces = profit_tally.pieces + excluded.pieces,
        sales = profit_tally.sales + excluded.sales, refunds = profit_tally.refunds + excluded.refunds,
        vouchers = profit_tally.vouchers + excluded.vouchers,
        shipping = profit_tally.shipping + excluded.shipping,
        platform = profit_tally.platform + excluded.platform,
        programmes = profit_tally.programmes + excluded.programmes,
        affiliate = profit_tally.affiliate + excluded.affiliate,
        insurance = profit_tally.insurance + excluded.insurance, tax = profit_tally.tax + excluded.tax,
        adjustments = profit_tally.adjustments + excluded.adjustments, ads = profit_tally.ads + excluded.ads,
        ad_spend = profit_tally.ad_spend + excluded.ad_spend, goods = profit_tally.goods + excluded.goods,
        packing = profit_tally.packing + excluded.packing, labour = profit_tally.labour + excluded.labour,
        known_profit = profit_tally.known_profit + excluded.known_profit,
        uncosted_sales = profit_tally.uncosted_sales + excluded.uncosted_sales,
        unrated_sales = profit_tally.unrated_sales + excluded.unrated_sales,
        released_sales = profit_tally.released_sales + excluded.released_sales,
        exact = profit_tally.exact + excluded.exact, explained = profit_tally.explained + excluded.explained,
        unexplained = profit_tally.unexplained + excluded.unexplained
      """
    ) { batch in
      for (cell, change) in cells {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(.text(cell.dimension.rawValue))
          row.bind(.text(cell.period))
          row.bind(cell.channel.sqlValue)
          row.bind(.text(cell.value))
          row.bind(change.orders)
          for measure in ProfitFigures.Measure.allCases { row.bind(change.figures[measure]) }
        }
      }
    }
  }

  private func writeVerdicts(
    _ cells: [(key: Changes.VerdictCell, value: (orders: Int64, inPlay: Int64))]
  ) throws {
    try connection.batch(
      """
      INSERT INTO verdict_tally (shop_id, verdict, day, channel, orders, in_play) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (shop_id, verdict, day, channel) DO UPDATE SET
        orders = verdict_tally.orders + excluded.orders, in_play = verdict_tally.in_play + excluded.in_play
      """
    ) { batch in
      for (cell, change) in cells {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(.text(cell.verdict.rawValue))
          row.bind(cell.day.sqlValue)
          row.bind(cell.channel.sqlValue)
          row.bind(change.orders)
          row.bind(change.inPlay)
        }
      }
    }
  }

  private func writeReleases(
    _ cells: [(key: Changes.ReleaseCell, value: (orders: Int64, amount: Int64))]
  ) throws {
    try connection.batch(
      """
      INSERT INTO release_tally (shop_id, channel, day, released_on, orders, amount) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (shop_id, channel, day, released_on) DO UPDATE SET
        orders = release_tally.orders + excluded.orders, amount = release_tally.amount + excluded.amount
      """
    ) { batch in
      for (cell, change) in cells {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(cell.channel.sqlValue)
          row.bind(cell.day.sqlValue)
          row.bind(cell.releasedOn.sqlValue)
          row.bind(change.orders)
          row.bind(change.amount)
        }
      }
    }
  }

  private func writeParts(
    _ cells: [(key: Changes.PartCell, value: (orders: Int64, paid: Int64, expected: Int64))]
  ) throws {
    try connection.batch(
      """
      INSERT INTO part_tally (shop_id, day, channel, part, orders, paid, expected) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (shop_id, day, channel, part) DO UPDATE SET orders = part_tally.orders + excluded.orders,
        paid = part_tally.paid + excluded.paid, expected = part_tally.expected + excluded.expected
      """
    ) { batch in
      for (cell, change) in cells {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(cell.day.sqlValue)
          row.bind(cell.channel.sqlValue)
          row.bind(.text(cell.part.rawValue))
          row.bind(change.orders)
          row.bind(change.paid)
          row.bind(change.expected)
        }
      }
    }
  }
}

/// What profit can be cut by. The raw values stand in the books.
package enum ProfitDimension: String, Sendable, CaseIterable {
  case day, product, variant, city, payment
}
