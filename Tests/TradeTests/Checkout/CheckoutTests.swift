import Storage
import TestSupport
import Testing

@testable import Trade

struct CheckoutTests {
  @Test(arguments: Backend.all)
  func `a buyer claims, confirms and pays: the pieces go from the hold into an order`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(3)
      let checkout = try await live.confirmed(2)
      let sum = try #require(checkout.sum)
      #expect(sum.goods == 300_000 && sum.shipping == 10_000 && (1...999).contains(sum.uniqueDigits))
      #expect(checkout.state == .waiting && checkout.dueAt == LiveStage.start + .seconds(86_400))
      #expect(try await live.level() == [3, 2])
      #expect(try await live.differences() == [])
      // A claim's own half hour is over long ago; what is being paid stays.
      try await live.passAll(until: 80_000)
      #expect(try await live.level() == [3, 2])
      let id = try await live.pay(checkout.id, after: 80_001)
      #expect(try await live.level() == [1, 0])
      let order = try #require(try await live.order(id))
      #expect(order.summary.channel == .storefront && order.summary.status == .toShip)
      #expect(order.summary.total == sum.amount && order.summary.payment == "Transfer bank")
      #expect(order.record.recipient == "Bu Rina" && order.record.province == "Jawa Tengah")
      #expect(order.lines.map(\.quantity) == [2] && order.lines[0].variant == live.variants[0])
      #expect(order.history.map(\.live) == [live.session])
      #expect(try await live.checkout(checkout.id).order == id)
      let claims = try await live.sum("SELECT COUNT(*) FROM live_claim WHERE state = 'paid' AND quantity = 2")
      #expect(claims == 1)
      #expect(try await live.differences() == [])
      // It is in the profit, and no channel owes it.
      #expect(try await live.sum("SELECT SUM(net) FROM order_profit WHERE verdict = 'none'") == 300_000)
      #expect(try await live.sum("SELECT SUM(orders) FROM verdict_tally WHERE verdict = 'waiting'") == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `a payment taken back holds the pieces again, and can be made again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let checkout = try await live.confirmed(2, method: .qris)
      _ = try await live.pay(checkout.id)
      #expect(try await live.claim(by: 1).isWaiting)
      try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(90)) }
      #expect(try await live.level() == [2, 2])
      #expect(try await live.checkout(checkout.id).state == .waiting)
      #expect(try await live.sum("SELECT COUNT(*) FROM orders") == 0)
      #expect(try await live.differences() == [])
      let order = try await live.pay(checkout.id, after: 120)
      #expect(try await live.order(order) != nil)
      #expect(try await live.level() == [0, 0])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `what is not paid in time lapses, and its pieces go to who waits`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens(dueHours: 2)
      try await live.count(1)
      let checkout = try await live.confirmed()
      let next = try #require(try await live.claim(by: 1).claim)
      try await live.passAll(until: 7_199)
      #expect(try await live.checkout(checkout.id).state == .waiting)
      try await live.passAll(until: 7_200)
      #expect(try await live.checkout(checkout.id).state == .lapsed)
      #expect(try await live.claim(next).held == 1)
      #expect(try await live.differences() == [])
      await #expect(throws: CheckoutError.piecesGone(code: "B03")) { _ = try await live.pay(checkout.id, after: 7_300) }
      // One more is made: money that came late is still good.
      try await live.books.stock { [live] in
        try $0.move(.made, 1, of: live.variants[0], at: LiveStage.start + .seconds(7_400), by: nil)
      }
      _ = try await live.pay(checkout.id, after: 7_500)
      #expect(try await live.checkout(checkout.id).state == .paid)
      #expect(try await live.level() == [1, 1])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `whoever says she has paid keeps her pieces half a day longer, once`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens(dueHours: 1)
      try await live.count(1)
      let checkout = try await live.confirmed()
      func say(_ isPaid: Bool, after seconds: Int64) async throws {
        try await live.checkouts { try $0.say(checkout.id, isPaid: isPaid, at: LiveStage.start + .seconds(seconds)) }
      }
      try await say(true, after: 3_000)
      let due = LiveStage.start + .seconds(3_000 + 43_200)
      #expect(try await live.checkout(checkout.id).dueAt == due)
      #expect(try await live.checkout(checkout.id).state == .waiting)
      await #expect(throws: CheckoutError.saidPaid) {
        try await live.checkouts { _ = try $0.confirm(checkout.id, to: LiveStage.home, by: .cod, at: due) }
      }
      try await say(false, after: 40_000)
      try await say(true, after: 46_000)
      #expect(try await live.checkout(checkout.id).dueAt == LiveStage.start + .seconds(3_600 + 43_200))
      #expect(try await live.sum("SELECT COUNT(*) FROM orders") == 0)
      try await live.passAll(until: 46_800)
      #expect(try await live.checkout(checkout.id).state == .lapsed)
    }
  }

  @Test(arguments: Backend.all)
  func `a claim that is only partly won is paid in part; the rest waits in its old place`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let checkout = try await live.confirmed(3)
      let later = try #require(try await live.claim(by: 1).claim)
      _ = try await live.pay(checkout.id)
      #expect(try await live.level() == [0, 0])
      try await live.books.stock { [live] in
        try $0.move(.made, 1, of: live.variants[0], at: LiveStage.start + .seconds(100), by: nil)
      }
      try await live.pass(until: 110)
      #expect(try await live.claim(later).held == 0)
      #expect(try await live.sum("SELECT SUM(held) FROM live_claim") == 1)
      #expect(try await live.sum("SELECT SUM(quantity) FROM live_claim WHERE state = 'paid'") == 2)
      // The rest is a checkout of its own.
      let rest = try #require(try await live.checkout())
      #expect(rest.id != checkout.id && rest.state == .open)
      #expect(try await live.differences() == [])
      try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(120)) }
      #expect(try await live.level() == [3, 3])
      #expect(try await live.checkout(rest.id).state == .cancelled)
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `while she is about to pay nobody takes her pieces, and a count does not free them`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(1)
      let checkout = try await live.confirmed()
      let claim = try await live.checkouts { try $0.lines(of: checkout)[0].claim }
      await #expect(throws: LiveError.beingPaid) {
        try await live.desk { _ = try $0.cancel(claim, at: LiveStage.start) }
      }
      try await live.pass(until: 200_000)
      #expect(try await live.level() == [1, 1])
      // The shelf is counted, the held piece with it, a moment before the money is seen: it leaves all the same.
      let variant = live.variants[0]
      try await live.books.stock {
        try $0.count(1, of: variant, at: LiveStage.start + .seconds(60), by: nil, now: LiveStage.start + .seconds(60))
      }
      _ = try await live.pay(checkout.id, after: 60)
      #expect(try await live.level() == [0, 0])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `cash on delivery that is accepted becomes an order, and counts apart from what is paid`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(4)
      let paid = try await live.confirmed()
      _ = try await live.pay(paid.id)
      let cod = try await live.confirmed(2, by: 1, method: .cod)
      _ = try await live.claim(by: 2)
      _ = try await live.checkout(of: 2)
      func sums() async throws -> CheckoutSums { try await live.checkouts { [live] in try $0.sums(of: live.session) } }
      let amount = try #require(paid.sum?.amount)
      #expect(try await sums() == CheckoutSums(open: 150_000, paid: amount, asked: 310_000))
      let order = try await live.pay(cod.id)
      #expect(try await live.checkout(cod.id).isAccepted)
      #expect(try await live.checkout(paid.id).isAccepted == false)
      #expect(try await sums() == CheckoutSums(open: 150_000, paid: amount, accepted: 310_000))
      #expect(try await live.level() == [1, 1])
      #expect(try await live.checkouts { try $0.checkout(of: order) }?.id == cod.id)
      try await live.checkouts { try $0.undoPay(cod.id, by: nil, at: LiveStage.start + .seconds(90)) }
      #expect(try await sums() == CheckoutSums(open: 150_000, paid: amount, asked: 310_000))
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `who let her time pass is told of until she claims anew or her claim is opened again`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      let claim = try #require(try await live.claim(2).claim)
      _ = try await live.claim(by: 1, after: 60)
      let checkout = try #require(try await live.checkout())
      func row() async throws -> CheckoutRow? {
        try await live.checkouts { [live] in
          try $0.page(of: live.session).first { $0.checkout.id == checkout.id }
        }
      }
      func holds() async throws -> [LapsedHold] {
        try await live.checkouts { [live] in try $0.lapsedHolds(in: live.session) }
      }
      #expect(try await row()?.until == live.claim(claim).until)
      #expect(try await holds() == [])
      try await live.passAll(until: 4_000)
      #expect(try await row() == nil)
      let lapsed = try await holds()
      #expect(Set(lapsed.map(\.buyer.id)) == Set(live.buyers.prefix(2)))
      let first = try #require(lapsed.first { $0.buyer.id == live.buyers[0] })
      #expect(first.pieces.map(\.code) == ["B03"] && first.pieces.map(\.quantity) == [2])
      try await live.desk { try $0.reopen(claim, at: LiveStage.start + .seconds(4_100)) }
      _ = try await live.claim(by: 1, after: 4_100)
      #expect(try await holds() == [])
      #expect(try await row()?.until != nil)
      // What was confirmed and not paid tells of itself.
      try await live.checkouts {
        _ = try $0.confirm(checkout.id, to: LiveStage.home, by: .cod, at: LiveStage.start + .seconds(4_200))
      }
      try await live.passAll(until: 100_000)
      #expect(try await live.checkout(checkout.id).state == .lapsed)
      #expect(try await holds().map(\.buyer.id) == [live.buyers[1]])
    }
  }

  @Test(arguments: Backend.all)
  func `a parcel that was handed over moves the order on, and its payment stays`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      let checkout = try await live.confirmed(2)
      let order = try await live.pay(checkout.id)
      func ship() async throws {
        try await live.checkouts { try $0.ship(checkout.id, tracking: "JNE 0012", at: LiveStage.start + .seconds(500)) }
      }
      try await ship()
      let shipped = try #require(try await live.order(order))
      #expect(shipped.summary.status == .shipped && shipped.summary.tracking == "JNE 0012")
      #expect(shipped.history.count == 2 && shipped.summary.pieces == 2)
      let standing = try await live.checkouts { try $0.standing(of: order) }
      #expect(standing?.status == .shipped && standing?.tracking == "JNE 0012")
      #expect(try await live.level() == [0, 0])
      await #expect(throws: CheckoutError.orderMoved) { try await ship() }
      await #expect(throws: CheckoutError.orderMoved) {
        try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(600)) }
      }
      #expect(try await live.checkout(checkout.id).state == .paid)
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `cancelled by the seller and taken back: all claims are open again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      _ = try await live.claim(1, of: 1)
      let checkout = try await live.confirmed(2)
      let other = try #require(try await live.claim(by: 1).claim)
      try await live.checkouts { try $0.cancel(checkout.id, by: nil, at: LiveStage.start + .seconds(9)) }
      #expect(try await live.claim(other).held == 1)
      try await live.checkouts { try $0.undoCancel(checkout.id, by: nil, at: LiveStage.start + .seconds(10)) }
      #expect(try await live.checkout(checkout.id).state == .open)
      #expect(try await live.sum("SELECT COUNT(*) FROM live_claim WHERE state = 'open'") == 3)
      #expect(try await live.level() == [2, 2])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `she may change her mind before she pays, and what she claimed since comes in`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      let first = try await live.confirmed(1)
      _ = try await live.claim(2)
      var bali = LiveStage.home
      bali.province = .bali
      let second = try await live.checkouts { [bali] desk in
        try desk.confirm(first.id, to: bali, by: .cod, at: LiveStage.start + .seconds(100))
      }
      #expect(second.sum == CheckoutSum(goods: 450_000, shipping: 25_000, uniqueDigits: 0))
      #expect(second.dueAt == first.dueAt && second.confirmedAt == first.confirmedAt)
      let third = try await live.checkouts { desk in
        try desk.confirm(first.id, to: LiveStage.home, by: .transfer, at: LiveStage.start + .seconds(200))
      }
      #expect((third.sum?.uniqueDigits ?? 0) > 0)
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `what cannot be finished is refused, and nothing is changed`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(5)
      _ = try await live.claim()
      let checkout = try #require(try await live.checkout())
      func refusal(_ delivery: Delivery = LiveStage.home, _ method: Checkout.Method = .transfer) async -> CheckoutError?
      {
        do {
          try await live.checkouts { _ = try $0.confirm(checkout.id, to: delivery, by: method, at: LiveStage.start) }
          return nil
        } catch { return error as? CheckoutError }
      }
      #expect(await refusal() == .methodNotOffered)
      try await live.opens()
      var far = LiveStage.home
      far.province = .papua
      #expect(await refusal(far) == .notDelivered)
      far.province = .aceh
      #expect(await refusal(far) == .notDelivered)
      for phone in ["", "12", "08123456789012345678", "abc", "0812<script>", "08１２３４５６７８９"] {
        var odd = LiveStage.home
        odd.phone = phone
        #expect(await refusal(odd) == .outOfRange(.phone), "\(phone)")
      }
      var odd = LiveStage.home
      odd.name = " \u{1}\t "
      #expect(await refusal(odd) == .outOfRange(.name))
      odd = LiveStage.home
      odd.address = String(repeating: "x", count: 501)
      #expect(await refusal(odd) == .outOfRange(.address))
      #expect(try await live.checkout(checkout.id).state == .open)
      await #expect(throws: CheckoutError.notConfirmed) { _ = try await live.pay(checkout.id) }
      let item = live.item
      try await live.books.database.write { [live] connection in
        try LineUp(connection: connection, shop: live.books.shop, session: live.session)
          .change(item, code: "B03", price: nil, minutes: 5, at: LiveStage.start)
      }
      #expect(await refusal() == .priceMissing(code: "B03"))
      try await live.books.database.write { [live] connection in
        try LiveBuyers(connection: connection, shop: live.books.shop)
          .block(live.buyers[0], true, in: live.session, by: nil, at: LiveStage.start)
      }
      #expect(await refusal() == .blocked)
    }
  }

  @Test(arguments: Backend.all)
  func `whatever is typed is kept as text, and nothing of it breaks the order`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(9)
      let texts = [
        "'; DROP TABLE checkout; --", "<script>alert(1)</script>", "\u{202E}anir uB", "🧵🪡👗", "{{name}}", "\\\"\\",
        "a\u{0301}\u{0301}", "|||", "]]>", "%00%0A",
      ]
      for (buyer, text) in texts.enumerated().map({ ($0 % 4, $1) }) {
        _ = try await live.claim(by: buyer)
        let checkout = try #require(try await live.checkout(of: buyer))
        let delivery = Delivery(
          name: text, phone: "0812345678", address: text + "\n" + text, city: text, province: .centralJava, note: text)
        try await live.checkouts { _ = try $0.confirm(checkout.id, to: delivery, by: .cod, at: LiveStage.start) }
        guard try await live.checkouts({ try $0.lines(of: try $0.checkout(checkout.id)).isEmpty }) == false else {
          continue
        }
        let order = try await live.pay(checkout.id)
        #expect(try await live.order(order)?.record.city == text)
        if try await live.level()[0] == 0 { break }
      }
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a link opens one checkout; another shop's and a wrong one open nothing`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      _ = try await live.claim()
      let checkout = try #require(try await live.checkout())
      let other = try await live.books.anotherShop()
      try await live.books.database.acrossShops.read { [live] connection in
        let place = try CheckoutDesk.place(of: checkout.token, on: connection)
        #expect(place?.shop == live.books.shop && place?.checkout == checkout.id)
        for wrong in ["", "x", String(checkout.token.dropLast()), checkout.token + "A", checkout.token.lowercased()] {
          #expect(try CheckoutDesk.place(of: wrong, on: connection) == nil)
        }
        #expect(throws: CheckoutError.unknownCheckout) {
          try CheckoutDesk(connection: connection, shop: other).checkout(checkout.id)
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `the sales of a live are no import that somebody could see or undo`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(1)
      _ = try await live.pay(try await live.confirmed().id)
      let file = CheckoutOrder.file(of: live.session)
      try await live.books.database.write { [live] connection in
        let log = ImportLog(connection: connection, shop: live.books.shop)
        let shown = try log.records(before: nil, limit: 10)
        #expect(shown.isEmpty)
        #expect(throws: ImportError.unknownImport) { try log.record(file) }
        #expect(throws: ImportError.unknownImport) { try log.move(file, from: [.saved], to: .undoing) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `claims of the released schema are there after the migration`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let before = Migrator(Array(Schema.migrator.migrations.prefix(3)))
      let (_, database) = try await fixture.database(on: backend, before)
      try await database.write { connection in
        try connection.execute(
          """
          INSERT INTO shop (shop_id, name, time_zone, language, currency, books_version, created_at)
          VALUES (1, 'Toko', 'Asia/Jakarta', 'id', 'IDR', 0, 0)
          """)
        try connection.execute("INSERT INTO product (shop_id, product_id, name, created_at) VALUES (1, 2, 'A', 0)")
        try connection.execute("INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (1, 3, 2, 0)")
        try connection.execute(
          """
          INSERT INTO live_session (shop_id, session_id, title, planned_at, channel, hold_minutes, bare_code, created_at)
          VALUES (1, 4, 'L', 0, 'shopee', 30, 'claims', 0)
          """)
        try connection.execute(
          """
          INSERT INTO line_up_item (shop_id, session_id, item_id, place, code, product_id, minutes)
          VALUES (1, 4, 5, 1, 'B1', 2, 5)
          """)
        try connection.execute("INSERT INTO live_buyer (shop_id, buyer_id, source, handle) VALUES (1, 6, 't', 'a')")
        try connection.execute(
          """
          INSERT INTO live_claim (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, quantity, held, state,
            until, claimed_at)
          VALUES (1, 4, 7, 5, 3, 6, 2, 1, 'open', 99, 11)
          """)
      }
      try await Schema.migrator.migrate(database, at: 0) { _, _ in }
      try await database.acrossShops.write { connection in
        let claim = try #require(try connection.row("SELECT \(part: Claim.columns) FROM live_claim").map(Claim.init))
        #expect(claim.quantity == 2 && claim.held == 1 && claim.until == Instant(milliseconds: 99))
        try connection.execute("UPDATE live_claim SET state = 'paid', held = 0 WHERE shop_id = 1")
      }
      await #expect(throws: SQLError.self) {
        try await database.acrossShops.write { try $0.execute("UPDATE live_claim SET held = 1 WHERE shop_id = 1") }
      }
    }
  }
}

extension ClaimOutcome {
  fileprivate var isWaiting: Bool { if case .waiting = self { true } else { false } }
}
