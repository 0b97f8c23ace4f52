import HTTPTypes
import Hummingbird
import Storage
import Trade

extension CheckoutRoutes {
  var sellerRoutes: [Route] {
    [
      Route(.get, "/live/:live/checkouts", .permission(.seeBuyers), use: list),
      Route(.get, "/payments", .permission(.seeBuyers), use: payments),
      Route(.post, "/checkouts/:checkout/paid", .permission(.runLive), use: pay),
      Route(.post, "/checkouts/:checkout/unpaid", .permission(.runLive), use: unpay),
      Route(.post, "/checkouts/:checkout/shipment", .permission(.moveStock), use: ship),
      Route(.post, "/checkouts/:checkout/cancel", .permission(.runLive), use: cancel),
      Route(.post, "/checkouts/:checkout/reopen", .permission(.runLive), use: reopen),
    ]
  }

  /// How long ago payments may be that a search still finds, in days.
  private static let memory = 30

  /// Buyers on one page of a session's list.
  private static let rowsOnPage = 100

  @Sendable private func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, shop, now) = (try request.id("live", LiveSession.self), caller.shop.id, request.now)
    // Whoever claimed since has a link from here on.
    try await caller.database.write { connection in
      _ = try LiveSessions(connection: connection, shop: shop).session(id)
      try CheckoutDesk(connection: connection, shop: shop).make(for: id, at: now)
    }
    let behind = request.query["after"].flatMap { CheckoutDesk.Place($0) }
    let (session, rows, lapsed, sums, terms) = try await caller.database.read { connection in
      let desk = CheckoutDesk(connection: connection, shop: shop)
      return (
        try LiveSessions(connection: connection, shop: shop).session(id),
        try desk.page(of: id, behind: behind, limit: Self.rowsOnPage),
        behind == nil ? try desk.lapsedHolds(in: id) : [], try desk.sums(of: id),
        try CheckoutTermsBook(connection: connection, shop: shop).terms()
      )
    }
    return request.page(
      CheckoutListPage(
        session, rows, lapsed: lapsed, sums: sums, hasMore: rows.count == Self.rowsOnPage, terms: terms,
        letter: CheckoutLetter(request, caller)))
  }

  @Sendable private func payments(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let typed = request.query["amount"] ?? ""
    let digits = Self.rupiah(in: typed)
    let amount = digits.count <= 12 ? Int64(digits) : nil
    let (shop, since) = (caller.shop.id, caller.today(at: request.now).adding(days: -Self.memory))
    if request.query["said"] == "1" {
      let said = try await caller.database.read { connection in
        let desk = CheckoutDesk(connection: connection, shop: shop)
        return try desk.rows(of: try desk.saidPaid())
      }
      return request.page(
        PaymentsPage(amount: "", saidOnly: true, said, past: [], letter: CheckoutLetter(request, caller)))
    }
    let (waiting, past) = try await caller.database.read { connection in
      let desk = CheckoutDesk(connection: connection, shop: shop)
      let found = digits.isEmpty || amount != nil ? try desk.waiting(amount: amount) : []
      let past = try amount.map { try desk.past(amount: $0, since: since) } ?? desk.paid(since: since)
      return (try desk.rows(of: found), try desk.rows(of: past))
    }
    return request.page(
      PaymentsPage(
        amount: String(typed.prefix(40)), waiting, past: past, letter: CheckoutLetter(request, caller)))
  }

  /// The digits of an amount as somebody copied it: "Rp185.123,00" has sen at its end that nobody pays.
  static func rupiah(in typed: String) -> String {
    let text = typed.trimmed
    let sen = text.suffix(3)
    let hasSen = [",", "."].contains(sen.first) && sen.count == 3 && sen.dropFirst().allSatisfy { $0 == "0" }
    return (hasSen ? text.dropLast(3) : text[...]).filter { $0.isASCII && $0.isNumber }
  }

  @Sendable private func pay(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { desk, id in
      try desk.pay(id, by: caller.person, at: request.now)
      let isAccepted = try desk.checkout(id).isAccepted
      return Flash(.word(isAccepted ? "checkout.markedAccepted" : "checkout.markedPaid"), undo: .checkoutUnpaid(id))
    }
  }

  @Sendable private func unpay(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { desk, id in
      try desk.undoPay(id, by: caller.person, at: request.now)
      let isCOD = try desk.checkout(id).method == .cod
      return Flash(.word(isCOD ? "checkout.markedUnaccepted" : "checkout.markedUnpaid"))
    }
  }

  /// The parcel of a paid checkout has been handed over.
  @Sendable private func ship(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let tracking = try request.form.text("tracking", in: 0...60)
    return try await deed(request, caller) { desk, id in
      try desk.ship(id, tracking: tracking, at: request.now)
      return Flash(.word("checkout.shipped"))
    }
  }

  @Sendable private func cancel(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { desk, id in
      try desk.cancel(id, by: caller.person, at: request.now)
      return Flash(.word("checkout.cancelled"), undo: .checkoutReopen(id))
    }
  }

  @Sendable private func reopen(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { desk, id in
      try desk.undoCancel(id, by: caller.person, at: request.now)
      return Flash(.word("checkout.reopened"))
    }
  }

  /// Does something to the checkout of the path, once; what cannot be done is said on the page it came from.
  private func deed(
    _ request: WebRequest, _ caller: Caller,
    _ deed: @escaping @Sendable (CheckoutDesk, ID<Checkout>) throws -> Flash
  ) async throws -> Response {
    let id = try request.id("checkout", Checkout.self)
    let shop = caller.shop.id
    let checkout = try await caller.database.read { try CheckoutDesk(connection: $0, shop: shop).checkout(id) }
    let session = checkout.session
    let back: SiteURL =
      switch request.form["from"] {
      case "payments": .payments
      case "order": checkout.order.map { .order($0) } ?? .liveCheckouts(session)
      default: .liveCheckouts(session)
      }
    do {
      let response = try await request.once(caller) { connection in
        .seeOther(back, try deed(CheckoutDesk(connection: connection, shop: shop), id))
      }
      board.poke(session)
      return response
    } catch let error as CheckoutError {
      guard let detail = error.problem.detail else { throw error }
      return request.seeOther(back, Flash(detail, refused: true))
    }
  }
}
