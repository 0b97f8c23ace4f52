import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// What becomes of messages to receivers that answer, fail, come back, or do not.
@Suite struct WebhookDeliveryTests {
  /// From the specification's own libraries, and from the one it grew out of.
  @Test(arguments: [
    (
      "plJ3nmyCDGBKInavdOK15jsl", "msg_loFOjxBNrRLzqYUf", 1_731_705_121 as Int64,
      #"{"event_type":"ping","data":{"success":true}}"#, "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0="
    ),
    (
      "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330,
      #"{"test": 2432232314}"#, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    ),
  ]) func `the published examples are signed as published`(
    key: String, message: String, second: Int64, body: String, signature: String
  ) throws {
    let secret = WebhookSecret(bytes: Array(try #require(Data(base64Encoded: key))))
    #expect(secret.text == "whsec_" + key)
    #expect(secret.signature(of: message, at: second, body) == signature)
    #expect(secret.signature(of: message + ".", at: second, body) != signature)
    #expect(secret.signature(of: message, at: second + 1, body) != signature)
    #expect(WebhookSecret.new().signature(of: message, at: second, body) != signature)
  }

  @Test func `tries wait as is advised, a tenth more or less, and end with the tenth`() throws {
    let advised: [Int64] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
    var seen: Set<Duration> = []
    for index in 1...200 {
      let id = ID<WebhookDelivery>(Int64(index) &* 0x3_1415_9265)
      for (place, wanted) in advised.enumerated() {
        let wait = try #require(WebhookSchedule.wait(after: place + 1, of: id))
        #expect(wait >= .seconds(wanted) * 9 / 10 && wait <= .seconds(wanted) * 11 / 10)
        #expect(WebhookSchedule.wait(after: place + 1, of: id) == wait)
        seen.insert(wait)
      }
      #expect(WebhookSchedule.wait(after: 10, of: id) == nil)
    }
    #expect(seen.count > 1_000)
  }

  @Test(arguments: Backend.all)
  func `a receiver that was down for two days gets everything, each under one number`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      let back = WebhookStage.start + .seconds(48 * 3_600)
      await stage.answers { $0 < back ? .failed(.unreachable) : .answered(200) }
      try await stage.pass(hours: 0...140) { hour in
        if hour < 60, hour.isMultiple(of: 4) { _ = try await stage.test(after: Int64(hour) * 3_600) }
      }
      let all = try await stage.deliveries()
      let (sent, arrived) = (await stage.sent, await stage.arrived)
      #expect(all.count == 15 && all.allSatisfy { $0.state == .delivered && $0.answer == 200 })
      #expect(arrived.map(\.message).sorted() == all.map(\.message).sorted())
      #expect(Set(sent.map(\.message)) == Set(all.map(\.message)))
      #expect(sent.count > arrived.count)
      // One body for one number, whenever it is tried, and a signature of the moment it is.
      for one in sent {
        #expect(all.first { $0.message == one.message }?.body == one.body)
        #expect(one.second == one.at.milliseconds / 1_000)
        #expect(one.signatures == [stage.secret.signature(of: one.message, at: one.second, one.body)])
      }
      #expect(try await stage.state().failingSince == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a message is given up after ten tries, and can be sent again under its number`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      await stage.answers { _ in .answered(500) }
      let id = try await stage.test()
      try await stage.pass(hours: 0...90)
      let given = try #require(try await stage.deliveries().first)
      #expect(given.state == .failed && given.tries == 10 && given.answer == 500 && given.problem == .answer)
      #expect(given.nextAt == nil && given.took == 7)
      #expect(await stage.sent.count == 10)
      // Three days are not five: it goes on, and its owner is told.
      #expect(try await stage.state().state == .on)
      #expect(try await stage.failing() == 1)
      await stage.answers { _ in .answered(202) }
      let later = WebhookStage.start + .seconds(91 * 3_600)
      try await stage.replay(id, at: later)
      try await stage.send(at: later)
      #expect(try await stage.deliveries().map(\.state) == [.delivered])
      #expect(Set(await stage.sent.map(\.message)) == [WebhookDelivery.message(id)])
      #expect(try await stage.failing() == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `an address that nothing reaches for five days is switched off, and sends what was missed when it is on again`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      await stage.answers { _ in .failed(.tooSlow) }
      try await stage.pass(hours: 0...150) { hour in
        if [0, 24, 60].contains(hour) { _ = try await stage.test(after: Int64(hour) * 3_600) }
      }
      #expect(try await stage.state().state == .failed)
      #expect(try await stage.failing() == 1)
      #expect(try await stage.deliveries().allSatisfy { $0.state == .failed })
      let shop = stage.books.shop
      let takers = try await stage.books.database.read {
        try WebhookOutbox(connection: $0, shop: shop, now: WebhookStage.start).takers(of: .ordersNew)
      }
      #expect(takers == [])
      await #expect(throws: WebhookError.off(.failed)) { try await stage.test() }
      await stage.answers { _ in .answered(204) }
      try await stage.books.webhooks(after: 200 * 3_600) { try $0.resume(stage.webhook) }
      try await stage.send(at: WebhookStage.start + .seconds(200 * 3_600))
      #expect(try await stage.deliveries().map(\.state) == [.delivered, .delivered, .delivered])
      #expect(try await stage.state().failingSince == nil)
    }
  }

  @Test(arguments: Backend.all) func `a receiver that is gone gets nothing more`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      await stage.answers { _ in .answered(410) }
      for _ in 0..<6 { _ = try await stage.test() }
      // All that was under way when it said so was sent already.
      try await stage.send(at: WebhookStage.start)
      #expect(try await stage.state().state == .gone)
      let sent = await stage.sent.count
      #expect(sent <= WebhookPost.mostPerWebhook)
      #expect(try await stage.deliveries().allSatisfy { $0.state == .failed })
      try await stage.pass(hours: 0...30)
      #expect(await stage.sent.count == sent)
    }
  }

  @Test(arguments: Backend.all) func `a redirect is a failure`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      await stage.answers { _ in .answered(302) }
      _ = try await stage.test()
      try await stage.send(at: WebhookStage.start)
      let delivery = try #require(try await stage.deliveries().first)
      #expect(delivery.state == .waiting && delivery.problem == .redirect && delivery.answer == 302)
    }
  }

  @Test(arguments: Backend.all)
  func `the old secret signs beside the new one for a day, and then no more`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      let new = try await stage.books.webhooks { try $0.renewSecret(of: stage.webhook) }
      #expect(new != stage.secret)
      _ = try await stage.test()
      try await stage.send(at: WebhookStage.start + .seconds(86_399))
      _ = try await stage.test()
      try await stage.send(at: WebhookStage.start + .seconds(86_400))
      let (first, second) = (await stage.sent[0], await stage.sent[1])
      #expect(
        first.signatures == [new, stage.secret].map { $0.signature(of: first.message, at: first.second, first.body) })
      #expect(second.signatures == [new.signature(of: second.message, at: second.second, second.body)])
    }
  }

  @Test(arguments: Backend.all)
  func `every secret of the last day signs, so that one that was never seen silences nobody, and a fourth is refused`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      let webhook = stage.webhook
      var secrets = [stage.secret]
      for minute in 0..<3 as Range<Int64> {
        secrets.insert(try await stage.books.webhooks(after: minute * 60) { try $0.renewSecret(of: webhook) }, at: 0)
      }
      await #expect(throws: WebhookError.secretsFull(until: WebhookStage.start + Webhooks.rotation)) {
        try await stage.books.webhooks(after: 180) { try $0.renewSecret(of: webhook) }
      }
      _ = try await stage.test()
      try await stage.send(at: WebhookStage.start + .seconds(180))
      let sent = try #require(await stage.sent.first)
      #expect(sent.signatures == secrets.map { $0.signature(of: sent.message, at: sent.second, sent.body) })
      #expect(try await stage.state().oldSecretUntil == WebhookStage.start + Webhooks.rotation + .seconds(120))
      let later: Int64 = 25 * 3_600
      #expect(try await stage.books.webhooks(after: later) { try $0.webhook(webhook).oldSecretUntil } == nil)
      _ = try await stage.books.webhooks(after: later) { try $0.renewSecret(of: webhook) }
      try await WebhookTimes(database: stage.books.database).forget(at: WebhookStage.start + .seconds(later))
      let shop = stage.books.shop
      let kept = try await stage.books.database.read { connection in
        try connection.value("SELECT COUNT(*) FROM webhook_secret WHERE shop_id = \(shop)", as: Int.self)
      }
      #expect(kept == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `whoever dies while sending leaves the message to the next, and a late word of it changes nothing`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      _ = try await stage.test()
      let post = WebhookPost(database: stage.books.database)
      let dead = try #require(try await post.take(10, at: WebhookStage.start).first)
      #expect(try await post.take(10, at: WebhookStage.start + .seconds(59)).isEmpty)
      let next = try #require(try await post.take(10, at: WebhookStage.start + .seconds(60)).first)
      #expect(next.delivery.message == dead.delivery.message && next.delivery.body == dead.delivery.body)
      try await post.note(.answered(500), of: dead, took: 1, at: WebhookStage.start + .seconds(61))
      #expect(try await stage.deliveries().map(\.state) == [.waiting])
      #expect(try await stage.state().failingSince == nil)
      try await post.note(.answered(200), of: next, took: 1, at: WebhookStage.start + .seconds(62))
      #expect(try await stage.deliveries().map(\.state) == [.delivered])
    }
  }

  @Test(arguments: Backend.all)
  func `of many that take a message at once one has it`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      for round in 0..<raceRounds {
        let id = try await stage.test()
        let (post, now) = (WebhookPost(database: stage.books.database), WebhookStage.start)
        let taken = try await withThrowingTaskGroup(of: [TakenDelivery].self) { group in
          for _ in 0..<16 { group.addTask { try await post.take(10, at: now) } }
          return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.map(\.delivery.id) == [id], "round \(round)")
        for one in taken { try await post.note(.answered(200), of: one, took: 1, at: now) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `a message that is being sent is not sent again by hand`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      let id = try await stage.test()
      _ = try await WebhookPost(database: stage.books.database).take(10, at: WebhookStage.start)
      await #expect(throws: WebhookError.underWay) { try await stage.replay(id, at: WebhookStage.start) }
      try await stage.replay(id, at: WebhookStage.start + .seconds(60))
    }
  }

  @Test(arguments: Backend.all)
  func `what happens while an address is paused is kept, and sent when it goes on`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      _ = try await stage.test()
      try await stage.books.webhooks { try $0.pause(stage.webhook) }
      try await stage.send(at: WebhookStage.start)
      #expect(await stage.sent.isEmpty)
      let shop = stage.books.shop
      try await stage.books.database.write {
        let outbox = WebhookOutbox(connection: $0, shop: shop, now: WebhookStage.start)
        try outbox.tell(.stockLow, of: ["a"]) { $0 }
      }
      try await stage.books.webhooks { try $0.resume(stage.webhook) }
      try await stage.send(at: WebhookStage.start)
      #expect(await stage.arrived.count == 2)
    }
  }

  @Test(arguments: Backend.all) func `what is older than thirty days is forgotten`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      let (shop, now) = (stage.books.shop, WebhookStage.start + .seconds(31 * 86_400))
      for day in [0, 1, 31] as [Int64] {
        let id = try await stage.test(after: day * 86_400)
        // Ids tell when they were made.
        let made = ID<WebhookDelivery>.first(at: WebhookStage.start + .seconds(day * 86_400))
        try await stage.books.database.write {
          try $0.execute(
            "UPDATE webhook_delivery SET delivery_id = \(made) WHERE shop_id = \(shop) AND delivery_id = \(id)")
        }
      }
      let gone = try await stage.books.database.write {
        try WebhookDeliveries(connection: $0, shop: shop).forget(at: now)
      }
      #expect(gone == 1)
      let left = try await stage.deliveries().map(\.happenedAt)
      #expect(left == [31, 1].map { WebhookStage.start + .seconds($0 * 86_400) })
    }
  }
}

extension WebhookStage {
  nonisolated func replay(_ id: ID<WebhookDelivery>, at now: Instant) async throws {
    let shop = books.shop
    try await books.database.write { try WebhookDeliveries(connection: $0, shop: shop).replay(id, at: now) }
  }

  /// How many addresses Hari ini speaks of.
  nonisolated func failing() async throws -> Int {
    let shop = books.shop
    return try await books.database.read { try WebhookDeliveries.failing(of: shop, on: $0) }
  }
}
