import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct AnswerTests {
  @Test(arguments: Backend.all)
  func `a question is answered by a tick, and opens again when that is taken back`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.ask(["ani": "bahannya apa kak?"], at: 0)
      try await stage.ask(["sari": "bahannya katun ya?"], at: 1)
      let group = try #require(try await stage.groups().first)
      #expect(group.count == 2 && group.buyers == 2 && group.askers.map(\.handle) == ["ani", "sari"])
      try await stage.ask(["tono": "kainnya apa"], at: 2)
      let tick = try await stage.radar {
        try $0.tick(group.item, group.attribute, upTo: group.latest, by: nil, at: LiveStage.start + .seconds(30))
      }
      let answer = try #require(tick)
      #expect(answer.kind == .ticked && answer.questions == 2)
      #expect(try await stage.groups().map(\.count) == [1])
      #expect(try await stage.answers { try $0.latest() }.map(\.id) == [answer.id])
      #expect(try await stage.answers { try $0.usualWait() } == .seconds(29))
      #expect(try await stage.answers { try $0.takeBack(answer.id, by: nil, at: LiveStage.start) } == 2)
      #expect(try await stage.answers { try $0.takeBack(answer.id, by: nil, at: LiveStage.start) } == 0)
      #expect(try await stage.groups().map(\.count) == [3])
      #expect(try await stage.answers { try $0.usualWait() } == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `going on answers what the host could read and the shop knows, and nothing else`(on backend: Backend)
    async throws
  {
    try await withLive(on: backend) { stage in
      let next = try await stage.add(["Daster"])[0]
      try await stage.know(ProductFacts(material: "katun primisima"))
      try await stage.show(stage.item, at: 0)
      try await stage.ask(["ani": "bahannya apa kak?"], at: 1)
      try await stage.ask(["sari": "cara cucinya gimana kak"], at: 2)
      try await stage.ask(["tono": "bahannya apa"], at: 18)
      let answer = try #require(try await stage.moveOn(to: next, at: 20))
      // The care is not known, and the last one asked two seconds ago: both stay open.
      #expect(answer.kind == .movedOn && answer.questions == 1 && answer.item == stage.item)
      #expect(try await stage.open() == ["sari", "tono"])
      #expect(try await stage.answers { try $0.takeBack(answer.id, by: nil, at: LiveStage.start) } == 1)
      #expect(try await stage.open() == ["ani", "sari", "tono"])
    }
  }

  @Test(arguments: Backend.all)
  func `whoever asks to be shown an item is answered when it is shown`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      let next = try await stage.add(["Daster"])[0]
      try await stage.show(stage.item, at: 0)
      try await stage.put("ani", about: next, .showItem, at: 1)
      try await stage.put("sari", about: stage.item, .material, at: 1)
      let answer = try #require(try await stage.moveOn(to: next, at: 20))
      #expect(answer.questions == 1 && answer.item == next && answer.attribute == .showItem)
      #expect(try await stage.open() == ["sari"])
      #expect(try await stage.moveOn(to: stage.item, at: 40) == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a question that is none of the first cues stays open`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      let next = try await stage.add(["Daster"])[0]
      try await stage.know(ProductFacts(material: "katun primisima"))
      try await stage.show(stage.item, at: 0)
      for attribute: CommentReading.Attribute in [.shipping, .payment, .location, .schedule] {
        for asker in ["ani", "sari"] { try await stage.put(asker, about: nil, attribute, at: 1) }
      }
      try await stage.put("tono", about: stage.item, .material, at: 1)
      #expect(try await stage.moveOn(to: next, at: 20) == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `what stays open is answered one by one after the end, and does not count for the time to answer`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { stage in
      try await stage.put("ani", about: stage.item, .material, at: 1)
      try await stage.put("sari", about: nil, .shipping, at: 2)
      let rows = try await stage.followUps()
      #expect(rows.map(\.buyer.handle) == ["ani", "sari"])
      #expect(try await stage.followUps(behind: rows[0].comment.id).map(\.buyer.handle) == ["sari"])
      try await stage.books.database.write { [shop = stage.books.shop, session = stage.session] connection in
        try LiveSessions(connection: connection, shop: shop).end(session, by: nil, at: LiveStage.start + .seconds(60))
      }
      let one = rows[0].comment.id
      let answer = try await stage.answers { try $0.answer(one, by: nil, at: LiveStage.start + .seconds(90)) }
      #expect(answer.kind == .followedUp && answer.questions == 1)
      await #expect(throws: LiveError.settledAlready) {
        _ = try await stage.answers { try $0.answer(one, by: nil, at: LiveStage.start) }
      }
      await #expect(throws: LiveError.unknownComment) {
        _ = try await stage.answers { try $0.answer(ID(7), by: nil, at: LiveStage.start) }
      }
      #expect(try await stage.answers { try $0.usualWait() } == nil)
      let told = try await stage.books.database.read { [shop = stage.books.shop, session = stage.session] in
        try LiveQuestions(of: session, shop: shop, on: $0)
      }
      #expect(told.answered == 1 && told.median == nil && told.open.map(\.handle) == ["sari"])
      #expect(try await stage.open() == ["sari"])
    }
  }

  @Test(arguments: Backend.all)
  func `a fact that was missing is written with the product and answers from then on`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { stage in
      try await stage.know(ProductFacts(care: "cuci dingin"))
      let (shop, session, item) = (stage.books.shop, stage.session, stage.item)
      try await stage.books.database.write { connection in
        let answers = ShopAnswers(connection: connection, shop: shop)
        try answers.set(" katun  primisima ", for: .material, about: item, in: session, by: nil, at: LiveStage.start)
        try answers.set("Jepara", for: .location, about: item, in: session, by: nil, at: LiveStage.start)
      }
      let (facts, said) = try await stage.books.database.read { connection in
        (
          try LineUp(connection: connection, shop: shop, session: session).items()[0].facts,
          try ShopAnswers(connection: connection, shop: shop).all()
        )
      }
      #expect(facts == ProductFacts(material: "katun primisima", care: "cuci dingin"))
      #expect(said == [.location: "Jepara"])
      await #expect(throws: LiveError.unknownItem) {
        try await stage.books.database.write { connection in
          try ShopAnswers(connection: connection, shop: shop)
            .set("x", for: .material, about: ID(7), in: session, by: nil, at: LiveStage.start)
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `sixty-four ticks of one cue make one answer`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.put("ani", about: stage.item, .material, at: 1)
      let group = try #require(try await stage.groups().first)
      let made = try await withThrowingTaskGroup(of: Bool.self) { tasks in
        for _ in 0..<64 {
          tasks.addTask {
            try await stage.radar {
              try $0.tick(group.item, group.attribute, upTo: group.latest, by: nil, at: LiveStage.start) != nil
            }
          }
        }
        return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(made == 1)
      #expect(try await stage.answers { try $0.latest(50) }.count == 1)
    }
  }
}

extension LiveStage {
  func radar<Value: Sendable>(_ deed: @escaping @Sendable (QuestionRadar) throws -> Value) async throws -> Value {
    try await books.database.write { [books, session] connection in
      try deed(QuestionRadar(connection: connection, shop: books.shop, session: session))
    }
  }

  func answers<Value: Sendable>(_ deed: @escaping @Sendable (AnswerBook) throws -> Value) async throws -> Value {
    try await books.database.write { [books, session] connection in
      try deed(AnswerBook(connection: connection, shop: books.shop, session: session))
    }
  }

  func groups() async throws -> [QuestionRadar.Group] { try await radar { try $0.groups() } }

  func followUps(behind last: ID<LiveComment>? = nil) async throws -> [FollowUps.Row] {
    try await books.database.read { [books, session] connection in
      try FollowUps(connection: connection, shop: books.shop, session: session).page(behind: last)
    }
  }

  /// Who waits for an answer, the first first.
  func open() async throws -> [String] { try await followUps().map(\.buyer.handle) }

  func show(_ item: ID<LineUpItem>?, at seconds: Int64) async throws {
    try await books.database.write { [books, session] connection in
      _ = try LiveSessions(connection: connection, shop: books.shop)
        .show(item, in: session, by: nil, at: Self.start + .seconds(seconds))
    }
  }

  /// Shows another item, and marks what that answered.
  func moveOn(to item: ID<LineUpItem>, at seconds: Int64) async throws -> LiveAnswer? {
    try await books.database.write { [books, session] connection in
      let now = Self.start + .seconds(seconds)
      let before = try LiveSessions(connection: connection, shop: books.shop)
        .show(item, in: session, by: nil, at: now)
      return try AnswerBook(connection: connection, shop: books.shop, session: session)
        .moveOn(from: before, to: item, by: nil, at: now)
    }
  }

  func know(_ facts: ProductFacts) async throws {
    try await books.database.write { [shop = books.shop, variant = variants[0]] connection in
      let catalogue = Catalogue(connection: connection, shop: shop)
      try catalogue.describe(try catalogue.variant(variant).product, as: facts)
    }
  }

  /// What buyers write, read as the desk reads it.
  func ask(_ comments: KeyValuePairs<String, String>, at seconds: Int64) async throws {
    try await books.database.write { [books, session] connection in
      var intake = CommentIntake(connection: connection, shop: books.shop, session: session)
      let incoming = comments.map { handle, text in
        IncomingComment(
          source: "tiktok", room: "1", externalID: "\(handle)-\(seconds)", handle: handle, text: text,
          saidAt: Self.start + .seconds(seconds))
      }
      _ = try intake.take(incoming, at: Self.start + .seconds(seconds))
    }
  }

  /// A question that was read so, whatever the reader makes of words.
  func put(
    _ handle: String, about item: ID<LineUpItem>?, _ attribute: CommentReading.Attribute?, at seconds: Int64
  ) async throws {
    try await books.database.write { [books, session] connection in
      let buyer = try LiveBuyers(connection: connection, shop: books.shop).buyer(handle, from: "tiktok").id
      let (id, at) = (ID<LiveComment>.new(), Self.start + .seconds(seconds))
      let log = try LiveLog.open(session, of: books.shop, on: connection)
      try connection.execute(
        """
        INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
          received_at, intent, attribute, item_id, state)
        VALUES (\(books.shop), \(session), \(id), 'tiktok', '1', \(id.description), \(buyer), 'tanya', \(at), \(at),
          'question', \(attribute), \(item), 'asked')
        """)
      try log.append([LiveEvent(.comment, id.value)], by: nil, at: at)
    }
  }
}
