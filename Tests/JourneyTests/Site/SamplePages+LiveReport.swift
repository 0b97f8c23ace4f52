@testable import Trade
@testable import Web

extension SamplePages {
  static var liveReport: [Sample] {
    [
      Sample(name: "live-report", page: LiveReportPage(content(report()))),
      Sample(name: "live-report-uncosted", page: LiveReportPage(content(report(isUncosted: true)))),
      Sample(name: "live-report-host", page: LiveReportPage(content(report())), role: .host),
      Sample(name: "live-report-empty", page: LiveReportPage(content(report(isEmpty: true)))),
      Sample(name: "live-orders", page: orders(.ours)),
      Sample(name: "live-orders-unsure", page: orders(.unsure), role: .mentor),
      Sample(
        name: "live-orders-none",
        page: LiveOrdersPage(session(), state: .not, counts: [:], items: [], behind: 0)),
      Sample(name: "live-insights", page: LiveInsightsPage(insights(5), behind: 2)),
      Sample(name: "live-insights-empty", page: LiveInsightsPage(insights(0), behind: 0)),
    ]
  }

  static var reportContent: LiveReportPage.Content { content(report()) }
  static var fiveLives: LiveInsights { insights(5) }

  private static func content(_ report: LiveReport) -> LiveReportPage.Content {
    LiveReportPage.Content(
      report: report, usual: LiveCost(host: 150_000, operator: 75_000), behind: 3, unsaid: [.labour],
      form: FormState(), now: now)
  }

  private static func session(_ id: Int64 = 1) -> LiveSession {
    LiveSession(
      id: ID(id),
      form: LiveSessionForm(title: id == 1 ? "Live malam Minggu" : hostile, plannedAt: now - day, host: "Sari"),
      startedAt: now - day, endedAt: now - day + .seconds(7_800), showing: nil, events: 77, arranged: 2, comments: 6)
  }

  private static func sums(isUncosted: Bool = false) -> LiveSums {
    var sums = LiveSums()
    (sums.orders, sums.cancelled, sums.pieces, sums.amount) = (24, 2, 31, 3_208_500)
    sums.figures[.sales] = 2_950_000
    sums.figures[.platform] = -295_000
    sums.figures[.goods] = -1_600_000
    sums.figures[.labour] = -66_000
    sums.figures[.uncostedSales] = isUncosted ? 517_500 : 0
    sums.figures.settle()
    return sums
  }

  private static func report(isEmpty: Bool = false, isUncosted: Bool = false) -> LiveReport {
    let sums = isEmpty ? LiveSums() : sums(isUncosted: isUncosted)
    let cost = isEmpty ? nil : LiveCost(host: 150_000, operator: 75_000, packing: 50_000, ads: 30_000)
    let session = session()
    var questions = LiveQuestions(asked: isEmpty ? 0 : 40, waits: isEmpty ? [] : [12, 30, 90, 400])
    if !isEmpty {
      questions.open = [
        .init(
          id: ID(41), code: "B03", item: ID(11), attribute: .material, text: hostile, handle: "ani", at: now - day)
      ]
    }
    return LiveReport(
      session: session, sums: sums, buyers: isEmpty ? 0 : 19,
      claims: isEmpty
        ? LiveClaimFates()
        : LiveClaimFates(
          ordered: .init(claims: 12, pieces: 14), open: .init(claims: 1, pieces: 1),
          lapsed: .init(claims: 3, pieces: 4), cancelled: .init(claims: 2, pieces: 2)),
      questions: questions, seen: isEmpty ? nil : 930, items: isEmpty ? [] : items(), minutes: isEmpty ? [] : minutes(),
      showings: isEmpty ? [] : showings(session), quarters: isEmpty ? [] : quarters(),
      later: isEmpty
        ? .init()
        : .init(
          cancelled: 2, cancelledPieces: 3, cancelledAmount: 258_500, returnedOrders: 1, returnedPieces: 1, open: 5,
          awaited: 9), uncosted: isUncosted ? uncosted() : [], cost: cost,
      net: LiveNet(sums, cost: cost, minutes: session.minutes, lacksAds: false), unsure: isEmpty ? 0 : 4,
      insights: insights(isEmpty ? 0 : 5))
  }

  private static func uncosted() -> [LiveUncosted] {
    (1...6).map { place in
      LiveUncosted(
        goods: place == 2 ? .listing(ID(72)) : .variant(ID(60 + place)),
        name: place == 1 ? [hostile, "L"] : ["Kemeja Truntum", "\(place)"], sales: 300_000 - place * 10_000)
    }
  }

  private static func items() -> [LiveReport.Item] {
    [
      .init(
        id: ID(11), code: "B03", name: "Kemeja Parang", product: ID(5), seconds: 3_540, claims: 9, claimedPieces: 11,
        orders: 20, pieces: 26, amount: 2_691_000, profit: 690_000),
      .init(id: ID(12), code: "B04", name: hostile, product: ID(6), claims: 3, claimedPieces: 3, profit: 0),
      .init(id: nil, code: "", name: "", product: nil, orders: 4, pieces: 5, amount: 517_500, profit: nil),
    ]
  }

  private static func minutes() -> [LiveReport.Minute] {
    let sold: [(place: Int, pieces: Int64)] = [(1, 3), (4, 6), (5, 2), (30, 8), (61, 7), (90, 4), (140, 1)]
    return sold.map { place, pieces in
      var minute = LiveReport.Minute(place: place)
      (minute.claims, minute.claimedPieces) = (Int(pieces), pieces)
      (minute.orders, minute.pieces, minute.amount) = (Int(pieces), pieces, pieces * 103_500)
      return minute
    }
  }

  private static func quarters() -> [LiveStretch] {
    let sold: [Int64] = [4, 6, 7, 8, 3, 2, 1]
    return sold.enumerated().map { place, pieces in
      var stretch = LiveStretch(place: place)
      (stretch.orders, stretch.pieces, stretch.amount) = (pieces, pieces, pieces * 103_500)
      return stretch
    }
  }

  private static func showings(_ session: LiveSession) -> [LiveReport.Showing] {
    let start = now - day
    return [
      .init(item: ID(11), code: "B03", from: start + .seconds(60), to: start + .seconds(3_600)),
      .init(item: ID(12), code: "B04", from: start + .seconds(3_600), to: start + .seconds(7_800)),
    ]
  }

  private static func insights(_ count: Int64) -> LiveInsights {
    let sessions = (0..<count).map { place in
      LiveInsights.Session(
        session: session(place + 1), sums: sums(),
        net: LiveNet(
          sums(), cost: LiveCost(host: 100_000 + place * 40_000, operator: 50_000), minutes: 130, lacksAds: false),
        cost: LiveCost(host: 100_000 + place * 40_000, operator: 50_000),
        quarters: [400, 600, 700, 800, 200, 100, 150, 90].map { $0 * 1_000 },
        day: LocalDate(now - day, in: zone).adding(days: Int(place % 3)), hour: 19)
    }
    return LiveInsights(sessions: sessions, finding: LiveEnergy.finding(sessions.map(\.energy)))
  }

  private static func orders(_ state: LiveOrders.State) -> LiveOrdersPage {
    let doubts: [LiveDoubt] = [.grace, .someLines, .notYetShown]
    let items = doubts.enumerated().map { place, doubt -> LiveOrders.Item in
      let pieces = Int64(place + 1)
      let said: Bool? = state == .ours && place == 1 ? true : nil
      let profit: Int64? = place == 0 ? nil : 31_000
      return LiveOrders.Item(
        order: ID(50 + pieces), channel: .shopee, number: "2608016TXC8HJ\(place)",
        orderedAt: now - day + .seconds(pieces * 600), status: place == 2 ? .cancelled : .completed, pieces: pieces,
        amount: pieces * 103_500, state: state, doubt: state == .unsure ? doubt : nil, word: said, profit: profit,
        products: place == 0 ? [hostile, "Kemeja Parang"] : ["Kemeja Parang"])
    }
    return LiveOrdersPage(
      session(), state: state, counts: [.ours: 24, .unsure: 3], items: items, behind: 0)
  }
}
