import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// An owner names where her shop's events go, and looks after what became of them.
@Suite struct WebhookJourneyTests {
  private static let place = "https://hooks.example.com/canting"
  private static let form = "address=https%3A%2F%2Fhooks.example.com%2Fcanting&kinds=orders.new&kinds=stock.low"

  @Test(arguments: Backend.all)
  func `an address is added, its secret shown once, tried, paused and removed`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let empty = try await site.get(client, "/settings/webhooks", as: .owner).text
      #expect(empty.contains("There is no address yet."))
      let added = try await site.post(client, "/settings/webhooks", Self.form + "&key=one", as: .owner)
      #expect(added.status == .ok)
      let secret = try #require(added.text.firstMatch(of: /whsec_[A-Za-z0-9+\/=]+/)).output
      let again = try await site.post(client, "/settings/webhooks", Self.form + "&key=one", as: .owner)
      #expect(again.status == .seeOther)
      let list = try await site.get(client, "/settings/webhooks", as: .owner).text
      #expect(list.contains(Self.place) && !list.contains("whsec_"))
      let path = String(try #require(list.firstMatch(of: /\/settings\/webhooks\/[0-9]+/)).output)

      #expect(try await site.sent(client, path + "/test", "") == path)
      let page = try await site.get(client, path, as: .owner).text
      #expect(page.contains("Waiting") && !page.contains("whsec_"))
      #expect(try await site.sent(client, path + "/pause", "") == path)
      let paused = try await site.get(client, path, as: .owner).text
      #expect(paused.contains("Paused") && !paused.contains(path + "/test"))
      #expect(try await site.post(client, path + "/test", "key=t2", as: .owner).status == .conflict)
      #expect(try await site.sent(client, path + "/resume", "") == path)

      let renewed = try await site.post(client, path + "/secret", "key=two", as: .owner).text
      let other = try #require(renewed.firstMatch(of: /whsec_[A-Za-z0-9+\/=]+/)).output
      #expect(other != secret && renewed.contains("The old secret is used"))

      #expect(try await site.sent(client, path, "address=https%3A%2F%2Fnew.example.com%2F&kinds=import.done") == path)
      #expect(try await site.get(client, path, as: .owner).text.contains("https://new.example.com/"))
      #expect(try await site.sent(client, path + "/remove", "") == "/settings/webhooks")
      #expect(try await site.get(client, path, as: .owner).status == .notFound)
      let trail = try await site.get(client, "/settings/trail?kind=data", as: .owner).text
      for line in ["hooks.example.com added", "new secret for hooks.example.com", "new.example.com removed"] {
        #expect(trail.contains(line), "\(line)")
      }
      #expect(!trail.contains("example.com/canting"))
    }
  }

  @Test func `nothing is sent again to an address that is paused, and what arrived stays so`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await site.post(client, "/settings/webhooks", Self.form + "&key=one", as: .owner)
      let list = try await site.get(client, "/settings/webhooks", as: .owner).text
      let path = String(try #require(list.firstMatch(of: /\/settings\/webhooks\/[0-9]+/)).output)
      _ = try await site.sent(client, path + "/test", "")
      let (post, now) = (WebhookPost(database: site.database), site.clock.now)
      let taken = try #require(try await post.take(10, at: now).first)
      try await post.note(.answered(204), of: taken, took: 1, at: now)
      let replay = "\(path)/deliveries/\(taken.delivery.id)"
      #expect(try await site.get(client, path, as: .owner).text.contains("action=\"\(replay)\""))
      _ = try await site.sent(client, path + "/pause", "")
      let paused = try await site.get(client, path, as: .owner).text
      #expect(!paused.contains("action=\"\(replay)\""))
      let refused = try await site.post(client, replay, "key=r1", as: .owner, [.cookie: "language=en"])
      #expect(refused.status == .conflict && refused.text.contains("Turn it on first"))
      #expect(try await site.get(client, path, as: .owner).text.contains("Arrived"))
    }
  }

  @Test func `a demo says that it sends nothing, and has no form for an address`() throws {
    for (language, said) in [(Language.indonesian, "Ini toko contoh"), (.english, "This is a demo")] {
      let shell = Shell(
        language: language, permissions: Set(Permission.allCases), here: "/", formKey: "k", zone: .jakarta, now: .now)
      let closed = try SiteUnderTest.pages.get().html(
        WebhooksPage([], rules: OutgoingRules(isOpen: false)), shell: shell)
      #expect(closed.contains(said) && !closed.contains("name=\"address\""))
      let open = try SiteUnderTest.pages.get().html(WebhooksPage([]), shell: shell)
      #expect(!open.contains(said) && open.contains("name=\"address\"") && !open.contains("http:// "))
      let host = try #require(OutgoingRules.Host("bridge.lan"))
      let named = WebhooksPage([], rules: OutgoingRules(allowed: [host]))
      let hint = language == .english ? "http:// will do too" : "boleh juga http://"
      #expect(try SiteUnderTest.pages.get().html(named, shell: shell).contains(hint))
    }
  }

  @Test func `what cannot be sent to is refused with what to do, and what was ticked stays ticked`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      func refused(_ address: String, _ kinds: String = "&kinds=orders.moved") async throws -> String {
        let form = "key=\(UUID().uuidString)&address=\(address)\(kinds)"
        let answer = try await site.post(client, "/settings/webhooks", form, as: .owner)
        #expect(answer.status == .unprocessableContent, "\(address)")
        return answer.text
      }
      for inner in [
        "https%3A%2F%2F127.0.0.1%2F", "https%3A%2F%2F169.254.169.254%2Flatest", "https%3A%2F%2Flocalhost%2F",
        "https%3A%2F%2F%5B%3A%3Affff%3A127.0.0.1%5D%2F",
      ] {
        let page = try await refused(inner)
        #expect(page.contains("own network") && page.contains(#"value="orders.moved" checked"#))
      }
      for odd in ["https%3A%2F%2F2130706433%2F", "https%3A%2F%2Fa%3Ab%40example.com%2F", "kabar"] {
        #expect(try await refused(odd).contains("Write the whole address"))
      }
      #expect(try await refused("http%3A%2F%2Fexample.com%2F").contains("must begin with https://"))
      #expect(try await refused("https%3A%2F%2Fexample.com%2F", "").contains("Choose at least one."))
      #expect(try await refused("https%3A%2F%2Fexample.com%2F", "&kinds=test").contains("Choose at least one."))
      #expect(try await refused("").contains("Fill this in."))
    }
  }

  @Test(arguments: Backend.all)
  func `a message is seen, sent again by hand, and its failure is on Hari ini`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let shop = site.books.shop
      // Hari ini of a shop without anything tells how to begin.
      try await site.database.write { connection in
        try connection.execute(
          "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Sogan', 0)")
        try connection.execute(
          "INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (\(shop), 102, 101, 0)")
      }
      _ = try await site.post(client, "/settings/webhooks", Self.form + "&key=one", as: .owner)
      let list = try await site.get(client, "/settings/webhooks", as: .owner).text
      let path = String(try #require(list.firstMatch(of: /\/settings\/webhooks\/[0-9]+/)).output)
      _ = try await site.sent(client, path + "/test", "")
      let (post, now) = (WebhookPost(database: site.database), site.clock.now)
      let taken = try #require(try await post.take(10, at: now).first)
      let page = try await site.get(client, path, as: .owner).text
      let replay = String(try #require(page.firstMatch(of: /\/settings\/webhooks\/[0-9]+\/deliveries\/[0-9]+/)).output)
      #expect(try await site.post(client, replay, "key=r1", as: .owner).status == .conflict)
      try await post.note(.answered(503), of: taken, took: 42, at: now)
      let failed = try await site.get(client, path, as: .owner).text
      #expect(failed.contains("answered 503") && failed.contains("1 try") && failed.contains("42 ms"))
      #expect(failed.contains(taken.delivery.message) && failed.contains("Failed, will be tried again"))
      #expect(try await site.get(client, "/", as: .owner).text.contains("1 webhook does not arrive"))
      #expect(try await !site.get(client, "/", as: .packer).text.contains("does not arrive"))
      #expect(try await site.sent(client, replay, "") == path)
      let again = try #require(try await post.take(10, at: now).first)
      #expect(again.delivery.message == taken.delivery.message)
      try await post.note(.answered(204), of: again, took: 1, at: now)
      #expect(try await site.get(client, path, as: .owner).text.contains("Arrived"))
      #expect(try await !site.get(client, "/", as: .owner).text.contains("does not arrive"))
      #expect(try await site.sent(client, path + "/pause", "") == path)
      #expect(try await site.get(client, "/", as: .owner).text.contains("1 webhook is paused"))
      #expect(try await !site.get(client, "/", as: .packer).text.contains("is paused"))
      let strange = path + "/deliveries/7"
      #expect(try await site.post(client, strange, "key=r2", as: .owner).status == .notFound)
      for knocker in [SiteUnderTest.Knocker.host, .packer, .mentor] {
        #expect(try await site.get(client, path, as: knocker).status == .forbidden)
        #expect(try await site.post(client, replay, "key=r3", as: knocker).status == .forbidden)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `a program does the same, and hears the secret once`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      func ask(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, key: String? = nil
      ) async throws -> (status: Int, body: JSONValue) {
        var headers = site.headers(.manage)
        if body != nil { headers[.contentType] = "application/json" }
        if let key { headers[HTTPField.Name("Idempotency-Key")!] = key }
        let answer = try await client.execute(
          uri: "/api/v1" + path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        let json = try? JSONDecoder().decode(JSONValue.self, from: Data(answer.body.readableBytesView))
        return (Int(answer.status.code), json ?? .null)
      }
      let wish = #"{"address": "https://hooks.example.com/canting", "kinds": ["orders.new"]}"#
      let added = try await ask(.post, "/webhooks", wish, key: "webhook-1")
      #expect(added.status == 201 && added.body["secret"]?.string?.hasPrefix("whsec_") == true)
      let repeated = try await ask(.post, "/webhooks", wish, key: "webhook-1")
      #expect(repeated.status == 201 && repeated.body["secret"] == .null && repeated.body["id"] == added.body["id"])
      #expect(try await ask(.post, "/webhooks", wish).status == 422)
      for bad in [
        #"{"address": "https://127.0.0.1/", "kinds": ["orders.new"]}"#,
        #"{"address": "https://a.example.com/", "kinds": []}"#,
        #"{"address": "https://a.example.com/", "kinds": ["test"]}"#,
        #"{"address": "https://a.example.com/", "kinds": ["orders.new", "orders.new"]}"#,
        #"{"address": "https://a.example.com/", "kinds": ["orders.new"], "secret": "x"}"#,
      ] { #expect(try await ask(.post, "/webhooks", bad).status == 422, "\(bad)") }
      let id = try #require(added.body["id"]?.string)
      let list = try await ask(.get, "/webhooks")
      #expect(list.body["webhooks"]?.items.first?["address"] == .text(Self.place))
      #expect(list.body["webhooks"]?.items.first?["secret"] == nil)
      let changed = try await ask(.patch, "/webhooks/\(id)", #"{"state": "paused", "kinds": ["stock.low"]}"#)
      #expect(changed.body["state"] == .text("paused") && changed.body["kinds"]?.items == [.text("stock.low")])
      #expect(try await ask(.post, "/webhooks/\(id)/test").status == 409)
      #expect(try await ask(.patch, "/webhooks/\(id)", #"{"state": "on"}"#).body["state"] == .text("on"))
      let test = try await ask(.post, "/webhooks/\(id)/test")
      #expect(test.status == 202 && test.body["kind"] == .text("test"))
      let message = try #require(test.body["id"]?.string)
      let deliveries = try await ask(.get, "/webhooks/\(id)/deliveries?limit=1")
      #expect(deliveries.body["deliveries"]?.items.count == 1 && deliveries.body["next"] == .text(message))
      #expect(try await ask(.post, "/webhooks/\(id)/deliveries/\(message)/replay").status == 204)
      #expect(try await ask(.post, "/webhooks/7/deliveries/\(message)/replay").status == 404)
      let renewed = try await ask(.post, "/webhooks/\(id)/secret")
      #expect(renewed.status == 200 && renewed.body["secret"] != added.body["secret"])
      for status in [200, 200, 409] { #expect(try await ask(.post, "/webhooks/\(id)/secret").status == status) }
      #expect(try await ask(.post, "/webhooks/\(id)/remove").status == 204)
      #expect(try await ask(.get, "/webhooks/\(id)/deliveries").status == 404)
    }
  }
}
