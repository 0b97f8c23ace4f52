import Storage
import TestSupport
import Testing

@testable import Trade

/// Claims that are written again.
struct RepeatedClaimTests {
  @Test(arguments: Backend.all)
  func `what a buyer writes again within two minutes is one wish, and later somebody decides`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(9)
      try await live.ask(["sari": "B03 merah M 1 kak"], at: 0)
      try await live.ask(["sari": "B03 merah M kak"], at: 120)
      #expect(try await live.level() == [9, 1])
      #expect(try await live.states() == ["read", "read"])
      try await live.ask(["sari": "B03 merah M kak"], at: 121)
      #expect(try await live.level() == [9, 1])
      let unsure = try await live.view().unsure
      #expect(unsure.map(\.has) == [1])
    }
  }

  @Test(arguments: Backend.all)
  func `another number of pieces is for somebody to decide, and who says more gets more`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(9)
      try await live.ask(["sari": "B03 merah M 1 kak"], at: 0)
      try await live.ask(["sari": "B03 merah M 2 kak"], at: 1)
      #expect(try await live.states() == ["read", "unsure"])
      #expect(try await live.level() == [9, 1])
      try await live.ask(["sari": "tambah B03 merah M 1 lagi kak"], at: 2)
      #expect(try await live.level() == [9, 2])
      try await live.ask(["ani": "B03 merah M 1 kak"], at: 3)
      #expect(try await live.level() == [9, 3])
    }
  }

  @Test(arguments: Backend.all)
  func `what comes in one delivery is held against what came before it in the same`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(9)
      try await live.books.database.write { [live] connection in
        var intake = CommentIntake(connection: connection, shop: live.books.shop, session: live.session)
        let comments = (0..<3).map { number in
          IncomingComment(
            source: "tiktok", room: "1", externalID: "\(number)", handle: "sari", text: "B03 merah M 1 kak",
            saidAt: LiveStage.start)
        }
        let new = try intake.take(comments, at: LiveStage.start)
        #expect(new == 3)
      }
      #expect(try await live.level() == [9, 1])
    }
  }

  @Test(arguments: Backend.all)
  func `who took it back and wants it after all has it again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(9)
      for (second, text) in ["B03 merah M 1 kak", "ga jadi B03 kak", "B03 merah M 1 kak"].enumerated() {
        try await live.ask(["sari": text], at: Int64(second))
      }
      #expect(try await live.level() == [9, 1])
    }
  }

  @Test(arguments: ["B03 M lagi", "tambah b03 m", "B03 M +1", "nambah 2", "B03 M 1 maneh", "one more b03 m"])
  func `these words ask for more`(text: String) {
    #expect(RepeatedClaim.asksForMore(text))
  }

  @Test(arguments: ["B03 M", "B03 M 1 kak", "wa +6281234567890 B03 M", "mau dong kak"])
  func `and these do not`(text: String) {
    #expect(!RepeatedClaim.asksForMore(text))
  }
}

extension LiveStage {
  fileprivate func states() async throws -> [String] {
    try await books.database.read { [books] connection in
      try connection.rows("SELECT state FROM live_comment WHERE shop_id = \(books.shop) ORDER BY comment_id")
        .map { try $0("state") }
    }
  }
}
