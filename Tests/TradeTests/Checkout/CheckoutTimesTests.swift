import Storage
import TestSupport
import Testing

@testable import Trade

/// What time does to checkouts and to their orders.
struct CheckoutTimesTests {
  /// The guard: the state and the time once more in `lapse`, whose ids were found a moment before.
  @Test(arguments: Backend.all)
  func `what was paid, or given more time, since it was found due does not lapse`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 2) { live in
      try await live.opens(dueHours: 1)
      try await live.count(2)
      let paid = try await live.confirmed(1, by: 0)
      let said = try await live.confirmed(1, by: 1)
      let due = LiveStage.start + .seconds(3_600)
      _ = try await live.pay(paid.id, after: 3_600)
      try await live.checkouts { try $0.say(said.id, isPaid: true, at: due) }
      let session = live.session
      #expect(try await live.checkouts { try $0.lapse([paid.id, said.id], in: session, at: due) } == 0)
      #expect(try await live.checkout(paid.id).state == .paid)
      #expect(try await live.checkout(said.id).state == .waiting)
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `fourteen days after it was shipped an order is completed, once`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 2) { live in
      try await live.opens()
      try await live.count(3)
      let checkout = try await live.confirmed(2)
      let order = try await live.pay(checkout.id)
      let other = try await live.pay(try await live.confirmed(1, by: 1).id)
      try await live.checkouts { try $0.ship(checkout.id, tracking: "JNE 0012", at: LiveStage.start + .seconds(500)) }
      let times = CheckoutTimes(database: live.books.database)
      let fortnight: Int64 = 14 * 86_400
      #expect(try await times.complete(at: LiveStage.start + .seconds(499 + fortnight)) == 0)
      #expect(try await times.complete(at: LiveStage.start + .seconds(500 + fortnight)) == 1)
      #expect(try await times.complete(at: LiveStage.start + .seconds(600 + fortnight)) == 0)
      let completed = try #require(try await live.order(order))
      #expect(completed.summary.status == .completed && completed.summary.tracking == "JNE 0012")
      #expect(completed.record.shippedAt == LiveStage.start + .seconds(500))
      #expect(completed.record.completedAt == LiveStage.start + .seconds(500 + fortnight))
      #expect(completed.history.count == 3 && completed.summary.pieces == 2)
      // What nobody sent is not completed by time.
      #expect(try await live.order(other)?.summary.status == .toShip)
      #expect(try await live.level() == [0, 0])
      #expect(try await live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a shop whose parcels cannot be looked after keeps no other shop's waiting`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let stages = [
        try await LiveStage.made(in: books), try await LiveStage.made(in: books.beside(try await books.anotherShop())),
      ]
      var orders: [ID<Order>] = []
      for live in stages {
        let checkout = try await live.confirmedOfMany()
        orders.append(try await live.pay(checkout))
        try await live.checkouts { try $0.ship(checkout, tracking: "", at: LiveStage.start + .seconds(500)) }
      }
      let failing = FailingDatabase(books.database)
      // After the look for shops.
      failing.fail(after: 1)
      var told: [ID<Shop>] = []
      let completed = try await CheckoutTimes(database: failing).complete(
        at: LiveStage.start + .seconds(500 + 14 * 86_400), failed: { shop, _ in told.append(shop) })
      #expect(completed == 1 && told == [stages[0].books.shop])
      #expect(try await stages[0].order(orders[0])?.summary.status == .shipped)
      #expect(try await stages[1].order(orders[1])?.summary.status == .completed)
    }
  }

  @Test(arguments: Backend.all)
  func `a parcel that left late keeps none waiting that was ordered after it`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 2) { live in
      try await live.opens()
      try await live.count(3)
      let late = try await live.confirmed(1, by: 0)
      let soon = try await live.confirmed(1, by: 1)
      let orders = [try await live.pay(late.id, after: 60), try await live.pay(soon.id, after: 120)]
      for (checkout, seconds) in [(late.id, Int64(86_400 * 10)), (soon.id, 500)] {
        try await live.checkouts { try $0.ship(checkout, tracking: "", at: LiveStage.start + .seconds(seconds)) }
      }
      let times = CheckoutTimes(database: live.books.database, step: 1)
      #expect(try await times.complete(at: LiveStage.start + .seconds(500 + 14 * 86_400)) == 1)
      #expect(try await live.order(orders[0])?.summary.status == .shipped)
      #expect(try await live.order(orders[1])?.summary.status == .completed)
      #expect(try await times.complete(at: LiveStage.start + .seconds(24 * 86_400)) == 1)
    }
  }
}

extension LiveStage {
  /// A checkout that waits for its money, of a shop that takes it.
  fileprivate func confirmedOfMany() async throws -> ID<Checkout> {
    try await opens()
    try await count(2)
    return try await confirmed(1).id
  }
}
