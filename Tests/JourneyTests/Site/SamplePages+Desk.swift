@testable import Trade
@testable import Web

extension SamplePages {
  /// The pages around the live desk.
  static var desk: [Sample] {
    [
      Sample(
        name: "live-claims",
        page: LiveClaimsPage(
          session, rows: rows, counts: [.all: 5, .held: 1, .waiting: 2], shown: .waiting, search: "sari \"&",
          behind: ID(60), hasMore: true)),
      Sample(
        name: "live-claims-empty",
        page: LiveClaimsPage(session, rows: [], counts: [:], shown: .all, search: "", behind: nil, hasMore: false),
        role: .packer),
      Sample(
        name: "live-shares",
        page: LiveSharesPage(
          session,
          shares: [
            ClaimList.Share(buyer: buyer(31, "sari_batik", "Sari"), claims: Array(rows.prefix(3))),
            ClaimList.Share(buyer: buyer(32, hostile, ""), claims: [rows[1]]),
          ], search: "", behind: nil, hasMore: true)),
      Sample(
        name: "live-questions",
        page: LiveQuestionsPage(
          questions,
          rows: [
            FollowUps.Row(comment: comment(51, .material), buyer: buyer(31, "sari_batik", "Sari")),
            FollowUps.Row(comment: comment(52, nil), buyer: buyer(32, hostile, "")),
            FollowUps.Row(comment: comment(53, .care), buyer: buyer(31, "sari_batik", "Sari")),
          ], behind: nil, hasMore: true)),
      Sample(
        name: "live-questions-empty",
        page: LiveQuestionsPage(questions, rows: [], behind: nil, hasMore: false), role: .packer),
      Sample(
        name: "live-plan-floors",
        page: LivePlanPage(
          questions, record: LiveRecord(claims: 0, buyers: 0, pieces: 0, amount: 0, lapsed: 0, cancelled: 0),
          floors: [ID(11): .price(180_000), ID(12): .unknown(.channel(.counter))], search: "", products: nil)),
      Sample(name: "live-operator-asked", page: OperatorPage(questions)),
      Sample(name: "live-host-asked", page: HostPage(questions)),
    ]
  }

  private static let session = LiveSession(
    id: ID(1),
    form: LiveSessionForm(
      title: "Live malam Minggu", plannedAt: now - hour, channel: .tiktokShop, alsoOn: [.shopee], host: "Sari",
      target: 5_000_000, mostPerBuyer: 3),
    startedAt: now - hour, endedAt: nil, showing: ID(11), events: 77, arranged: 2, comments: 6)

  private static func buyer(_ id: Int64, _ handle: String, _ name: String) -> LiveBuyer {
    LiveBuyer(id: ID(id), source: "tiktok", handle: handle, name: name, blockedAt: id == 32 ? now : nil)
  }

  private static var rows: [ClaimList.Row] {
    [(41, 2, Claim.State.open), (42, 1, .open), (43, 0, .open), (44, 0, .lapsed), (45, 0, .cancelled)].map {
      (id: Int64, held: Int64, state: Claim.State) in
      ClaimList.Row(
        claim: Claim(
          id: ID(id), session: ID(1), item: ID(11), variant: ID(21), buyer: ID(31), comment: nil, quantity: 2,
          held: held, state: state, until: held > 0 ? now + hour : nil, claimedAt: now, endedAt: nil),
        buyer: id == 42 ? buyer(32, hostile, "") : buyer(31, "sari_batik", "Sari"), code: "B03",
        product: "Kemeja Parang", traits: VariantTraits(size: "L", colour: "Navy"), price: id == 43 ? nil : 165_000,
        place: state == .open && held < 2 ? Int(id) - 41 : nil, isCounted: id != 43)
    }
  }

  private static func comment(_ id: Int64, _ attribute: CommentReading.Attribute?) -> LiveComment {
    LiveComment(
      id: ID(id), source: "tiktok", buyer: ID(31), text: id == 52 ? hostile : "bahannya apa kak?", saidAt: now - hour,
      intent: attribute == nil ? .afterSale : .question, attribute: attribute, item: ID(11), size: nil, colour: nil,
      quantity: nil, state: .asked)
  }

  private static func item(_ id: Int64, _ code: String, _ price: Int64?) -> LineUpItem {
    LineUpItem(
      id: ID(id), place: Int(id) - 10, code: code, product: ID(5), name: id == 12 ? hostile : "Kemeja Parang",
      facts: ProductFacts(material: id == 11 ? "katun primisima" : ""), price: price, minutes: 5,
      variants: ["M", "L"].enumerated().map { place, size in
        Variant(
          id: ID(21 + Int64(place)), product: ID(5), traits: VariantTraits(size: size, colour: "Navy"), sku: "",
          lowLevel: nil, createdAt: now, archivedAt: nil)
      })
  }

  private static var questions: DeskView {
    let about = item(11, "B03", 165_000)
    let sari = buyer(31, "sari_batik", "Sari")
    func group(_ attribute: CommentReading.Attribute?, _ item: Int64?, _ count: Int) -> QuestionRadar.Group {
      QuestionRadar.Group(
        item: item.map { ID($0) }, attribute: attribute, count: count, oldest: now - .seconds(90), latest: ID(50),
        text: "bahannya apa kak?", askers: [sari, buyer(32, hostile, "")], buyers: count + 1)
    }
    return DeskView(
      session: session, items: [about, item(12, "B04", nil)],
      levels: [
        ID(21): .counted(CountedLevel(onHand: 5, held: 3, countedAt: now)),
        ID(22): .counted(CountedLevel(onHand: 0, held: 0, countedAt: now)),
      ],
      showingSince: now - .seconds(200), claims: [],
      unsure: [
        DeskView.CommentLine(
          comment: comment(53, nil), buyer: sari, item: about,
          unknownCode: UnknownCode(in: "mau B9 kak", lineUp: [about, item(12, "B04", nil)])),
        DeskView.CommentLine(comment: comment(54, nil), buyer: sari, item: about, limit: 3),
      ],
      questions: [
        group(.material, 11, 4), group(.care, 11, 2), group(.price, 12, 2), group(.showItem, 12, 1),
        group(.stock, 12, 1), group(.location, nil, 1),
      ],
      comments: [], answers: [:],
      totals: .init(
        held: 3, waiting: 3, buyers: 2, comments: 6, claims: 3, unsure: 2, questions: 11, amount: 495_000),
      answered: [
        LiveAnswer(id: ID(70), kind: .movedOn, item: ID(11), attribute: .material, questions: 3, at: now - .seconds(30))
      ], usualWait: .seconds(48))
  }
}
