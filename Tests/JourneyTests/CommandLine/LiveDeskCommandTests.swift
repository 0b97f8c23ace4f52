import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// `canting live …`: a live from its plan to its end, at the command line.
struct LiveDeskCommandTests {
  @Test func `a live is planned, arranged, begun, claimed in and ended`() async throws {
    try await withShop { program in
      try await program.products()
      let plan = try await program.live(
        "plan", "Live malam", "--at", "2026-08-10T19:00", "--channel", "shopee", "--also-on", "tiktokShop")
      #expect(plan["title"] as? String == "Live malam" && plan["plannedAt"] as? String == "2026-08-10T12:00:00Z")
      let list = try program.fixture.folder() + "/list.txt"
      try "kemeja parang 185rb\ndaster\n".write(toFile: list, atomically: true, encoding: .utf8)
      let lineUp = try #require(
        try await program.live("line-up", "--list", list, "--number", "B")["lineUp"] as? [[String: Any]])
      #expect(lineUp.map { $0["code"] as? String } == ["B01", "B02"])
      #expect(lineUp[0]["price"] as? Int == 185_000 && lineUp[1]["price"] == nil && lineUp[0]["left"] as? Int == 1)
      #expect(try await program.run("live", "claim", "B01", "Ani", "--size", "L").status == 65, "it has not begun")
      _ = try await program.live("start")
      let shown = try #require(try await program.live("on-show", "b1")["lineUp"] as? [[String: Any]])
      #expect(shown.map { $0["isShown"] as? Bool } == [true, false])
      #expect(try await program.run("live", "claim", "B01", "Ani").status == 64, "which size?")
      for buyer in ["Ani", "Sari"] { _ = try await program.live("claim", "B01", buyer, "--size", "L") }
      let claims = try #require(try await program.live("claims")["claims"] as? [[String: Any]])
      #expect(claims.map { $0["buyer"] as? String } == ["Sari", "Ani"])
      #expect(claims.map { $0["state"] as? String } == ["waiting", "held"])
      #expect(claims[0]["place"] as? Int == 1 && claims[1]["place"] == nil)
      #expect((try await program.live("claims", "--search", "ani")["claims"] as? [Any])?.count == 1)
      #expect((try await program.live("questions")["questions"] as? [Any])?.isEmpty == true)
      let id = try #require(plan["id"] as? String)
      #expect(try await program.live("end", "--live", id)["endedAt"] != nil)
      let table = try await program.run("live", "claims", "--live", id)
      #expect(table.status == 0 && table.output.contains("Sari"))
    }
  }

  @Test func `what is wrong is said, with what to do`() async throws {
    try await withShop { program in
      #expect(try await program.run("live", "show").status == 66)
      #expect(try await program.run("live", "plan", "Live", "--at", "besok").status == 64)
      #expect(try await program.run("live", "show", "--live", "7").status == 65)
      _ = try await program.live("plan", "Live", "--at", "2026-08-10T19:00+08:00")
      #expect(try await program.run("live", "on-show", "B77").status == 65)
      #expect(try await program.run("live", "line-up", "--from", "nowhere").status == 64)
      #expect(try await program.run("live", "line-up", "--list", "/no/such/file").status == 66)
      #expect(try await program.run("live", "claims", "--limit", "0").status == 64)
    }
  }
}

extension CommandLineProgram {
  fileprivate func live(_ words: String...) async throws -> [String: Any] {
    let result = try await run(["live"] + words + ["--json", "--data", data])
    try #require(result.status == 0, "\(words): \(result.errors)")
    return try result.json()
  }

  /// A shirt in two sizes, one of the larger counted, and a dress.
  fileprivate func products() async throws {
    try await withDatabase { database in
      try await database.write { connection in
        guard let shop = try ShopBook.all(on: connection).first?.id else { return }
        let catalogue = Catalogue(connection: connection, shop: shop)
        let shirt = try catalogue.create("Kemeja Parang", at: .now)
        let sizes = try ["M", "L"].map {
          try catalogue.addVariant(VariantForm(traits: VariantTraits(size: $0)), to: shirt, at: .now)
        }
        try StockLedger(connection: connection, shop: shop).count(1, of: sizes[1], at: .now, by: nil, now: .now)
        _ = try catalogue.create("Daster Kencana", at: .now)
      }
    }
  }
}
