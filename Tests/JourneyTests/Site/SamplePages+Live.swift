@testable import Trade
@testable import Web

extension SamplePages {
  static var live: [Sample] {
    [
      Sample(
        name: "live-list",
        page: LiveListPage(
          sessions: [session(1, on: true), session(2, on: false)], seesBuyers: true, next: .lives.with(["after": "2"]))),
      Sample(name: "live-list-empty", page: LiveListPage(sessions: [], seesBuyers: true, next: nil), role: .mentor),
      Sample(
        name: "live-form",
        page: LiveFormPage(
          session(1, on: false).form, of: nil, day: LocalDate(now, in: zone), time: "19:00",
          state: FormState(values: ["title": hostile], errors: ["title": .word("form.missing")]))),
      Sample(
        name: "live-plan",
        page: LivePlanPage(
          view(),
          record: LiveRecord(
            claims: 5, buyers: 2, pieces: 8, amount: 1_320_000, waiting: 3, waitingAmount: 495_000, lapsed: 2,
            cancelled: 2),
          search: "daster", products: [(ID(9), "Daster"), (ID(10), hostile)])),
      Sample(name: "live-operator", page: OperatorPage(view())),
      Sample(name: "live-operator-parts", page: OperatorPage(view(), isParts: true), role: .packer),
      Sample(name: "live-host", page: HostPage(view())),
      Sample(name: "live-host-parts", page: HostPage(view(), isParts: true), role: .mentor),
      Sample(
        name: "live-list-rehearsals",
        page: LiveListPage(
          sessions: [session(1, on: false)], rehearsals: [session(3, on: true, of: ID(1))], seesBuyers: true, next: nil)
      ),
      Sample(
        name: "live-rehearsal-result",
        page: LivePlanPage(
          rehearsal(isOver: true),
          record: LiveRecord(claims: 5, buyers: 2, pieces: 8, amount: 0, lapsed: 2, cancelled: 2),
          search: "", products: nil, rehearsed: rehearsed)),
      Sample(name: "live-rehearsal-operator", page: OperatorPage(rehearsal())),
      Sample(name: "live-rehearsal-host", page: HostPage(rehearsal()), role: .mentor),
      Sample(name: "live-unsure", page: LiveUnsurePage(view(), behind: ID(50), hasMore: true)),
      Sample(name: "live-unsure-empty", page: LiveUnsurePage(view(isEmpty: true), behind: nil, hasMore: false)),
      Sample(name: "live-operator-empty", page: OperatorPage(view(isEmpty: true))),
    ] + [LiveCommentPage(view())].compactMap { $0 }.map { Sample(name: "live-comment", page: $0) }
  }

  private static let rehearsed = RehearsalResult(
    questions: 12, answered: 9, answerTime: 75, unsure: 6, settled: 4, settleTime: 20, claims: 17,
    advice: [
      .lostClaims(comments: 2, pieces: 3), .openQuestions(3), .slowAnswers(seconds: 75),
      .shownTooLong(code: "B03", minutes: 9, planned: 5), .neverShown(1), .notBlocked(handle: hostile, pieces: 40),
      .well,
    ])

  private static func rehearsal(isOver: Bool = false) -> DeskView {
    let all = view()
    var session = session(3, on: true, of: ID(1))
    if isOver {
      session = LiveSession(
        id: ID(3), form: session.form, startedAt: now - hour, endedAt: now, showing: nil, events: 77, arranged: 2,
        comments: 6, rehearsalOf: ID(1))
    }
    var view = DeskView(
      session: session, items: all.items, levels: all.levels, showingSince: all.showingSince, claims: all.claims,
      unsure: all.unsure, questions: all.questions, comments: all.comments, answers: all.answers, totals: all.totals)
    view.rehearsal = Rehearsal(
      session: ID(3), form: RehearsalForm(), seed: 3, begunAt: now - hour, endsAt: now + .seconds(300))
    return view
  }

  private static func session(_ id: Int64, on: Bool, of original: ID<LiveSession>? = nil) -> LiveSession {
    LiveSession(
      id: ID(id),
      form: LiveSessionForm(
        title: id == 1 ? "Live malam Minggu" : hostile, plannedAt: now - hour, host: "Sari", operator: "Budi",
        target: 5_000_000, mostPerBuyer: 3),
      startedAt: on ? now - hour : nil, endedAt: nil, showing: on ? ID(11) : nil, events: 77, arranged: 2, comments: 6,
      rehearsalOf: original)
  }

  private static func variant(_ id: Int64, _ size: String) -> Variant {
    Variant(
      id: ID(id), product: ID(5), traits: VariantTraits(size: size, colour: "Navy"), sku: "", lowLevel: nil,
      createdAt: now, archivedAt: nil)
  }

  private static func item(_ id: Int64, _ code: String, _ name: String) -> LineUpItem {
    LineUpItem(
      id: ID(id), place: Int(id), code: code, product: ID(5), name: name,
      facts: ProductFacts(
        material: id == 11 ? "katun primisima, batik cap" : "", story: "Parang: tekad yang tak putus"),
      price: id == 11 ? 165_000 : nil, minutes: 5, variants: [variant(21, "M"), variant(22, "L")])
  }

  private static func comment(
    _ id: Int64, _ text: String, _ intent: CommentReading.Intent, _ state: LiveComment.State,
    attribute: CommentReading.Attribute? = nil
  ) -> DeskView.CommentLine {
    let about = item(11, "B03", "Kemeja Parang")
    return DeskView.CommentLine(
      comment: LiveComment(
        id: ID(id), source: "tiktok", buyer: ID(31), text: text, saidAt: now, intent: intent, attribute: attribute,
        item: about.id, size: state == .unsure ? "L" : nil, colour: nil, quantity: 2, state: state),
      buyer: buyer(31, "sari_batik"), item: about)
  }

  private static func buyer(_ id: Int64, _ handle: String) -> LiveBuyer {
    LiveBuyer(id: ID(id), source: "tiktok", handle: handle, name: "", blockedAt: nil)
  }

  private static func claim(_ id: Int64, held: Int64, _ state: Claim.State) -> DeskView.ClaimLine {
    DeskView.ClaimLine(
      claim: Claim(
        id: ID(id), session: ID(1), item: ID(11), variant: ID(21), buyer: ID(31), comment: nil, quantity: 2, held: held,
        state: state, until: held > 0 ? now + hour : nil, claimedAt: now, endedAt: nil),
      buyer: buyer(31, id == 42 ? hostile : "ani_98"), code: "B03", variant: "Navy · M")
  }

  private static func view(isEmpty: Bool = false) -> DeskView {
    func group(_ attribute: CommentReading.Attribute?, _ count: Int) -> QuestionRadar.Group {
      QuestionRadar.Group(
        item: attribute == .shipping ? nil : ID(11), attribute: attribute, count: count, oldest: now - .seconds(90),
        latest: ID(50), text: "bahannya apa kak?")
    }
    let level = CountedLevel(onHand: 5, held: 3, countedAt: now)
    return DeskView(
      session: session(1, on: !isEmpty),
      items: isEmpty ? [] : [item(11, "B03", "Kemeja Parang"), item(12, "B04", hostile)],
      levels: isEmpty ? [:] : [ID(21): .counted(level)], showingSince: isEmpty ? nil : now - .seconds(200),
      claims: isEmpty
        ? []
        : [
          claim(41, held: 2, .open), claim(42, held: 1, .open), claim(43, held: 0, .open), claim(44, held: 0, .lapsed),
          claim(45, held: 0, .cancelled),
        ],
      unsure: isEmpty ? [] : [comment(51, "mau yang navy kak 2", .claim, .unsure)],
      questions: isEmpty
        ? [] : [group(.material, 4), group(.stock, 2), group(.care, 1), group(.shipping, 1), group(nil, 1)],
      comments: isEmpty
        ? []
        : [
          comment(51, "mau yang navy kak 2", .claim, .unsure), comment(52, hostile, .other, .read),
          comment(53, "bahannya apa kak?", .question, .asked, attribute: .material),
          comment(54, "ga jadi ya", .cancel, .read), comment(55, "B03 M 1", .claim, .read),
          comment(56, "paketku kok belum sampai", .afterSale, .asked),
        ],
      answers: [.shipping: "Dari Jepara, 3 hari"],
      totals: .init(
        held: isEmpty ? 0 : 3, waiting: isEmpty ? 0 : 3, buyers: isEmpty ? 0 : 2, comments: isEmpty ? 0 : 6,
        claims: isEmpty ? 0 : 3, unsure: isEmpty ? 0 : 1, questions: isEmpty ? 0 : 9),
      fits: isEmpty ? FitCues.Open() : fitCues([item(11, "B03", "Kemeja Parang")])
    )
  }
}
