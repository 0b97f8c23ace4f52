import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var liveDeskRoutes: [Route] {
    [
      Route(.get, "/api/v1/lives/:live/claims", .scope(.read)) { try await liveClaims($0, $1) },
      Route(.post, "/api/v1/lives/:live/claims/:claim", .scope(.desk), key: .required) {
        try await changeClaim($0, $1)
      },
      Route(.get, "/api/v1/lives/:live/unsure", .scope(.read)) { try await unsureComments($0, $1) },
      Route(.post, "/api/v1/lives/:live/comments/:comment/meaning", .scope(.desk), key: .required) {
        try await settleComment($0, $1)
      },
      Route(
        .post, "/api/v1/lives/:live/comments/:comment/meaning/undo", .scope(.desk), body: BodyRule.none, key: .required
      ) {
        try await unsettleComment($0, $1)
      },
      Route(.get, "/api/v1/lives/:live/questions", .scope(.read)) { try await liveQuestions($0, $1) },
      Route(.post, "/api/v1/lives/:live/answers", .scope(.desk)) { try await answerQuestions($0, $1) },
      Route(.post, "/api/v1/lives/:live/answers/:answer/undo", .scope(.desk), body: BodyRule.none) {
        try await undoAnswer($0, $1)
      },
    ]
  }

  private func liveClaims(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let query = try APIQuery(request, ["state", "search", "after", "limit"])
    let (shown, search) = (try query.word("state", ClaimList.Shown.self) ?? .all, try query.search(atLeast: 1))
    let (after, limit) = (try query.after(Claim.self), try query.limit(upTo: ClaimList.longestPage))
    let rows = try await caller.database.read { connection in
      _ = try LiveSessions(connection: connection, shop: caller.shop.id).session(id)
      return try ClaimList(connection: connection, shop: caller.shop.id, session: id)
        .page(shown, search: search, behind: after, limit: limit)
    }
    let next = rows.count == limit ? rows.last?.claim.id.description : nil
    return try request.answer(json: Self.page("claims", rows.map { JSONValue($0) }, next: next))
  }

  private enum ClaimWish: String, CaseIterable {
    case cancel, reopen, give, extend, block, unblock
  }

  /// Does to a claim what the operator's buttons do.
  private func changeClaim(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, claim) = (try request.id("live", LiveSession.self), try request.id("claim", Claim.self))
    let body = try JSONBody(request, ["do", "minutes"])
    let wish = try body.word("do", of: ClaimWish.allCases)
    let minutes = try body.optionalNumber("minutes", in: 1...10_080) ?? 30
    let (person, now) = (caller.person, request.now)
    let response = try await request.deed(caller) { connection in
      let desk = ClaimDesk(connection: connection, shop: caller.shop.id, session: id)
      switch wish {
      case .cancel: try desk.cancel(claim, by: person, at: now)
      case .reopen: try desk.reopen(claim, by: person, at: now)
      case .give:
        guard try desk.give(claim, by: person, at: now) > 0 else { throw Problem(.conflict, .word("live.noneLeft")) }
      case .extend:
        let until = max(try desk.claim(claim).until ?? now, now)
        try desk.extend(claim, until: until + .seconds(60 * minutes), by: person, at: now)
      case .block, .unblock:
        try LiveBuyers(connection: connection, shop: caller.shop.id)
          .block(try desk.claim(claim).buyer, wish == .block, in: id, by: person, at: now)
      }
      let row = try ClaimList(connection: connection, shop: caller.shop.id, session: id).row(of: claim)
      return try .json(JSONValue(row))
    }
    live.board.poke(id)
    return response
  }

  private func unsureComments(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["after", "limit"])
    let id = try request.id("live", LiveSession.self)
    let (after, limit) = (try query.after(LiveComment.self), try query.limit(upTo: UnsureComments.longestPage))
    let view = try await caller.database.read {
      try DeskView(id, of: caller.shop.id, on: $0, unsure: .init(behind: after, limit: limit))
    }
    let next = view.unsure.count == limit ? view.unsure.last?.comment.id.description : nil
    return try request.answer(
      json: JSONValue.object([
        "comments": .list(view.unsure.map { JSONValue($0, view) }), "all": .number(Int64(view.totals.unsure)),
        "next": JSONValue(next),
      ]))
  }

  private enum MeaningWord: String, CaseIterable {
    case claim, question, cancel, change, nothing
  }

  private static func known<Kind>(_ body: JSONBody, _ name: String, _ kind: Kind.Type) throws(Problem) -> ID<Kind> {
    guard let id = try body.idOrNull(name, kind) else {
      throw Problem(.unprocessable, fields: [name: .word("form.missing")])
    }
    return id
  }

  private static func meaning(_ body: JSONBody) throws(Problem) -> UnsureComments.Meaning {
    switch try body.word("meaning", of: MeaningWord.allCases) {
    case .claim: return .claims(try wanted(body))
    case .question:
      return .question(
        body.has("attribute") ? try body.word("attribute", of: CommentReading.Attribute.allCases) : .other)
    case .cancel: return .cancel(try known(body, "claim", Claim.self))
    case .change: return .change(try known(body, "claim", Claim.self), to: try oneWanted(body))
    case .nothing: return .nothing
    }
  }

  private static let wantedFields: Set = ["item", "variant", "quantity"]

  /// What a comment claims: `items`, or one thing by the fields of the body itself.
  private static func wanted(_ body: JSONBody) throws(Problem) -> [UnsureComments.Wanted] {
    guard body.has("items") else { return [try oneWanted(body)] }
    guard !wantedFields.contains(where: body.has) else {
      throw Problem(.unprocessable, fields: ["items": .word("live.itemsOrOne")])
    }
    let items = try body.objects("items", wantedFields, most: UnsureComments.mostWanted)
    guard !items.isEmpty else { throw Problem(.unprocessable, fields: ["items": .word("form.missing")]) }
    return try items.map { item throws(Problem) in try oneWanted(item) }
  }

  private static func oneWanted(_ body: JSONBody) throws(Problem) -> UnsureComments.Wanted {
    UnsureComments.Wanted(
      item: try known(body, "item", LineUpItem.self), variant: try known(body, "variant", Variant.self),
      quantity: try body.optionalNumber("quantity", in: 1...ClaimDesk.mostPieces) ?? 1)
  }

  private func settleComment(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, comment) = (try request.id("live", LiveSession.self), try request.id("comment", LiveComment.self))
    let meaning = try Self.meaning(
      try JSONBody(request, ["meaning", "item", "variant", "quantity", "items", "claim", "attribute"]))
    let response = try await request.deed(caller) { connection in
      let outcomes = try UnsureComments(connection: connection, shop: caller.shop.id, session: id)
        .settle(comment, as: meaning, by: caller.person, at: request.now).outcomes.map { JSONValue(settled: $0) }
      return try .json(JSONValue.object(["outcome": outcomes.first ?? .null, "outcomes": .list(outcomes)]))
    }
    live.board.poke(id)
    return response
  }

  private func unsettleComment(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, comment) = (try request.id("live", LiveSession.self), try request.id("comment", LiveComment.self))
    let response = try await request.deed(caller) { connection in
      try UnsureComments(connection: connection, shop: caller.shop.id, session: id)
        .unsettle(comment, by: caller.person, at: request.now)
      return .nothing
    }
    live.board.poke(id)
    return response
  }

  private func liveQuestions(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let id = try request.id("live", LiveSession.self)
    let view = try await caller.database.read { try DeskView(id, of: caller.shop.id, on: $0) }
    return try request.answer(
      json: JSONValue.object([
        "questions": .list(view.questions.map { JSONValue($0, view) }), "all": .number(Int64(view.totals.questions)),
        "usualWaitSeconds": JSONValue(view.usualWait?.wholeSeconds),
        "answered": .list(view.answered.map { JSONValue($0) }),
      ]))
  }

  private func answerQuestions(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let body = try JSONBody(request, ["item", "attribute", "latest"])
    let item = try body.idOrNull("item", LineUpItem.self)
    let attribute = try body.textOrNull("attribute", TextRule(most: 40)).map { word throws(Problem) in
      guard let attribute = CommentReading.Attribute(rawValue: word) else {
        throw Problem(.unprocessable, fields: ["attribute": .word("form.wrongKind")])
      }
      return attribute
    }
    guard let latest = try body.idOrNull("latest", LiveComment.self) else {
      throw Problem(.unprocessable, fields: ["latest": .word("form.missing")])
    }
    let response = try await request.deed(caller) { connection in
      let answer = try QuestionRadar(connection: connection, shop: caller.shop.id, session: id)
        .tick(item, attribute, upTo: latest, by: caller.person, at: request.now)
      return try .json(
        JSONValue.object([
          "answer": JSONValue(answer?.id), "questions": .number(Int64(answer?.questions ?? 0)),
        ]))
    }
    live.board.poke(id)
    return response
  }

  private func undoAnswer(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, answer) = (try request.id("live", LiveSession.self), try request.id("answer", LiveAnswer.self))
    let response = try await request.deed(caller) { connection in
      let opened = try AnswerBook(connection: connection, shop: caller.shop.id, session: id)
        .takeBack(answer, by: caller.person, at: request.now)
      return try .json(JSONValue.object(["questions": .number(Int64(opened))]))
    }
    live.board.poke(id)
    return response
  }
}

extension JSONValue {
  init(_ row: ClaimList.Row) {
    let claim = row.claim
    self = .object([
      "id": JSONValue(claim.id), "item": JSONValue(claim.item), "code": .text(row.code), "product": .text(row.product),
      "variant": JSONValue(claim.variant), "motif": .text(row.traits.motif), "size": .text(row.traits.size),
      "colour": .text(row.traits.colour), "buyer": JSONValue(row.buyer), "comment": JSONValue(claim.comment),
      "quantity": .number(claim.quantity), "held": .number(claim.held), "state": .text(row.shown.rawValue),
      "place": JSONValue(row.place), "counted": .truth(row.isCounted), "until": JSONValue(claim.until),
      "claimedAt": JSONValue(claim.claimedAt), "endedAt": JSONValue(claim.endedAt), "price": JSONValue(row.price),
    ])
  }

  fileprivate init(_ buyer: LiveBuyer) {
    self = .object([
      "id": JSONValue(buyer.id), "source": .text(buyer.source), "handle": .text(buyer.handle),
      "name": .text(buyer.name), "blocked": .truth(buyer.blockedAt != nil),
    ])
  }

  fileprivate init(_ line: DeskView.CommentLine, _ view: DeskView) {
    self = .object([
      "id": JSONValue(line.comment.id), "text": .text(line.comment.text), "buyer": JSONValue(line.buyer),
      "saidAt": JSONValue(line.comment.saidAt), "intent": .text(line.comment.intent.rawValue),
      "quantity": JSONValue(line.comment.quantity), "unknownCode": JSONValue(line.unknownCode?.code),
      "limit": JSONValue(line.limit),
      "guesses": .list(view.guesses(for: line).map { .object(Self.guess($0)) }),
      "together": .list(
        view.readingsTogether(for: line).map { reading in
          .list(
            reading.claims.map { claim in
              .object(Self.guess(claim.guess).merging(["quantity": .number(claim.quantity)]) { $1 })
            })
        }),
      "claims": .list(line.open.map { JSONValue($0.claim.id) }),
    ])
  }

  private static func guess(_ guess: DeskView.Guess) -> [String: JSONValue] {
    [
      "item": JSONValue(guess.item.id), "code": .text(guess.item.code), "variant": JSONValue(guess.variant.id),
      "name": .text(guess.variant.traits.label),
    ]
  }

  fileprivate init(_ group: QuestionRadar.Group, _ view: DeskView) {
    let item = view.item(group.item)
    let answer: [JSONValue] =
      switch CueAnswer(to: group.attribute, about: item, levels: view.levels, said: view.answers) {
      case .text(let text), .said(let text): [.text(text)]
      case .shipping(let own, let others):
        own.map { .object(["province": .text($0.province.rawValue), "amount": JSONValue($0.amount)]) }
          + [.object(["province": .null, "amount": JSONValue(others)])]
      case .payment(let methods): methods.map { .text($0.rawValue) }
      case .price(let price): [.number(price)]
      case .levels(let shades):
        shades.flatMap { shade in
          shade.sizes.map {
            .object(["colour": .text(shade.name), "size": .text($0.name), "left": .number($0.left)])
          }
        }
      case .unknown: []
      }
    self = .object([
      "item": JSONValue(group.item), "code": JSONValue(item?.code), "attribute": JSONValue(group.attribute?.rawValue),
      "count": .number(Int64(group.count)), "buyers": .number(Int64(group.buyers)), "oldest": JSONValue(group.oldest),
      "latest": JSONValue(group.latest), "text": .text(group.text),
      "askers": .list(group.askers.map { JSONValue($0) }), "answer": .list(answer),
    ])
  }

  /// Null where nothing is sent.
  private init(_ amount: ShippingPrice.Amount) {
    self = if case .price(let price) = amount { .number(price) } else { .null }
  }

  fileprivate init(_ answer: LiveAnswer) {
    self = .object([
      "id": JSONValue(answer.id), "kind": .text(answer.kind.rawValue), "item": JSONValue(answer.item),
      "attribute": JSONValue(answer.attribute?.rawValue), "questions": .number(Int64(answer.questions)),
      "at": JSONValue(answer.at),
    ])
  }

  fileprivate init(settled outcome: ClaimOutcome) {
    self =
      switch outcome {
      case .won(let id, let until):
        .object(["state": .text("won"), "claim": JSONValue(id), "until": JSONValue(until)])
      case .partlyWon(let id, let held, let waiting):
        .object([
          "state": .text("partlyWon"), "claim": JSONValue(id), "held": .number(held), "waiting": .number(waiting),
        ])
      case .waiting(let id, let place):
        .object(["state": .text("waiting"), "claim": JSONValue(id), "place": JSONValue(place)])
      case .notCounted(let id): .object(["state": .text("notCounted"), "claim": JSONValue(id)])
      case .limited(let most): .object(["state": .text("limited"), "most": JSONValue(most)])
      case .blocked: .object(["state": .text("blocked")])
      }
  }
}
