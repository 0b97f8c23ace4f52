package import Trade

/// The room of a session on our own pages: what is on show, what there is, what is written, and a form to write.
///
/// Anybody with its address sees it. Posts `name` (while nobody knows the viewer), `text` and `key`.
package struct RoomPage: Page {
  package var template: String { isParts ? "RoomParts" : "Room" }
  package var title: Written { .text(name) }

  let isParts: Bool
  let name: String
  let shop: String
  let about: Written
  let isOn: Bool
  let isOver: Bool
  /// When it is to begin; nil once it has.
  let begins: Written?
  let showing: Shown?
  let items: [Item]
  let comments: [Line]
  let stream: SiteURL
  let after: Int64
  let room: SiteURL
  let sendTo: SiteURL
  let canWrite: Bool
  let viewer: String?
  let fields: [Field]
  let problem: Written?
  /// What the viewer wrote; nil for a stranger.
  let mine: RoomMine?

  struct Shown: Sendable {
    let code: String
    let name: String
    let price: Written
    let left: Written
    let shades: [Shade]
  }

  struct Shade: Sendable {
    let shade: String
    let choices: [Choice]
  }

  struct Choice: Sendable {
    let name: String
    let left: Written
  }

  struct Item: Sendable {
    let code: String
    let name: String
    let about: Written
    let isShown: Bool
  }

  struct Line: Sendable {
    let who: String
    /// Where it was written; nil in this room.
    let source: Written?
    let text: String
  }

  package init(
    _ view: RoomView, at token: String, viewer: String? = nil, mine: RoomMine? = nil, state: FormState = FormState(),
    problem: Written? = nil, isParts: Bool = false
  ) {
    let session = view.session
    self.isParts = isParts
    self.viewer = viewer
    self.mine = mine
    self.problem = problem
    name = session.form.title
    shop = view.shop.name
    about = .joined([.text(view.shop.name), .text(session.form.host)])
    isOn = session.isOn
    isOver = session.endedAt != nil
    begins = session.startedAt == nil ? .word("room.begins", ["time": .near(session.form.plannedAt)]) : nil
    showing = view.showing.map { Shown($0, view) }
    items = view.items.map { item in
      Item(
        code: item.code, name: item.name,
        about: .joined([
          item.price.map { .money($0) } ?? .text(""), view.left(of: item).map(Self.left) ?? .text(""),
        ]), isShown: item.id == session.showing)
    }
    comments = view.comments.map { line in
      Line(
        who: line.who, source: line.source == RoomSource.name ? nil : SourceStrip.name(of: line.source),
        text: line.text)
    }
    room = .room(token)
    sendTo = .roomComments(token)
    stream = .roomStream(token).with([
      "screen": "room", "known": viewer == nil ? nil : "1", "on": session.isOn ? "1" : nil,
    ])
    after = session.events
    canWrite = session.isOn
    fields = Self.fields(viewer, state)
  }

  private static func fields(_ viewer: String?, _ state: FormState) -> [Field] {
    let text = Field("text", "room.text", state) {
      $0.required = true
      $0.hint = .word("room.textHint")
    }
    guard viewer == nil else { return [text] }
    let name = Field("name", "room.name", state) {
      $0.required = true
      $0.autocomplete = "nickname"
      $0.hint = .word("room.nameHint")
    }
    return [name, text]
  }

  static func left(_ pieces: Int64) -> Written {
    pieces == 0 ? .word("room.soldOut") : .counted("live.left", Int(pieces))
  }
}

extension RoomPage.Shown {
  fileprivate init(_ item: LineUpItem, _ view: RoomView) {
    code = item.code
    name = item.name
    price = item.price.map { .money($0) } ?? .text("")
    left = view.left(of: item).map(RoomPage.left) ?? .text("")
    shades = item.shades.map { shade, variants in
      RoomPage.Shade(
        shade: shade,
        choices: variants.map { variant in
          RoomPage.Choice(
            name: variant.traits.size.isEmpty ? item.code : variant.traits.size,
            left: view.left(of: variant.id).map { $0 == 0 ? .word("room.soldOut") : .count(Int($0)) } ?? .text("?"))
        })
    }
  }
}

/// What a viewer wrote of late, and what became of it: the part of a room that is hers alone.
package struct RoomMine: Page {
  package var template: String { "RoomMine" }
  package var title: Written { .text("") }

  let name: String
  let lines: [Mine]
  /// Her own checkout; nil where there is none to pay.
  let payAt: SiteURL?
  /// Where she asks for it, while it is still to be made.
  let payBy: SiteURL?

  struct Mine: Sendable {
    let text: String
    let outcomes: [Outcome]
  }

  struct Outcome: Sendable {
    let about: String
    let badge: Badge
  }

  /// - Parameter token: the room's, to which she comes back.
  package init(_ lines: ViewerLines, in session: LiveSession, at token: String, items: [LineUpItem]) {
    name = lines.name
    let isOver = session.endedAt != nil
    self.lines = lines.lines.map { Mine(text: $0.comment.text, outcomes: Outcome.all(of: $0, items, isOver)) }
    switch lines.paying {
    case .nothing: (payAt, payBy) = (nil, nil)
    case .toMake: (payAt, payBy) = (nil, .roomPay(token))
    case .made(let checkout): (payAt, payBy) = (.checkout(checkout), nil)
    }
  }
}

extension RoomMine.Outcome {
  fileprivate static func all(
    of line: ViewerLines.Line, _ items: [LineUpItem], _ isOver: Bool
  ) -> [RoomMine.Outcome] {
    if line.claims.isEmpty {
      return badge(of: line.comment, isOver).map { [RoomMine.Outcome(about: "", badge: $0)] } ?? []
    }
    return line.claims.map { standing in
      let item = items.first { $0.id == standing.claim.item }
      let variant = item?.variants.first { $0.id == standing.claim.variant }
      let pieces = standing.claim.quantity > 1 ? "×\(standing.claim.quantity)" : ""
      return RoomMine.Outcome(
        about: [item?.code ?? "", variant?.traits.label ?? "", pieces].filter { !$0.isEmpty }.joined(separator: " "),
        badge: badge(of: standing))
    }
  }

  private static func badge(of standing: ViewerLines.Standing) -> Badge {
    let claim = standing.claim
    return switch claim.state {
    case .open where claim.held == claim.quantity:
      Badge(claim.until.map { .word("room.wonUntil", ["time": .near($0)]) } ?? .word("room.won"), .good)
    case .open where claim.held > 0:
      Badge(
        .word("room.partly", ["held": .count(Int(claim.held)), "rest": .count(Int(claim.waiting))]), .attention)
    case .open: Badge(.word("room.queued", ["place": .count(standing.place ?? 1)]), .attention)
    case .lapsed: Badge(.word("room.lapsed"), .quiet)
    case .cancelled: Badge(.word("room.cancelled"), .quiet)
    case .paid: Badge(.word("checkout.state.ordered"), .good)
    }
  }

  /// What became of a comment that is no claim, or not yet; nothing for chatter.
  private static func badge(of comment: LiveComment, _ isOver: Bool) -> Badge? {
    switch comment.state {
    case .unsure where isOver: Badge(.word("room.unsureOver"), .quiet)
    case .asked where isOver: Badge(.word("room.askedOver"), .quiet)
    case .unsure: Badge(.word("room.unsure"), .attention)
    case .asked: Badge(.word("room.asked"), .active)
    case .refused: Badge(.word("room.refused"), .wrong)
    case .settled:
      comment.intent == .question ? Badge(.word("room.answered"), .good) : Badge(.word("room.seen"), .quiet)
    case .read: comment.intent == .cancel || comment.intent == .change ? Badge(.word("room.done"), .good) : nil
    }
  }
}
