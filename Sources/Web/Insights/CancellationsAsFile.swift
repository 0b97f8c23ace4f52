import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// Cancellations by one thing: `by=product`, `payment`, `city` or `reason`. Shares are in hundredths.
  static let cancellations = SiteList(path: "/cancellations", permission: .seeBooks) { request, caller in
    let dimension = request.query["by"].flatMap(Cancellations.Dimension.init(rawValue:)) ?? .product
    let (total, shares) = try await caller.database.read { connection in
      let cancellations = Cancellations(connection: connection, shop: caller.shop.id)
      return (
        try cancellations.total(), try cancellations.shares(by: dimension, limit: Cancellations.mostShares)
      )
    }
    let isReason = dimension == .reason
    let rows = shares.map { share in
      // A cause is a part of what was cancelled, not of what was ordered.
      let item = BarPlot.Item(
        .text(""), part: Int(share.cancelled), whole: Int(isReason ? total.cancelled : share.orders))
      return cells(isReason ? .cause(share.name) : .group(share.name), item, request)
    }
    return Content(
      name: .word("place.cancellations"),
      headings: [
        .word("cancel.by.\(dimension.rawValue)"), .word("cancel.cancelled"),
        .word(isReason ? "cancel.allCancelled" : "cancel.ordered"), .word("cancel.percent"), .word("cancel.from"),
        .word("cancel.to"),
      ],
      rows: { add in for row in rows { try add(row) } })
  }

  private static func cells(_ name: Written, _ item: BarPlot.Item, _ request: WebRequest) -> [OutCell] {
    let interval = item.interval
    return [
      OutCell(request.text(name)), .integer(Int64(item.part)), .integer(Int64(item.whole)),
      .money(Int64(item.perMille), decimals: 1),
      interval.map { .money(Int64($0.lowerBound), decimals: 1) } ?? .blank,
      interval.map { .money(Int64($0.upperBound), decimals: 1) } ?? .blank,
    ]
  }
}
