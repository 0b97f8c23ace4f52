/// Deals the orders and claims of a session out over its items and minutes. Pure.
struct LiveReportParts {
  let start: Instant
  let items: [LineUpItem]
  let showings: [LiveReport.Showing]
  let claims: [LiveClaimed]
  let sales: [LiveSale]

  /// The line-up, then what is of none of it where something is.
  func byItem() -> [LiveReport.Item] {
    var parts = items.map {
      LiveReport.Item(id: $0.id, code: $0.code, name: $0.name, product: $0.product, profit: 0)
    }
    var rest = LiveReport.Item(id: nil, code: "", name: "", product: nil, profit: 0)
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
    for showing in showings {
      if let place = places[showing.item] {
        parts[place].seconds += max(0, showing.to.milliseconds - showing.from.milliseconds) / 1_000
      }
    }
    for claim in claims {
      guard let place = places[claim.item] else { continue }
      parts[place].claims += 1
      parts[place].claimedPieces += claim.pieces
    }
    for sale in sales {
      let lines = Dictionary(grouping: sale.lines, by: \.product)
      for (product, lines) in lines {
        let share = Share(sale, product, lines)
        if let place = lines[0].productID.flatMap({ place(of: $0, at: sale.at) }) {
          parts[place].add(share)
        } else {
          rest.add(share)
        }
      }
    }
    return rest.orders > 0 ? parts + [rest] : parts
  }

  /// What lines of one product of an order come to.
  struct Share {
    let pieces: Int64
    let amount: Int64
    let profit: Int64?

    init(_ sale: LiveSale, _ product: String, _ lines: [LiveSale.Line]) {
      pieces = lines.reduce(0) { $0 + $1.pieces }
      amount = lines.reduce(0) { $0 + $1.amount }
      profit = sale.told.flatMap { told in
        told.lines.filter { $0.product == product }.reduce(into: ProfitFigures()) { $0 += $1.figures }.profit
      }
    }
  }

  /// A product that stands in the line-up twice belongs to the item that was on show last before the order.
  private func place(of product: ID<Product>, at time: Instant) -> Int? {
    let places = items.indices.filter { items[$0].product == product }
    guard places.count > 1 else { return places.first }
    let last = showings.last { showing in
      showing.from <= time + LiveHours.slack && places.contains { items[$0].id == showing.item }
    }
    return last.flatMap { last in places.first { items[$0].id == last.item } } ?? places.first
  }

  func byMinute() -> [LiveReport.Minute] {
    var minutes: [Int: LiveReport.Minute] = [:]
    func at(_ time: Instant, _ change: (inout LiveReport.Minute) -> Void) {
      let place = Int(max(0, time.milliseconds - start.milliseconds) / 60_000)
      change(&minutes[place, default: LiveReport.Minute(place: place)])
    }
    for claim in claims {
      at(claim.at) {
        $0.claims += 1
        $0.claimedPieces += claim.pieces
      }
    }
    for sale in sales {
      at(sale.at) {
        $0.orders += 1
        $0.pieces += sale.pieces
        $0.amount += sale.amount
      }
    }
    return minutes.values.sorted { $0.place < $1.place }
  }

  func later() -> LiveReport.Later {
    var later = LiveReport.Later()
    for sale in sales {
      if sale.status == .cancelled {
        later.cancelled += 1
        later.cancelledPieces += sale.pieces
        later.cancelledAmount += sale.amount
      } else if sale.status != .completed {
        later.open += 1
      }
      if sale.returned > 0, sale.status != .cancelled {
        later.returnedOrders += 1
        later.returnedPieces += sale.returned
      }
      if sale.verdict == .waiting { later.awaited += 1 }
    }
    return later
  }
}

extension LiveReport.Item {
  fileprivate mutating func add(_ share: LiveReportParts.Share) {
    orders += 1
    pieces += share.pieces
    amount += share.amount
    profit = profit.flatMap { known in share.profit.map { known + $0 } }
  }
}
