import Storage
import TestSupport
import Testing

@testable import Trade

/// The comments that somebody must settle, as a desk and a program see them.
struct UnsureQueueTests {
  @Test(arguments: Backend.all)
  func `who writes much hides nobody, and all are reached page by page`(on backend: Backend) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      for _ in 0..<20 { try await live.ask("flood", "B03 merah M 5 pcs kak") }
      for name in ["ani", "sari"] { try await live.ask(name, "B03 merah M 5 pcs kak") }
      let view = try await live.seen()
      #expect(view.totals.unsure == 22)
      #expect(view.unsure.map(\.buyer.handle) == ["flood", "flood", "flood", "flood", "ani", "sari"])
      let flood = try #require(view.unsure.first).buyer.id
      #expect(view.unsureOfBuyers[flood] == 20)
      var (read, last): ([ID<LiveComment>], ID<LiveComment>?) = ([], nil)
      while true {
        let page = try await live.seen(.init(behind: last, limit: 8)).unsure
        read += page.map(\.comment.id)
        last = page.last?.comment.id
        if page.count < 8 { break }
      }
      #expect(read.count == 22 && read == read.sorted() && Set(read).count == 22)
    }
  }
}

extension UnsureQueueTests {
  @Test(arguments: Backend.all)
  func `a comment that was misread is opened, with its claims taken back, and settled anew`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(9)
      try await live.ask("ani", "B03 merah M 1 kak")
      try await live.ask("sari", "bahannya apa kak?")
      let (claimed, asked) = (try await live.newest(), try #require(try await live.seen().comments.first))
      let read = try #require(try await live.seen().comments.last).comment.id
      for comment in [read, asked.comment.id] {
        let one = try await live.seen(.init(only: comment))
        #expect(one.unsure.map(\.comment.id) == [comment])
        try await live.comments { try $0.doubt(comment, by: nil, at: LiveStage.start) }
        // A second press changes nothing.
        try await live.comments { try $0.doubt(comment, by: nil, at: LiveStage.start) }
      }
      #expect(try await live.claim(claimed).state == .cancelled)
      #expect(try await live.level() == [9, 0])
      let view = try await live.seen()
      #expect(view.totals.unsure == 2 && view.totals.questions == 0)
      try await live.comments {
        _ = try $0.settle(
          asked.comment.id, as: .claim(item: live.item, variant: live.variants[0], quantity: 2), by: nil,
          at: LiveStage.start)
      }
      #expect(try await live.level() == [9, 2])
      await #expect(throws: LiveError.unknownComment) {
        try await live.comments { try $0.doubt(ID(1), by: nil, at: LiveStage.start) }
      }
      #expect(try await live.books.verify().differences == [])
    }
  }
}

extension LiveStage {
  fileprivate func comments(_ deed: @escaping @Sendable (UnsureComments) throws -> Void) async throws {
    try await books.database.write { [books, session] connection in
      try deed(UnsureComments(connection: connection, shop: books.shop, session: session))
    }
  }

  fileprivate func seen(_ page: DeskView.UnsurePage? = nil) async throws -> DeskView {
    try await books.database.read { [books, session] connection in
      try DeskView(session, of: books.shop, on: connection, at: Self.start, unsure: page)
    }
  }
}
