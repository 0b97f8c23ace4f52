import HTTPTypes
import Hummingbird
import Storage
import Trade

extension LiveRoutes {
  var deskRoutes: [Route] {
    [
      Route(.get, "/live/:live/operator", .permission(.seeBuyers), use: operatorScreen),
      Route(.get, "/live/:live/host", .permission(.seeBooks), use: hostScreen),
      Route(.get, "/live/:live/stream", .permission(.seeBooks), use: stream),
      Route(.post, "/live/:live/showing", .permission(.runLive), use: showItem),
      Route(.post, "/live/:live/comments", .permission(.runLive), use: typeComment),
      Route(.get, "/live/:live/claims", .permission(.seeBuyers), use: allClaims),
      Route(.get, "/live/:live/buyers", .permission(.seeBuyers), use: allShares),
      Route(.post, "/live/:live/buyers/:buyer", .permission(.runLive), use: changeShare),
      Route(.get, "/live/:live/unsure", .permission(.seeBuyers), use: allUnsure),
      Route(.get, "/live/:live/questions", .permission(.seeBuyers), use: allQuestions),
      Route(.get, "/live/:live/comments/:comment", .permission(.seeBuyers), use: oneComment),
      Route(.post, "/live/:live/comments/:comment/answer", .permission(.runLive), use: answerOne),
      Route(.post, "/live/:live/answers/:answer/undo", .permission(.runLive), use: undoAnswer),
      Route(.post, "/live/:live/claims", .permission(.runLive), use: claim),
      Route(.post, "/live/:live/claims/:claim", .permission(.runLive), use: changeClaim),
      Route(.post, "/live/:live/comments/:comment/meaning", .permission(.runLive), use: settle),
      Route(.post, "/live/:live/comments/:comment/meaning/undo", .permission(.runLive), use: unsettle),
      Route(.post, "/live/:live/answers", .permission(.runLive), use: answer),
      Route(.post, "/live/:live/facts", .permission(.runLive), use: teach),
    ]
  }

  @Sendable func operatorScreen(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let entry = request.query["entry"].flatMap { ID<LineUpItem>($0) }
    let view = try await caller.database.read { try DeskView(id, of: caller.shop.id, on: $0, at: request.now) }
    return request.page(OperatorPage(view, entry: entry))
  }

  @Sendable func hostScreen(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    return request.page(HostPage(try await caller.database.read { try DeskView(id, of: caller.shop.id, on: $0) }))
  }

  @Sendable func showItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let item = request.form["item"].flatMap { ID<LineUpItem>($0) }
    let back = try Self.screen(request)
    return try await deed(request, caller) { [board] connection, id in
      let answer = try Self.show(item, in: id, cuesAreSeen: board.hasHost(id), request, caller, connection)
      let flash = answer.map {
        Flash(.counted("live.movedOn", $0.questions), undo: .liveAnswerUndo(id, $0.id))
      }
      return .seeOther(back, flash)
    }
  }

  /// Shows an item, and marks what is answered by that: wishes to see it, and where the host had the cues before her
  /// what she answered by going on.
  static func show(
    _ item: ID<LineUpItem>?, in id: ID<LiveSession>, cuesAreSeen: Bool, _ request: WebRequest, _ caller: Caller,
    _ connection: any SQLConnection
  ) throws -> LiveAnswer? {
    let before = try LiveSessions(connection: connection, shop: caller.shop.id)
      .show(item, in: id, by: caller.person, at: request.now)
    guard before != item else { return nil }
    return try AnswerBook(connection: connection, shop: caller.shop.id, session: id)
      .moveOn(from: before, to: item, cuesAreSeen: cuesAreSeen, by: caller.person, at: request.now)
  }

  /// What the operator taps: who, which variant, how many.
  @Sendable func claim(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    let handle = try form.text("handle", in: 1...100)
    let quantity = (form["quantity"] ?? "").isEmpty ? 1 : try form.wholeNumber("quantity", in: 1...9_999)
    guard let item = form["item"].flatMap({ ID<LineUpItem>($0) }),
      let variant = form["variant"].flatMap({ ID<Variant>($0) })
    else { throw Problem(.unprocessable, fields: ["variant": .word("live.chooseItem")]) }
    return try await deed(request, caller) { connection, id in
      let source = try LiveSessions(connection: connection, shop: caller.shop.id).session(id).entrySource
      let buyer = try LiveBuyers(connection: connection, shop: caller.shop.id).buyer(handle, from: source)
      let claim = ClaimRequest(item: item, variant: variant, buyer: buyer.id, quantity: Int64(quantity))
      let outcome = try ClaimDesk(connection: connection, shop: caller.shop.id, session: id)
        .claim([claim], by: caller.person, at: request.now)[0]
      let back = SiteURL.liveOperator(id).with(["entry": item.description])
      var flash = outcome.flash(handle)
      flash.undo = outcome.claimed.map { .liveClaim(id, $0).doing("cancel", back) }
      return .seeOther(back, flash)
    }
  }

  @Sendable func changeClaim(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let claim = try request.id("claim", Claim.self)
    let wish = request.wish
    let back = request.back(or: .liveOperator(try request.id("live", LiveSession.self)))
    return try await deed(request, caller) { connection, id in
      let desk = ClaimDesk(connection: connection, shop: caller.shop.id, session: id)
      let (person, now) = (caller.person, request.now)
      var said = Written.word("live.done.\(wish)")
      switch wish {
      case "cancel": said = try desk.cancelTellingHeirs(claim, by: person, at: now).said
      case "reopen":
        try desk.reopen(claim, by: person, at: now)
        if try desk.claim(claim).waiting > 0 { said = .word("live.done.reopenWaiting") }
      case "give":
        let given = try desk.give(claim, by: person, at: now)
        if given == 0 { return .seeOther(back, Flash(.word("live.noneLeft"), refused: true)) }
      case "block", "unblock":
        try LiveBuyers(connection: connection, shop: caller.shop.id)
          .block(try desk.claim(claim).buyer, wish == "block", in: id, by: person, at: now)
      case "extend":
        let until = try desk.claim(claim).until ?? now
        try desk.extend(claim, until: max(until, now) + .seconds(1_800), by: person, at: now)
      default:
        _ = try desk.claim(claim)
        throw Problem(.unprocessable, fields: ["do": .word("form.wrongKind")])
      }
      return .seeOther(back, Flash(said, undo: Self.undoing[wish].map { .liveClaim(id, claim).doing($0, back) }))
    }
  }

  /// What takes a change of a claim or a buyer back.
  static let undoing = ["cancel": "reopen", "reopen": "cancel", "block": "unblock", "unblock": "block"]

  @Sendable func settle(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let comment = try request.id("comment", LiveComment.self)
    let meaning = try Self.meaning(request.form)
    let back = request.back(or: .liveOperator(try request.id("live", LiveSession.self)))
    // From the page of a comment that was read for something else.
    let isAgain = request.form["again"] != nil
    return try await deed(request, caller) { connection, id in
      let comments = UnsureComments(connection: connection, shop: caller.shop.id, session: id)
      if isAgain { try comments.doubt(comment, by: caller.person, at: request.now) }
      let settled = try comments.settle(comment, as: meaning, by: caller.person, at: request.now)
      let name = try LiveBuyers(connection: connection, shop: caller.shop.id).buyer(settled.buyer).handle
      let items = try LineUp(connection: connection, shop: caller.shop.id, session: id).items()
      let codes = meaning.items.map { item in items.first { $0.id == item }?.code ?? "" }
      var flash = settled.outcomes.flash(name, of: codes)
      flash.undo = SiteURL(SiteURL.liveMeaning(id, comment).path + "/undo")
      return .seeOther(back, flash)
    }
  }

  @Sendable func unsettle(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let comment = try request.id("comment", LiveComment.self)
    return try await deed(request, caller) { connection, id in
      try UnsureComments(connection: connection, shop: caller.shop.id, session: id)
        .unsettle(comment, by: caller.person, at: request.now)
      return .seeOther(.liveOperator(id), Flash(.word("live.unsettled")))
    }
  }

  /// The pressed button: `claim` as item, variant and pieces with dashes between them, several of them with commas;
  /// `change` as a claim, a dash and the same; or a word.
  private static func meaning(_ form: Fields) throws(Problem) -> UnsureComments.Meaning {
    if let claim = form["claim"] {
      let said = claim.split(separator: ",", omittingEmptySubsequences: false)
      let wanted = said.prefix(UnsureComments.mostWanted).compactMap(UnsureComments.Wanted.init(pressed:))
      guard wanted.count == said.count else {
        throw Problem(.unprocessable, fields: ["claim": .word("form.wrongKind")])
      }
      return .claims(wanted)
    }
    if let change = form["change"] {
      let said = change.split(separator: "-", maxSplits: 1)
      guard said.count == 2, let claim = ID<Claim>(String(said[0])),
        let wanted = UnsureComments.Wanted(pressed: said[1])
      else { throw Problem(.unprocessable, fields: ["change": .word("form.wrongKind")]) }
      return .change(claim, to: wanted)
    }
    if let claim = form["cancel"] {
      guard let id = ID<Claim>(claim) else {
        throw Problem(.unprocessable, fields: ["cancel": .word("form.wrongKind")])
      }
      return .cancel(id)
    }
    switch form["meaning"] {
    case "question": return .question(.other)
    case "nothing": return .nothing
    default: throw Problem(.unprocessable, fields: ["meaning": .word("form.wrongKind")])
    }
  }

  @Sendable func answer(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    guard let latest = form["latest"].flatMap({ ID<LiveComment>($0) }) else { throw Problem.notFound }
    let item = form["item"].flatMap { ID<LineUpItem>($0) }
    let attribute = form["attribute"].flatMap { CommentReading.Attribute(rawValue: $0) }
    let back = try Self.screen(request)
    return try await deed(request, caller) { connection, id in
      let answer = try QuestionRadar(connection: connection, shop: caller.shop.id, session: id)
        .tick(item, attribute, upTo: latest, by: caller.person, at: request.now)
      return .seeOther(
        back,
        Flash(
          .counted("live.answeredCount", answer?.questions ?? 0), undo: answer.map { .liveAnswerUndo(id, $0.id) }))
    }
  }

  /// Writes an answer down that is known ever after: the shop's own, a fact of the item's product, or its live price.
  @Sendable func teach(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let text = try request.form.text("text", in: 0...500)
    guard let attribute = request.form["attribute"].flatMap({ CommentReading.Attribute(rawValue: $0) }) else {
      throw Problem(.unprocessable, fields: ["attribute": .word("form.wrongKind")])
    }
    let item = request.form["item"].flatMap { ID<LineUpItem>($0) }
    let isFact = item != nil && attribute.isOfProduct
    guard !isFact || caller.may(.editCatalogue) else { throw Problem(.forbidden) }
    let price = item != nil && attribute == .price ? try Self.price(request.form, "text") : nil
    guard attribute.isOfShop || isFact || price != nil else {
      throw Problem(.unprocessable, fields: ["attribute": .word("form.wrongKind")])
    }
    let back = try Self.screen(request)
    return try await deed(request, caller) { connection, id in
      let (person, now) = (caller.person, request.now)
      if let item, let price {
        try LineUp(connection: connection, shop: caller.shop.id, session: id).price(item, at: price, now: now)
        return .seeOther(back, Flash(.word("live.saved")))
      }
      let answers = ShopAnswers(connection: connection, shop: caller.shop.id)
      guard isFact, let item else {
        try answers.set(text, for: attribute, in: id, by: person, at: now)
        return .seeOther(back, Flash(.word("live.taught")))
      }
      try answers.set(text, for: attribute, about: item, in: id, by: person, at: now)
      return .seeOther(back, Flash(.word("live.taughtFact")))
    }
  }

  /// A price as a seller types it; nil for an empty field.
  static func price(_ form: Fields, _ name: String) throws(Problem) -> Int64? {
    let typed = (form[name] ?? "").trimmed
    guard !typed.isEmpty else { return nil }
    guard let price = TypedPrice.read(typed) else {
      throw Problem(.unprocessable, fields: [name: .word("live.priceLike")])
    }
    return price
  }
}

extension LiveRoutes {
  /// The screen that a form came from.
  static func screen(_ request: WebRequest) throws(Problem) -> SiteURL {
    let id = try request.id("live", LiveSession.self)
    return switch request.form["screen"] {
    case "host": .liveHost(id)
    case "questions": .liveQuestions(id)
    default: .liveOperator(id)
    }
  }
}

extension ClaimOutcome {
  /// What the operator is told.
  func flash(_ buyer: String) -> Flash {
    let name = Written.text(buyer)
    return switch self {
    case .won(_, let until): Flash(.word("live.outcome.won", ["buyer": name, "time": .near(until)]))
    case .partlyWon(_, let held, let waiting):
      Flash(.word("live.outcome.partly", ["buyer": name, "held": .count(Int(held)), "rest": .count(Int(waiting))]))
    case .waiting(_, let place): Flash(.word("live.outcome.waiting", ["buyer": name, "place": .count(place)]))
    case .notCounted: Flash(.word("live.outcome.notCounted", ["buyer": name]))
    case .limited(let most): Flash(.word("live.outcome.limited", ["buyer": name, "most": .count(most)]), refused: true)
    case .blocked: Flash(.word("live.outcome.blocked", ["buyer": name]), refused: true)
    }
  }
}
