import Storage
import TestSupport
import Testing

@testable import Trade

/// What a claim is good for once a part of it, or all of it, was paid; and money that comes late.
struct PaidClaimTests {
  @Test(arguments: Backend.all)
  func `a claim that was opened again and paid in another checkout is not sold again`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens(dueHours: 1)
      try await live.count(3)
      let first = try await live.confirmed()
      let claim = try await live.onlyClaim(of: first)
      try await live.passAll(until: 3_600)
      try await live.desk { try $0.reopen(claim, at: LiveStage.start + .seconds(3_700)) }
      let second = try #require(try await live.checkout())
      #expect(second.id != first.id)
      try await live.confirm(second, after: 3_700)
      _ = try await live.pay(second.id, after: 3_800)
      await #expect(throws: CheckoutError.piecesGone(code: "B03")) { _ = try await live.pay(first.id, after: 3_900) }
      #expect(try await live.sum("SELECT COUNT(*) FROM orders") == 1)
      #expect(try await live.level() == [2, 0])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `money that came late leaves the rest of a claim its time`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens(dueHours: 1)
      try await live.count(1)
      let checkout = try await live.confirmed(3)
      let claim = try await live.onlyClaim(of: checkout)
      try await live.passAll(until: 3_600)
      try await live.books.stock { [live] in
        try $0.move(.made, 2, of: live.variants[0], at: LiveStage.start + .seconds(3_650), by: nil)
      }
      try await live.desk { try $0.reopen(claim, at: LiveStage.start + .seconds(3_700)) }
      let before = try await live.claim(claim)
      #expect(before.held == 3)
      _ = try await live.pay(checkout.id, after: 3_800)
      let after = try await live.claim(claim)
      #expect(after.state == .open && after.held == 2 && after.until == before.until)
      try await live.passAll(until: 3_900)
      #expect(try await live.level() == [2, 2])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all, [false, true])
  func `the parcel of a claim that was held in part takes its pieces from the shelf once`(
    on backend: Backend, paidTwice: Bool
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let checkout = try await live.confirmed(3)
      var order = try await live.pay(checkout.id)
      if paidTwice {
        try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(90)) }
        order = try await live.pay(checkout.id, after: 120)
      }
      try await live.ship(checkout)
      try await live.completeAll()
      let known = try #require(try await live.order(order))
      #expect(known.summary.status == .completed && known.summary.pieces == 2)
      #expect(known.lines.map(\.quantity) == [2] && known.history.count == 3)
      #expect(try await live.level() == [0, 0])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `an order whose line bears a number that its checkout gave up is shipped and completed as it is`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      let checkout = try await live.confirmed(2)
      let order = try await live.pay(checkout.id)
      let paid = try await live.onlyClaim(of: checkout)
      // As payments in part were once written.
      let other = ID<Claim>.new()
      try await live.books.database.write { [live] in
        try $0.execute(
          "UPDATE live_claim SET claim_id = \(other) WHERE shop_id = \(live.books.shop) AND claim_id = \(paid)")
        try $0.execute(
          "UPDATE checkout_line SET claim_id = \(other) WHERE shop_id = \(live.books.shop) AND claim_id = \(paid)")
      }
      try await live.ship(checkout)
      try await live.completeAll()
      #expect(try await live.order(order)?.lines.map(\.quantity) == [2])
      #expect(try await live.level() == [3, 0])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `an order with other pieces than its checkout is named`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      let checkout = try await live.confirmed(2)
      let order = try await live.pay(checkout.id)
      try await live.books.database.write { [live] in
        try $0.execute("UPDATE orders SET pieces = 4 WHERE shop_id = \(live.books.shop) AND order_id = \(order)")
      }
      let named = try await live.differences().filter { $0.subject.hasPrefix("pieces of the order of checkout") }
      #expect(named.map(\.cached) == ["4"] && named.map(\.rebuilt) == ["2"])
    }
  }

  @Test(arguments: Backend.all)
  func `a desk knows at once what a payment left of a claim`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let checkout = try await live.confirmed(3)
      let before = try await live.tally()
      _ = try await live.pay(checkout.id)
      let (followed, fresh) = try await live.books.database.read { [live] connection in
        var tally = before
        let fresh = try DeskTally(of: live.session, shop: live.books.shop, on: connection)
        try tally.follow(to: fresh.event, on: connection)
        return (tally, fresh)
      }
      #expect(followed.claims == fresh.claims && followed.totals == fresh.totals)
      #expect(followed.totals.held == 0 && followed.totals.waiting == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `what was sold of the target stays when a buyer pays, and goes when her payment is taken back`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(3)
      let checkout = try await live.confirmed(2)
      _ = try await live.claim(1, by: 1)
      let before = try await live.totals()
      #expect(before.held == 3 && before.paid == 0 && before.buyers == 2 && before.amount == 450_000)
      _ = try await live.pay(checkout.id)
      let after = try await live.totals()
      #expect(after.held == 1 && after.paid == 2 && after.buyers == 2 && after.amount == 450_000)
      #expect(after.claims == 1)
      try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(90)) }
      let back = try await live.totals()
      #expect(back.held == 3 && back.paid == 0 && back.amount == 450_000)
    }
  }

  @Test(arguments: Backend.all)
  func `a program that claims again after a part was paid is told of its claim`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let order = live.order("B03", by: "buyer0", 3, marked: "one")
      let first = try #require(try await live.rush([order]).first?.get())
      let checkout = try #require(try await live.checkout())
      try await live.confirm(checkout)
      _ = try await live.pay(checkout.id)
      let again = try #require(try await live.rush([order]).first?.get())
      #expect(again.isKnown && again.claim == first.claim && again.quantity == 1)
      let other = try await live.rush([live.order("B03", by: "buyer0", 1, marked: "one")])
      #expect(throws: KeyUsedOtherwise.self) { try other[0].get() }
      #expect(try await live.sum("SELECT SUM(quantity) FROM live_claim") == 3)
    }
  }

  @Test(arguments: Backend.all)
  func `a program claims for no made-up buyer in a live`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(2)
      let wrong = ClaimOrder(code: "B03", size: "M", colour: "Merah", buyer: "ani", source: "rehearsal-7")
      let answers = try await live.rush([wrong, live.order(1, marked: "two")])
      #expect(throws: RehearsalError.madeUpAudience) { try answers[0].get() }
      #expect(try answers[1].get().held == 1)
      #expect(try await live.sum("SELECT COUNT(*) FROM live_buyer WHERE source = 'rehearsal-7'") == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `a comment whose claim is being paid, or was, is not opened again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      try await live.ask(["buyer0": "fix B03"], at: 1)
      let comment = try await live.unsure { [live] unsure in
        let comment = try #require(try unsure.comments().first)
        let meaning = UnsureComments.Meaning.claim(item: live.item, variant: live.variants[0], quantity: 1)
        _ = try unsure.settle(comment.id, as: meaning, by: nil, at: LiveStage.start)
        return comment.id
      }
      let checkout = try #require(try await live.checkout())
      try await live.confirm(checkout)
      func unsettle() async throws {
        try await live.unsure { try $0.unsettle(comment, by: nil, at: LiveStage.start) }
      }
      await #expect(throws: LiveError.beingPaid) { try await unsettle() }
      _ = try await live.pay(checkout.id)
      await #expect(throws: LiveError.settledAlready) { try await unsettle() }
      #expect(try await live.sum("SELECT COUNT(*) FROM live_comment WHERE state = 'unsure'") == 0)
      #expect(try await live.level() == [4, 0])
    }
  }

  @Test(arguments: Backend.all)
  func `page after page shows each buyer once, first who waits to be looked at`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 9) { live in
      try await live.opens()
      try await live.count(20)
      for buyer in 0..<9 { _ = try await live.claim(by: buyer) }
      for buyer in [2, 5, 8] { try await live.confirm(try #require(try await live.checkout(of: buyer))) }
      let said = try #require(try await live.checkout(of: 8))
      try await live.checkouts { try $0.say(said.id, isPaid: true, at: LiveStage.start) }
      _ = try await live.pay(try #require(try await live.checkout(of: 5)).id)
      let left = try #require(try await live.checkout(of: 0)).id
      try await live.checkouts { try $0.cancel(left, by: nil, at: LiveStage.start) }
      let (pages, rows) = try await live.checkouts { [live] desk in
        var (pages, rows): ([CheckoutRow], [CheckoutRow]) = ([], [])
        for _ in 0..<5 {
          let place = try pages.last.map { try #require(CheckoutDesk.Place("\(CheckoutDesk.Place($0.checkout))")) }
          pages += try desk.page(of: live.session, behind: place, limit: 2)
          rows += try desk.rows(of: live.session, after: rows.last?.checkout.id, limit: 2)
        }
        return (pages, rows)
      }
      #expect(pages.count == 9 && Set(pages.map(\.checkout.id)).count == 9)
      #expect(rows.map(\.checkout.id) == pages.map(\.checkout.id).sorted())
      #expect(pages.map(\.buyer.id.value).prefix(2) == [live.buyers[8].value, live.buyers[2].value])
      #expect(pages.map(\.checkout.state).suffix(2) == [.paid, .cancelled])
      let sums = try await live.checkouts { [live] in try $0.sums(of: live.session) }
      let paid = pages.filter { $0.checkout.state == .paid }.compactMap(\.amount).reduce(0, +)
      #expect(sums.paid == paid && sums.open == 5 * 150_000)
    }
  }

  @Test(arguments: Backend.all)
  func `what was paid is found by its last three digits too`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let checkout = try await live.confirmed()
      _ = try await live.pay(checkout.id)
      let amount = try #require(checkout.sum?.amount)
      let day = try #require(checkout.day)
      for typed in [amount, amount % 1_000] {
        #expect(try await live.checkouts { try $0.past(amount: typed, since: day) }.map(\.id) == [checkout.id])
      }
      #expect(try await live.checkouts { try $0.past(amount: amount + 1, since: day) }.isEmpty)
    }
  }

  @Test(arguments: Backend.all)
  func `endings that went to another buyer meanwhile are not given again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let first = try await live.confirmed()
      let sum = try #require(first.sum)
      try await live.checkouts { try $0.cancel(first.id, by: nil, at: LiveStage.start) }
      try await live.checkouts { try $0.undoCancel(first.id, by: nil, at: LiveStage.start + .seconds(1)) }
      let other = try await live.confirmed(by: 1)
      try await live.books.database.write {
        try $0.execute(
          """
          UPDATE checkout SET unique_digits = \(sum.uniqueDigits), amount = \(sum.amount)
          WHERE checkout_id = \(other.id)
          """)
      }
      try await live.confirm(first, after: 2)
      let amount = try #require(try await live.checkout(first.id).sum?.amount)
      #expect(amount != sum.amount)
    }
  }
}

extension LiveStage {
  fileprivate func onlyClaim(of checkout: Checkout) async throws -> ID<Claim> {
    try await checkouts { try $0.lines(of: checkout)[0].claim }
  }

  fileprivate func confirm(_ checkout: Checkout, after seconds: Int64 = 0) async throws {
    try await checkouts {
      _ = try $0.confirm(checkout.id, to: Self.home, by: .transfer, at: Self.start + .seconds(seconds))
    }
  }

  fileprivate func ship(_ checkout: Checkout) async throws {
    try await checkouts { try $0.ship(checkout.id, tracking: "", at: Self.start + .seconds(500)) }
  }

  /// So long after it was shipped that the parcel has arrived.
  fileprivate func completeAll() async throws {
    try await CheckoutTimes(database: books.database).complete(at: Self.start + .seconds(15 * 86_400))
  }

  fileprivate func totals() async throws -> DeskView.Totals {
    try await books.database.read { [books, session] in try DeskView(session, of: books.shop, on: $0).totals }
  }

  fileprivate func tally() async throws -> DeskTally {
    try await books.database.read { [books, session] in try DeskTally(of: session, shop: books.shop, on: $0) }
  }
}
