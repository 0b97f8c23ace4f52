import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// `canting live intake`: a bridge that writes into a pipe.
struct LiveIntakeTests {
  private static let lines = """
    {"source":"tiktok","room_id":"73","event":"status","data":{"status":"connected"}}
    {"source":"tiktok","room_id":"73","event":"comment","msg_id":"1","user":{"handle":"sari"},"data":{"text":"halo"}}

    broken
    {"source":"tiktok","room_id":"73","event":"comment","msg_id":"1","user":{"handle":"sari"},"data":{"text":"halo"}}
    {"source":"tiktok","room_id":"73","event":"comment","msg_id":"2","user":{"handle":"ani"},"data":{"text":"hai"}}
    """

  @Test func `lines go straight to the books, and to the server that has them`() async throws {
    try await withShop { program in
      let live = try await program.live(starts: true)
      let alone = try await program.run("live", "intake", live, "--json", typed: Self.lines)
      #expect(alone.status == 0, "\(alone.errors)")
      #expect(
        try alone.json() as? [String: Int] == [
          "lines": 6, "new": 2, "known": 1, "floods": 0, "others": 1, "refused": 1,
        ])
      #expect(alone.errors.contains("Line 4 is passed over"))
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      _ = try await server.address()
      let through = try await program.run("live", "intake", live, typed: Self.lines)
      #expect(through.status == 0 && through.errors.contains("through the running server"), "\(through.errors)")
      #expect(through.output.contains("0 new comments, 3 known"), "\(through.output)")
    }
  }

  @Test func `a live that is not there, or not on, is said`() async throws {
    try await withShop { program in
      let live = try await program.live(starts: false)
      #expect(try await program.run("live", "intake", "7", typed: Self.lines).status == 66)
      #expect(try await program.run("live", "intake", "x", typed: Self.lines).status == 66)
      #expect(try await program.run("live", "intake", live, typed: Self.lines).status == 75)
      let nothing = try await program.run("live", "intake", live, typed: "")
      #expect(nothing.status == 0 && nothing.output.contains("0 new comments"))
    }
  }

  @Test func `thousands of lines, and one without an end, are taken in their order`() async throws {
    try await withShop { program in
      let live = try await program.live(starts: true)
      let many = (0..<1_200).map {
        #"{"source":"tiktok","room_id":"73","event":"comment","msg_id":"\#($0)","user":{"handle":"b\#($0)"},"#
          + #""data":{"text":"halo"}}"#
      }.joined(separator: "\n")
      let endless = "\n" + String(repeating: "x", count: 400_000)
      let taken = try await program.run("live", "intake", live, "--json", typed: many + endless)
      #expect(taken.status == 0, "\(taken.errors)")
      let answer = try taken.json() as? [String: Int]
      #expect(answer?["new"] == 1_200 && answer?["refused"] == 1)
    }
  }
}

extension CommandLineProgram {
  /// A session of the shop; its number.
  fileprivate func live(starts: Bool) async throws -> String {
    var made = ""
    try await withDatabase { database in
      made = try await database.write { connection -> String in
        let shop = try #require(try ShopBook.all(on: connection).first).id
        let sessions = LiveSessions(connection: connection, shop: shop)
        let live = try sessions.plan(LiveSessionForm(title: "Live malam", plannedAt: .now), at: .now)
        if starts { try sessions.start(live, by: nil, at: .now) }
        return live.description
      }
    }
    return made
  }
}
