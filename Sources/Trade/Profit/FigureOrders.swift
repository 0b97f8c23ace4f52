package import Storage

/// The orders that a figure of a report is the sum of.
package struct FigureOrders {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Which figure.
  package struct Figure: Sendable, Equatable {
    /// Days on which the orders were made.
    package var span: ClosedRange<LocalDate>
    package var channel: SalesChannel?
    package var measured: Measured
    /// One value of a cut: of a product, a variant, a city or a way of paying.
    package var cut: (dimension: ProfitDimension, value: String)?

    package init(
      _ measured: Measured, over span: ClosedRange<LocalDate>, channel: SalesChannel? = nil,
      cut: (dimension: ProfitDimension, value: String)? = nil
    ) {
      self.measured = measured
      self.span = span
      self.channel = channel
      self.cut = cut
    }

    package static func == (left: Self, right: Self) -> Bool {
      left.span == right.span && left.channel == right.channel && left.measured == right.measured
        && left.cut?.dimension == right.cut?.dimension && left.cut?.value == right.cut?.value
    }
  }

  package enum Measured: Sendable, Equatable {
    case step(ProfitFigures.Measure)
    /// What came from the channels, or is expected of them.
    case income
    /// Advertising, whether a payout paid for it or its own account.
    case advertising
    /// What is left after everything that is known.
    case left
    /// A named part of payouts, paid or expected.
    case part(PayoutPart)
  }

  /// An order's share in the figure.
  package struct Item: Sendable, Equatable {
    package let place: Place
    /// Nil for money of an order that the books do not know, and for a day's advertising that no order took.
    package let order: ID<Order>?
    package let verdict: OrderVerdict
    package let amount: Int64
  }

  /// Where the list goes on: channels one after the other, of each the newest orders first.
  package struct Place: Sendable, Equatable {
    package let channel: SalesChannel
    package let day: LocalDate
    package let number: String

    package init(channel: SalesChannel, day: LocalDate, number: String) {
      self.channel = channel
      self.day = day
      self.number = number
    }
  }

  /// Orders that are looked at for one page. A figure of few orders among many goes over several pages then.
  private static let mostLooked = 4_000
  private static let step = 500

  /// - Returns: orders whose share is not zero, at most `limit`, and where to go on; nil at the end.
  package func items(of figure: Figure, behind place: Place? = nil, limit: Int = 50) throws -> (
    items: [Item], next: Place?
  ) {
    var (items, last, looked) = ([Item](), place, 0)
    let channels = SalesChannel.allCases.filter { figure.channel == nil || figure.channel == $0 }
    for channel in channels.drop(while: { place != nil && $0 != place?.channel }) {
      var behind = last?.channel == channel ? last : nil
      while true {
        let rows = try rows(of: figure, on: channel, behind: behind)
        for item in rows {
          behind = item.place
          (last, looked) = (behind, looked + 1)
          if item.amount != 0 { items.append(item) }
          if items.count == limit || looked == Self.mostLooked { return (items, last) }
        }
        if rows.count < Self.step { break }
      }
    }
    return (items, nil)
  }

  private func rows(of figure: Figure, on channel: SalesChannel, behind: Place?) throws -> [Item] {
    let below: SQLQuery = behind.map { "AND (day, number) < (\($0.day), \($0.number))" } ?? ""
    return try connection.rows(
      """
      SELECT number, order_id, day, verdict, told FROM order_profit
      WHERE shop_id = \(shop) AND channel = \(channel) AND day >= \(figure.span.lowerBound)
        AND day <= \(figure.span.upperBound) \(part: below)
      ORDER BY day DESC, number DESC LIMIT \(Self.step)
      """
    ).map { row in
      guard let verdict = OrderVerdict(rawValue: try row("verdict")) else {
        throw SQLError(kind: .unexpectedValue, message: "a verdict on an order's money")
      }
      return Item(
        place: Place(channel: channel, day: try row("day"), number: try row("number")), order: try row("order_id"),
        verdict: verdict, amount: figure.share(of: try ProfitRows.told(row)))
    }
  }
}

extension FigureOrders.Figure {
  /// What an order adds to the figure.
  func share(of told: ToldProfit) -> Int64 {
    var lines = told.lines
    if let cut {
      switch cut.dimension {
      case .day: break
      case .product: lines = lines.filter { $0.product == cut.value }
      case .variant: lines = lines.filter { $0.variant == cut.value }
      case .city: if told.city != cut.value { lines = [] }
      case .payment: if told.payment != cut.value { lines = [] }
      }
    }
    switch measured {
    case .step(let measure): return lines.reduce(0) { $0 + $1.figures[measure] }
    case .advertising: return lines.reduce(0) { $0 + $1.figures[.ads] + $1.figures[.adSpend] }
    case .income: return lines.reduce(0) { $0 + $1.figures.fromChannels }
    case .left: return lines.reduce(0) { $0 + $1.figures.sum }
    case .part(let part): return (told.paid[part] ?? 0) + (told.expected[part] ?? 0)
    }
  }
}
