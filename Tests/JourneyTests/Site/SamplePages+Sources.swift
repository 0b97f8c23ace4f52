@testable import Trade
@testable import Web

extension SamplePages {
  static var sources: [Sample] {
    let lines = RoomMine(mine, in: session(over: false), at: "1-abcdefghijklmnop", items: [item])
    return [
      Sample(name: "live-sources", page: OperatorPage(desk(over: false)), role: .host),
      Sample(
        name: "live-plan-sources",
        page: LivePlanPage(
          desk(over: true), record: LiveRecord(claims: 0, buyers: 0, pieces: 0, amount: 0, lapsed: 0, cancelled: 0),
          search: "", products: nil,
          room: RoomCard(
            Room(shop: ID(1), session: ID(1), token: "1-abcdefghijklmnop", openedAt: now), of: ID(1),
            address: { "http://localhost\($0.path)" }))),
      Sample(
        name: "live-form-sources",
        page: LiveFormPage(
          session(over: false).form, of: ID(1), day: LocalDate(now, in: zone), time: "19:00",
          codes: SourceCodeField.all(["tiktok", "shopee", "room"], said: ["tiktok": .showsItem, "bigo": .claims]))),
      Sample(
        name: "room", page: RoomPage(room(on: true), at: "1-abcdefghijklmnop", viewer: hostile, mine: lines),
        signedIn: false),
      Sample(
        name: "room-refused",
        page: RoomPage(
          room(on: true), at: "1-abcdefghijklmnop",
          state: FormState(values: ["text": hostile], errors: ["name": .word("room.nameLetters")]),
          problem: .word("room.tooMany", ["wait": .duration(seconds: 7)])), signedIn: false),
      Sample(name: "room-early", page: RoomPage(room(on: false), at: "1-abcdefghijklmnop"), signedIn: false),
      Sample(
        name: "room-parts", page: RoomPage(room(on: true), at: "1-abcdefghijklmnop", isParts: true), signedIn: false),
      Sample(name: "room-mine-parts", page: lines, signedIn: false),
    ]
  }

  private static func session(on: Bool = true, over: Bool) -> LiveSession {
    LiveSession(
      id: ID(1), form: LiveSessionForm(title: "Live malam Minggu", plannedAt: now + hour, host: hostile),
      startedAt: on ? now - hour : nil, endedAt: over ? now : nil, showing: on && !over ? ID(11) : nil, events: 9,
      arranged: 1, comments: 4)
  }

  private static var item: LineUpItem {
    LineUpItem(
      id: ID(11), place: 1, code: "B03", product: ID(5), name: "Kemeja Parang", facts: ProductFacts(), price: 165_000,
      minutes: 5,
      variants: ["M", "L"].enumerated().map { number, size in
        Variant(
          id: ID(21 + Int64(number)), product: ID(5), traits: VariantTraits(size: size, colour: "Navy"), sku: "",
          lowLevel: nil, createdAt: now, archivedAt: nil)
      })
  }

  private static var levels: [ID<Variant>: StockLevel] {
    [
      ID(21): .counted(CountedLevel(onHand: 5, held: 3, countedAt: now)),
      ID(22): .counted(CountedLevel(onHand: 1, held: 1, countedAt: now)),
    ]
  }

  private static func desk(over: Bool) -> DeskView {
    var view = DeskView(
      session: session(over: over), items: [item], levels: levels, showingSince: nil, claims: [], unsure: [],
      questions: [], comments: [], answers: [:],
      totals: .init(held: 0, waiting: 0, buyers: 0, comments: 4, claims: 0, unsure: 0, questions: 0))
    view.sources = coverage(over: over)
    view.seenAt = now
    return view
  }

  /// One that is heard, one that fell silent, one that was lost, and our own two.
  private static func coverage(over: Bool) -> SourceCoverage {
    func source(
      _ name: String, _ status: SourceStatus, _ silent: Int64, room: String = "1",
      _ counts: SourceRecord.Counts = .init(comments: 120)
    ) -> SourceCoverage.Source {
      let last = now - .seconds(silent)
      let spans = [
        SourceRecord.Span(from: now - hour, to: now - .seconds(1_500), comments: 60),
        SourceRecord.Span(from: now - .seconds(1_380), to: last, comments: 60),
      ]
      return SourceCoverage.Source(
        record: SourceRecord(
          place: SourcePlace(source: name, room: room), status: status, span: spans[1], lastLine: last, counts: counts,
          minute: MinuteCount(number: now.milliseconds / 60_000, count: 12, before: 30)),
        spans: spans)
    }
    return SourceCoverage(
      startedAt: now - hour, endedAt: over ? now : nil,
      sources: [
        source(hostile, .paused, 3), source("operator", .connected, 400), source("room", .connected, 2),
        source("shopee", .connected, 14), source("tiktok", .disconnected, 130, room: "73"),
        source("tiktok", .ended, 200, room: "74", .init(comments: 9, duplicates: 3, others: 2, refused: 1, floods: 40)),
      ])
  }

  private static func room(on: Bool) -> RoomView {
    RoomView(
      shop: Shop(
        id: ID(1), name: "Batik Sekar Jepara", timeZone: "Asia/Jakarta", language: .indonesian, currency: "IDR",
        booksVersion: 0),
      session: session(on: on, over: false), items: on ? [item] : [], levels: levels,
      comments: on
        ? [
          RoomView.Line(who: "Ani", source: "room", text: hostile),
          RoomView.Line(who: hostile, source: "tiktok", text: "B03 L"),
        ] : [])
  }

  private static var mine: ViewerLines {
    func claim(_ held: Int64, _ state: Claim.State, place: Int? = nil) -> ViewerLines.Standing {
      ViewerLines.Standing(
        claim: Claim(
          id: ID(41), session: ID(1), item: ID(11), variant: ID(21), buyer: ID(31), comment: ID(51), quantity: 2,
          held: held, state: state, until: held > 0 ? now + hour : nil, claimedAt: now, endedAt: nil), place: place)
    }
    func line(
      _ text: String, _ state: LiveComment.State, _ intent: CommentReading.Intent = .claim,
      _ claims: [ViewerLines.Standing] = []
    ) -> ViewerLines.Line {
      ViewerLines.Line(
        comment: LiveComment(
          id: ID(51), source: "room", buyer: ID(31), text: text, saidAt: now, intent: intent, attribute: nil,
          item: ID(11), size: nil, colour: nil, quantity: 2, state: state), claims: claims)
    }
    return ViewerLines(
      name: "Ani",
      lines: [
        line("B03 M 2 kak", .read, .claim, [claim(2, .open)]),
        line("B03 M 2", .read, .claim, [claim(1, .open), claim(0, .open, place: 3)]),
        line("B03", .settled, .claim, [claim(0, .lapsed), claim(0, .cancelled)]), line(hostile, .unsure),
        line("bahannya?", .asked, .question), line("ongkir?", .settled, .question), line("mau", .refused),
        line("ga jadi", .read, .cancel), line("halo", .read, .other), line("mau", .settled),
      ], paying: .toMake)
  }
}
