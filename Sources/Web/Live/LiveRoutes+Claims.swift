import Hummingbird
import Storage
import Trade

extension LiveRoutes {
  /// Rows of a page of claims, buyers or questions.
  static let rowsOnPage = 50

  @Sendable func allClaims(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let query = ClaimQuery(request)
    let behind = request.query["after"].flatMap { ID<Claim>($0) }
    let (session, rows, counts) = try await caller.database.read { connection in
      let list = ClaimList(connection: connection, shop: caller.shop.id, session: id)
      return (
        try LiveSessions(connection: connection, shop: caller.shop.id).session(id),
        try list.page(query.shown, search: query.search, behind: behind, limit: Self.rowsOnPage), try list.counts()
      )
    }
    return request.page(
      LiveClaimsPage(
        session, rows: rows, counts: counts, shown: query.shown, search: query.search, behind: behind,
        hasMore: rows.count == Self.rowsOnPage))
  }

  @Sendable func allShares(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let search = String((request.query["search"] ?? "").trimmed.prefix(100))
    let behind = request.query["after"].flatMap { handle in
      request.query["id"].flatMap { ID<LiveBuyer>($0) }.map { ClaimList.Place(handle: handle, buyer: $0) }
    }
    let (session, shares) = try await caller.database.read { connection in
      (
        try LiveSessions(connection: connection, shop: caller.shop.id).session(id),
        try ClaimList(connection: connection, shop: caller.shop.id, session: id)
          .shares(search: search, behind: behind, limit: Self.rowsOnPage)
      )
    }
    return request.page(
      LiveSharesPage(
        session, shares: shares, search: search, behind: behind, hasMore: shares.count == Self.rowsOnPage))
  }

  /// Keeps everything of a buyer half an hour longer, or blocks her.
  @Sendable func changeShare(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let buyer = try request.id("buyer", LiveBuyer.self)
    let wish = request.wish
    let back = request.back(or: .liveShares(try request.id("live", LiveSession.self)))
    return try await deed(request, caller) { connection, id in
      let (person, now) = (caller.person, request.now)
      let buyers = LiveBuyers(connection: connection, shop: caller.shop.id)
      _ = try buyers.buyer(buyer)
      switch wish {
      case "extend":
        let kept = try ClaimDesk(connection: connection, shop: caller.shop.id, session: id)
          .extendAll(of: buyer, by: .seconds(1_800), person: person, at: now)
        return .seeOther(back, Flash(.counted("live.extendedAll", kept)))
      case "block", "unblock":
        try buyers.block(buyer, wish == "block", in: id, by: person, at: now)
        let undo = Self.undoing[wish].map { SiteURL.liveBuyer(id, buyer).doing($0, back) }
        return .seeOther(back, Flash(.word("live.done.\(wish)"), undo: undo))
      default: throw Problem(.unprocessable, fields: ["do": .word("form.wrongKind")])
      }
    }
  }

  @Sendable func allUnsure(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let behind = request.query["after"].flatMap { ID<LiveComment>($0) }
    let view = try await caller.database.read {
      try DeskView(
        id, of: caller.shop.id, on: $0, at: request.now, unsure: .init(behind: behind, limit: Self.rowsOnPage))
    }
    return request.page(
      LiveUnsurePage(view, behind: behind, hasMore: view.unsure.count == Self.rowsOnPage))
  }

  /// A comment by itself, so that what was misread can be set right.
  @Sendable func oneComment(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let comment = try request.id("comment", LiveComment.self)
    let view = try await caller.database.read {
      try DeskView(id, of: caller.shop.id, on: $0, at: request.now, unsure: .init(only: comment))
    }
    guard let page = LiveCommentPage(view) else { throw Problem.notFound }
    return request.page(page)
  }

  @Sendable func allQuestions(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let behind = request.query["after"].flatMap { ID<LiveComment>($0) }
    let (view, rows, fits) = try await caller.database.read { connection in
      let shop = caller.shop.id
      let view = try DeskView(id, of: shop, on: connection)
      let rows = try FollowUps(connection: connection, shop: shop, session: id)
        .page(behind: behind, limit: Self.rowsOnPage)
      let sizes = rows.map(\.comment).filter { $0.attribute == .size }.map(\.id)
      return (
        view, rows, try FitCues(connection: connection, shop: shop, session: id).cues(of: sizes, among: view.items)
      )
    }
    return request.page(
      LiveQuestionsPage(view, rows: rows, fits: fits, behind: behind, hasMore: rows.count == Self.rowsOnPage))
  }

  /// Says that one buyer was answered.
  @Sendable func answerOne(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let comment = try request.id("comment", LiveComment.self)
    let back = request.localPath(request.form["next"], or: .liveQuestions(try request.id("live", LiveSession.self)))
    return try await deed(request, caller) { connection, id in
      let answer = try AnswerBook(connection: connection, shop: caller.shop.id, session: id)
        .answer(comment, by: caller.person, at: request.now)
      return .seeOther(
        back, Flash(.counted("live.answeredCount", answer.questions), undo: .liveAnswerUndo(id, answer.id)))
    }
  }

  @Sendable func undoAnswer(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let answer = try request.id("answer", LiveAnswer.self)
    let back = try Self.screen(request)
    return try await deed(request, caller) { connection, id in
      let opened = try AnswerBook(connection: connection, shop: caller.shop.id, session: id)
        .takeBack(answer, by: caller.person, at: request.now)
      return .seeOther(back, Flash(.counted("live.askedAgain", opened)))
    }
  }
}

/// Which claims a page or a file shows.
struct ClaimQuery: Sendable {
  let shown: ClaimList.Shown
  let search: String

  init(_ request: WebRequest) {
    shown = request.query["state"].flatMap(ClaimList.Shown.init) ?? .all
    search = String((request.query["search"] ?? "").trimmed.prefix(100))
  }
}
