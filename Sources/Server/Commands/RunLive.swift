import Storage
package import Trade

/// `canting live …`: plans a session, arranges it, and does at the desk what its screens do.
package struct RunLive: Codable, Sendable {
  package enum Deed: Codable, Sendable {
    case plan(title: String, at: Instant, channel: SalesChannel, alsoOn: [SalesChannel])
    case show
    /// Adds items from a source or a list, or numbers all with letters; with nothing it only tells.
    case lineUp(from: String?, list: String?, letters: String?)
    case start, end
    /// Nil shows nothing.
    case onShow(code: String?)
    case claims(state: ClaimList.Shown, search: String, limit: Int)
    case claim(code: String, size: String?, colour: String?, buyer: String, quantity: Int64)
    case questions
  }

  package let deed: Deed
  /// A session's id; nil for the one that is on, or else the one planned next.
  package let live: String?
  package let shop: ChosenShop

  package init(_ deed: Deed, live: String?, shop: ChosenShop) {
    self.deed = deed
    self.live = live
    self.shop = shop
  }

  func run(on books: Books) async throws -> LiveSheet {
    let shop = try await shop.find(in: books)
    let now = Instant.now
    do {
      switch deed {
      case .show, .claims, .questions:
        return try await books.database.bound(to: shop.id).read { try answer(of: shop, at: now, $0) }
      default: return try await books.database.bound(to: shop.id).write { try answer(of: shop, at: now, $0) }
      }
    } catch let error as LiveError {
      throw CommandFailure(.data, Sentences.liveRefused(error))
    }
  }

  private func answer(of shop: Shop, at now: Instant, _ connection: any SQLConnection) throws -> LiveSheet {
    let sessions = LiveSessions(connection: connection, shop: shop.id)
    if case .plan(let title, let at, let channel, let alsoOn) = deed {
      let id = try sessions.plan(
        LiveSessionForm(title: title, plannedAt: at, channel: channel, alsoOn: alsoOn, bareCode: .showsItem), at: now)
      return LiveSheet(try sessions.session(id), shop)
    }
    let session = try chosen(among: sessions, at: now)
    let desk = LiveDeskCommand(connection: connection, shop: shop, session: session.id, now: now)
    switch deed {
    case .plan, .show: return try desk.lineUp()
    case .lineUp(let source, let list, let letters): return try desk.arrange(source, list, letters)
    case .start:
      try sessions.start(session.id, by: nil, at: now)
      return try desk.lineUp()
    case .end:
      try sessions.end(session.id, by: nil, at: now)
      return try desk.lineUp()
    case .onShow(let code):
      try sessions.show(try code.map { try desk.item($0).id }, in: session.id, by: nil, at: now)
      return try desk.lineUp()
    case .claims(let state, let search, let limit): return try desk.claims(state, search, limit)
    case .claim(let code, let size, let colour, let buyer, let quantity):
      return try desk.claim(code, size, colour, buyer, quantity)
    case .questions: return try desk.questions()
    }
  }

  private func chosen(among sessions: LiveSessions, at now: Instant) throws -> LiveSession {
    if let live {
      guard let id = ID<LiveSession>(live) else { throw LiveError.unknownSession }
      return try sessions.session(id)
    }
    let latest = try sessions.sessions(limit: 50)
    let next = latest.filter { $0.startedAt == nil }.min { $0.form.plannedAt < $1.form.plannedAt }
    guard let session = latest.first(where: \.isOn) ?? next else { throw CommandFailure(.noInput, Sentences.noLive) }
    return session
  }
}

/// A session and one table about it.
package struct LiveSheet: Codable, Sendable {
  package enum Cell: Codable, Sendable {
    case text(String)
    case number(Int64)
    case truth(Bool)
    case time(Instant)
    case unknown

    init(_ number: Int64?) { self = number.map { .number($0) } ?? .unknown }
    init(_ time: Instant?) { self = time.map { .time($0) } ?? .unknown }
  }

  package let id: ID<LiveSession>
  package let title: String
  package let plannedAt: Instant
  package let startedAt: Instant?
  package let endedAt: Instant?
  package let timeZone: String
  /// `lineUp`, `claims` or `questions`; empty where there is no table.
  package let table: String
  package let columns: [String]
  package let rows: [[Cell]]
  private let saidInIndonesian: String?
  private let saidInEnglish: String?

  /// What was just done, in a sentence.
  package var said: Sentence? {
    saidInIndonesian.map { Sentence($0, english: saidInEnglish ?? $0) }
  }

  init(
    _ session: LiveSession, _ shop: Shop, table: String = "", columns: [String] = [], rows: [[Cell]] = [],
    said: Sentence? = nil
  ) {
    id = session.id
    title = session.form.title
    plannedAt = session.form.plannedAt
    startedAt = session.startedAt
    endedAt = session.endedAt
    timeZone = shop.timeZone
    self.table = table
    self.columns = columns
    self.rows = rows
    saidInIndonesian = said?.indonesian
    saidInEnglish = said?.english
  }
}

/// One session at the command line.
private struct LiveDeskCommand {
  let connection: any SQLConnection
  let shop: Shop
  let session: ID<LiveSession>
  let now: Instant

  private var book: LineUp { LineUp(connection: connection, shop: shop.id, session: session) }

  /// - Throws: ``LiveError/unknownItem``.
  func item(_ code: String) throws -> LineUpItem {
    let key = LiveCode.key(code)
    guard let found = try book.items().first(where: { LiveCode.key($0.code) == key }) else {
      throw LiveError.unknownItem
    }
    return found
  }

  func lineUp(said: Sentence? = nil) throws -> LiveSheet {
    let view = try DeskView(session, of: shop.id, on: connection)
    let floors = try LineUpFloors(connection: connection, shop: shop.id).floors(
      of: view.items, on: view.session.form.channels,
      day: LocalDate(now, in: ShopTimeZone(name: shop.timeZone) ?? .jakarta))
    let rows = view.items.map { item -> [LiveSheet.Cell] in
      let floor: Int64? = if case .price(let price) = floors[item.id] { price } else { nil }
      return [
        .text(item.code), .text(item.name), .init(item.price), .init(floor), .number(Int64(item.minutes)),
        .init(view.left(of: item)), .truth(item.id == view.session.showing),
      ]
    }
    return LiveSheet(
      view.session, shop, table: "lineUp",
      columns: ["code", "product", "price", "floor", "minutes", "left", "isShown"], rows: rows, said: said)
  }

  func arrange(_ source: String?, _ list: String?, _ letters: String?) throws -> LiveSheet {
    var said: Sentence?
    if let source {
      guard let source = LineUp.Source(rawValue: source) else { throw CommandFailure(.usage, Sentences.liveSources) }
      said = Sentences.liveAdded(try book.make(from: source, at: now), unclear: [])
    }
    if let list {
      let today = LocalDate(now, in: ShopTimeZone(name: shop.timeZone) ?? .jakarta)
      let listed = try book.make(fromLines: list, on: today, at: now)
      said = Sentences.liveAdded(listed.added, changed: listed.changed, unclear: listed.unclear)
    }
    if let letters { try book.number(with: letters, at: now) }
    return try lineUp(said: said)
  }

  func claims(_ state: ClaimList.Shown, _ search: String, _ limit: Int) throws -> LiveSheet {
    let list = ClaimList(connection: connection, shop: shop.id, session: session)
    var rows: [ClaimList.Row] = []
    while rows.count < limit {
      let page = try list.page(state, search: search, behind: rows.last?.claim.id, limit: min(limit - rows.count, 200))
      rows += page
      if page.isEmpty { break }
    }
    let found = try LiveSessions(connection: connection, shop: shop.id).session(session)
    return LiveSheet(
      found, shop, table: "claims",
      columns: [
        "id", "claimedAt", "code", "variant", "buyer", "source", "quantity", "held", "state", "place", "until", "price",
      ],
      rows: rows.map { row in
        [
          .text(row.claim.id.description), .time(row.claim.claimedAt), .text(row.code), .text(row.traits.label),
          .text(row.buyer.handle), .text(row.buyer.source), .number(row.claim.quantity), .number(row.claim.held),
          .text(row.shown.rawValue), .init(row.place.map { Int64($0) }), .init(row.claim.until), .init(row.price),
        ]
      })
  }

  func claim(
    _ code: String, _ size: String?, _ colour: String?, _ handle: String, _ quantity: Int64
  ) throws -> LiveSheet {
    let item = try item(code)
    let fitting = item.variants(size: size, colour: colour)
    guard fitting.count == 1, let variant = fitting.first else {
      throw CommandFailure(.usage, Sentences.whichVariant(item.variants.map(\.traits.label)))
    }
    let source = try LiveSessions(connection: connection, shop: shop.id).session(session).entrySource
    let buyer = try LiveBuyers(connection: connection, shop: shop.id).buyer(handle, from: source)
    let outcome = try ClaimDesk(connection: connection, shop: shop.id, session: session)
      .claim([ClaimRequest(item: item.id, variant: variant.id, buyer: buyer.id, quantity: quantity)], at: now)[0]
    if outcome.isRefusal { throw CommandFailure(.data, Sentences.claimOutcome(outcome, handle)) }
    let sheet = try claims(.all, handle, 1)
    return LiveSheet(
      try LiveSessions(connection: connection, shop: shop.id).session(session), shop, table: sheet.table,
      columns: sheet.columns, rows: sheet.rows, said: Sentences.claimOutcome(outcome, handle))
  }

  func questions() throws -> LiveSheet {
    let view = try DeskView(session, of: shop.id, on: connection)
    return LiveSheet(
      view.session, shop, table: "questions",
      columns: ["code", "attribute", "questions", "buyers", "oldest", "example"],
      rows: view.questions.map { group in
        [
          view.item(group.item).map { .text($0.code) } ?? .unknown,
          group.attribute.map { .text($0.rawValue) } ?? .unknown, .number(Int64(group.count)),
          .number(Int64(group.buyers)), .time(group.oldest), .text(group.text),
        ]
      })
  }
}
