import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `What a buyer may ask` {
  private func find(_ text: String, _ books: TestBooks) async throws -> [BuyerSearch.Found] {
    try await books.database.read { [shop = books.shop] in try BuyerSearch(connection: $0, shop: shop).find(text) }
  }

  @Test(arguments: Backend.all)
  func `spellings of one name are offered beside each other, and never joined`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let shop = live.books.shop
      try await live.books.database.write { connection in
        let people = LiveBuyers(connection: connection, shop: shop)
        _ = try people.buyer("Rina.Kusuma77", from: "room")
        _ = try people.buyer("rinakusuma7", from: "operator")
        _ = try people.buyer("budi", from: "tiktok")
      }
      let found = try await find("rina_kusuma77", live.books)
      #expect(found.map(\.name) == ["Rina.Kusuma77", "rina_kusuma77", "rinakusuma7"])
      #expect(found.map(\.reason) == [.same, .same, .alike])
      #expect(Set(found.map(\.part)).count == 3)
      #expect(try await find("rina.shopee", live.books).map(\.part) == [.orders(.shopee, "rina.shopee")])
      #expect(try await find("ri", live.books).isEmpty)
      for phone in ["081234567890", "+62 812 3456 7890", "(0)812-3456-7890"] {
        #expect(try await find(phone, live.books).map(\.part) == [.live(stage.buyer)], "\(phone)")
      }
    }
  }

  @Test(arguments: Backend.all)
  func `the file holds all that is kept, over all channels`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let file = try await live.books.database.read { [shop = live.books.shop] connection in
        let shop = try #require(try ShopBook.find(shop, on: connection))
        return try BuyerFile(of: stage.parts, in: shop, at: LiveStage.start, on: connection)
      }
      #expect(file.sections.map(\.name) == [.names, .orders, .checkouts, .claims, .comments, .measures])
      for section in file.sections { #expect(section.rows.allSatisfy { $0.count == section.columns.count }) }
      let text = String(decoding: file.json(), as: UTF8.self)
      for word in BuyerStage.words { #expect(text.contains(word), "\(word)") }
      #expect(text.contains(#""madeAt" : "20"#), "a time as the others are")
      let path = try live.books.fixture.folder() + "/buyer.xlsx"
      try file.write(to: path, title: { $0.rawValue }, heading: { $0 })
      #expect((FileManager.default.contents(atPath: path)?.count ?? 0) > 1_000)
    }
  }

  @Test(arguments: Backend.all)
  func `a correction holds for what is kept, and what it was stays on record`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let shop = live.books.shop
      let changed = try await live.books.database.write { connection in
        try BuyerCorrection(connection: connection, shop: shop, now: LiveStage.start)
          .correct(.phone, to: " 0811 222 3333 ", of: stage.buyer, by: nil)
      }
      #expect(changed == 1)
      let row = try await live.books.database.read { connection in
        try connection.row("SELECT field, was, became FROM buyer_correction WHERE shop_id = \(shop)")?.named.map(\.1)
      }
      #expect(row == [.text("phone"), .text("0812-3456-7890"), .text("0811 222 3333")])
      await #expect(throws: BuyerError.outOfRange("phone")) {
        try await live.books.database.write { connection in
          _ = try BuyerCorrection(connection: connection, shop: shop, now: .now)
            .correct(.phone, to: "1", of: stage.buyer, by: nil)
        }
      }
      #expect(try await stage.live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a stop holds at once: no message, no measures, no claim`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let (shop, session) = (live.books.shop, live.session)
      try await live.books.database.write { connection in
        try connection.execute("UPDATE live_comment SET state = 'asked' WHERE shop_id = \(shop)")
      }
      func asked() async throws -> Int {
        try await live.books.database.read {
          try FollowUps(connection: $0, shop: shop, session: session).page().count
        }
      }
      #expect(try await asked() == 1)
      try await live.books.database.write { connection in
        try BuyerStops(connection: connection, shop: shop)
          .set([.contact, .study, .order], for: [.live(stage.buyer)], by: nil, at: LiveStage.start)
      }
      #expect(try await asked() == 0)
      #expect(try await stage.live.sum("SELECT COUNT(*) FROM comment_measures") == 0)
      #expect(try await stage.live.claim(1, after: 90_000).claim == nil)
      try await live.books.database.write { connection in
        try BuyerStops(connection: connection, shop: shop)
          .set([], for: [.live(stage.buyer)], by: nil, at: LiveStage.start)
      }
      #expect(try await asked() == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `stops add up, and what is allowed again has a line of its own in the trail`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let shop = live.books.shop
      let part = BuyerPart.live(stage.buyer)
      func change(stopping: Set<BuyerPurpose> = [], allowing: Set<BuyerPurpose> = []) async throws -> Set<BuyerPurpose>
      {
        try await live.books.database.write { connection in
          let stops = BuyerStops(connection: connection, shop: shop)
          try stops.change(stopping: stopping, allowing: allowing, for: [part], by: nil, at: LiveStage.start)
          return try stops.stopped([part])[part] ?? []
        }
      }
      #expect(try await change(stopping: [.contact]) == [.contact])
      #expect(try await change(stopping: [.study]) == [.contact, .study])
      #expect(try await change(allowing: [.contact]) == [.study])
      #expect(try await change(allowing: Set(BuyerPurpose.allCases)) == [])
      let told = try await live.books.database.read {
        try Trail(connection: $0, shop: shop, now: LiveStage.start).latest(4).map { "\($0.action) \($0.detail)" }
      }
      #expect(
        told == [
          "allowedBuyer contact order study", "allowedBuyer contact", "stoppedBuyer study", "stoppedBuyer contact",
        ])
    }
  }

  @Test func `one letter more, less or other is alike, two are not`() {
    func isAlike(_ left: String, _ right: String) -> Bool {
      BuyerSearch.isOneApart(Array(left.utf8), Array(right.utf8))
    }
    for other in ["sari", "sary", "tari", "sar", "ari", "saari", "saris", "xsari"] {
      #expect(isAlike("sari", other) && isAlike(other, "sari"), "\(other)")
    }
    for other in ["saryy", "tary", "sa", "saxrix", "iras", ""] {
      #expect(!isAlike("sari", other) && !isAlike(other, "sari"), "\(other)")
    }
  }

  @Test func `a part is read back as it was written`() {
    for part in [BuyerPart.live(ID(7)), .orders(.shopee, "a-b c/&"), .orders(.tiktokShop, "-")] {
      #expect(BuyerPart(part.description) == part)
    }
    for text in ["", "live-", "live-0", "live-1-2", "orders-shopee-", "orders-x-y", "orders-shopee"] {
      #expect(BuyerPart(text) == nil, "\(text)")
    }
  }
}
