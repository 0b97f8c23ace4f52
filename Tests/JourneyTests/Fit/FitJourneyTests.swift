import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// A product's sizes, as the pages and the API see them.
@Suite struct FitJourneyTests {
  private static let page = "/products/101/fit"

  @Test(arguments: Backend.all)
  func `a chart is made in one press, mended, tried and removed`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      try await site.shirt()
      let empty = try await site.get(client, Self.page, as: .owner)
      #expect(empty.status == .ok && empty.text.contains("There is no size chart yet"))
      #expect(empty.text.contains("class=\"main\" name=\"standard\" value=\"manShirt\""))
      #expect(try await site.press(client, Self.page + "/standard", "standard=manShirt") == .seeOther)
      let made = try await site.get(client, Self.page + "?weight=58,5&height=165", as: .mentor)
      #expect(made.text.contains("chest 104") && made.text.contains("58.5 kg 165 cm") && made.text.contains("M, sure"))
      let form = "wearer=man&size-0=M&chest-0=106&length-0=&weight_from-0=50&weight_to-0=60,5&size-1=L&chest-1="
      #expect(try await site.press(client, Self.page, form) == .seeOther)
      let mended = try await site.get(client, Self.page, as: .owner).text
      #expect(mended.contains("chest 106 · 50–60.5 kg") && !mended.contains("chest 110"))
      #expect(try await site.press(client, Self.page + "/remove", "") == .seeOther)
      #expect(try await site.get(client, Self.page, as: .owner).text.contains("There is no size chart yet"))
    }
  }

  @Test func `what is wrong is said under its field, and what was typed stays`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.shirt()
      for (form, sentence) in [
        ("wearer=man&size-0=M&chest-0=52", "looks like the width laid flat"),
        ("wearer=man&size-0=M&weight_from-0=60", "a smaller and a larger end"),
        ("wearer=man&size-0=M&chest-0=abc", "Write a number"),
        ("wearer=man&size-0=M&chest-0=900", "must be 30 to 250 cm"),
        ("wearer=man&size-0=Q&chest-0=100", "no size Q"),
      ] {
        let refused = try await site.post(client, Self.page, form + "&key=\(UUID().uuidString)", as: .owner)
        #expect(refused.status == .unprocessableContent, "\(form)")
        #expect(refused.text.contains(sentence), "\(form)")
      }
      #expect(try await site.get(client, Self.page + "?weight=900", as: .owner).status == .unprocessableContent)
      let none = try await site.post(client, Self.page + "/copy", "from=999999&key=k1", as: .owner)
      #expect(none.status == .conflict)
      #expect(
        try await site.post(client, Self.page + "/standard", "standard=gown&key=k2", as: .owner).status
          == .unprocessableContent)
    }
  }

  @Test func `how it fitted is noted, counted and taken back`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.shirt()
      _ = try await site.press(client, Self.page + "/standard", "standard=manShirt")
      for _ in 0..<6 {
        #expect(
          try await site.press(client, Self.page + "/outcomes", "size=M&weight=58&height=165&outcome=too_small")
            == .seeOther)
      }
      let page = try await site.get(client, Self.page + "?weight=58&height=165", as: .owner).text
      #expect(page.contains("From 6 notes: this product is about") && page.contains("too small"))
      #expect(page.contains("often turns out small"))
      let outcome = try #require(page.firstMatch(of: #/name="outcome" value="(\d+)"/#)?.1)
      #expect(try await site.press(client, Self.page + "/outcomes/remove", "outcome=\(outcome)") == .seeOther)
      #expect(try await site.get(client, Self.page, as: .owner).text.contains("From 5 notes"))
      #expect(
        try await site.post(client, Self.page + "/outcomes", "size=Q&outcome=kept&key=q", as: .owner).status
          == .unprocessableContent)
      #expect(
        try await site.post(client, Self.page + "/outcomes", "size=M&outcome=kept&key=q", as: .packer).status
          == .forbidden)
    }
  }
}

extension SiteUnderTest {
  /// A shirt in two sizes.
  fileprivate func shirt() async throws {
    let (shop, now) = (books.shop, clock.now)
    try await database.write { connection in
      try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Kemeja Parang', \(now))")
      for (id, size) in [(102, "M"), (104, "L")] {
        try connection.execute(
          """
          INSERT INTO variant (shop_id, variant_id, product_id, size, colour, created_at)
          VALUES (\(shop), \(id), 101, \(size), 'merah', \(now))
          """)
      }
    }
  }

  fileprivate func press(_ client: any TestClientProtocol, _ path: String, _ form: String) async throws
    -> HTTPResponse.Status
  {
    try await post(client, path, form + "&key=\(UUID().uuidString)", as: .owner).status
  }
}
