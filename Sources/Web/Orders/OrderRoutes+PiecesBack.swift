import Hummingbird
import Trade

/// Barang kembali: what the seller says of pieces that come back, or that do not.
extension OrderRoutes {
  /// Records where some pieces of one line are.
  func takeBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("order", Order.self)
    guard let line = Int64(request.form["line"] ?? "") else { throw Problem.notFound }
    let sellable = Int64(try request.form.wholeNumber("sellable", in: 0...1_000_000))
    let damaged = Int64(try request.form.wholeNumber("damaged", in: 0...1_000_000))
    let lost = Int64(try request.form.wholeNumber("lost", in: 0...1_000_000))
    let now = request.now
    return try await request.once(caller) { connection in
      let back = try StockLedger(connection: connection, shop: caller.shop.id).takeBack(
        sellable: sellable, damaged: damaged, lost: lost, line: line, of: id, by: caller.person, now: now)
      return .seeOther(
        .order(id),
        Flash(
          .counted("order.recorded", Int(sellable + damaged + lost)), undo: .backUndo(back, next: .order(id))))
    }
  }

  /// Records of all ticked orders, or of all on the page, that what is awaited of them is back and sellable.
  func takeAllBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let next = request.localPath(request.form["next"], or: .ordersAwaitingPieces)
    let named = request.form.all(request.form["all"] == nil ? "order" : "shown")
    let orders = Set(named.compactMap { ID<Order>($0) }).sorted()
    guard !orders.isEmpty else { return request.seeOther(next, Flash(.word("orders.noneTicked"), refused: true)) }
    guard orders.count <= OrderList.longestPage else { throw Problem(.badRequest, .word("problem.form")) }
    let now = request.now
    return try await request.once(caller) { connection in
      let ledger = StockLedger(connection: connection, shop: caller.shop.id)
      guard let taken = try ledger.takeBackAll(of: orders, by: caller.person, now: now) else {
        return .seeOther(next, Flash(.word("orders.nothingAwaited"), refused: true))
      }
      return .seeOther(
        next, Flash(.counted("orders.takenBack", Int(taken.pieces)), undo: .backUndo(taken.id, next: next)))
    }
  }

  /// Takes back what was said once of pieces; the statement's id stands in the address, for an undo has no fields.
  func undoTakeBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let back = request.query["back"].flatMap({ ID<PiecesBack>($0) }) else { throw Problem.notFound }
    let next = request.localPath(request.query["next"], or: .ordersAwaitingPieces)
    let now = request.now
    return try await request.once(caller) { connection in
      try StockLedger(connection: connection, shop: caller.shop.id).undoTakeBack(back, by: caller.person, now: now)
      return .seeOther(next, Flash(.word("order.backUndone")))
    }
  }
}

extension SiteURL {
  static let ordersBack = SiteURL("/orders/returns")
  static let ordersAwaitingPieces = SiteURL.orders.with(["status": "piecesBack"])

  /// Takes back what was said of pieces, and goes on to `next`.
  static func backUndo(_ back: ID<PiecesBack>, next: SiteURL) -> SiteURL {
    SiteURL("/orders/returns/undo").with(["back": back.description, "next": next.path])
  }
}
