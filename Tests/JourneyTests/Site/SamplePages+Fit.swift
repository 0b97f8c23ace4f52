@testable import Trade
@testable import Web

extension SamplePages {
  static var fits: [Sample] {
    [
      Sample(
        name: "fit", page: FitPage(content(), body: Measures(weight: 58_500, height: 1_650, chest: 920, age: 72))),
      Sample(name: "fit-mentor", page: FitPage(content()), role: .mentor),
      Sample(
        name: "fit-empty",
        page: FitPage(FitPage.Content(product: ID(5), name: "Kemeja Parang", sizes: ["M", "L"], chart: nil))),
      Sample(
        name: "fit-refused",
        page: FitPage(
          content(),
          chartForm: FormState(
            values: ["wearer": "child", "chest-0": hostile],
            errors: ["chest-0": .word("fit.notANumber"), "rows": .word("fit.notANumber")]),
          outcomeForm: FormState(errors: ["weight": .word("fit.noWeight")]))),
    ]
  }

  private static func content() -> FitPage.Content {
    var content = FitPage.Content(
      product: ID(5), name: "Kemeja Parang", sizes: ["M", "L", hostile], chart: StandardChart.manShirt.chart)
    content.others = [(ID(6), hostile)]
    content.outcomes = FitOutcome.Outcome.allCases.enumerated().map { number, outcome in
      KnownOutcome(
        id: ID(Int64(60 + number)), outcome: FitOutcome("M", Measures(weight: 58_000), outcome),
        order: number == 0 ? "577290" : nil, at: now - day)
    }
    return content
  }

  /// Askers of a desk: sure, between two sizes, and of a product without a chart.
  static func fitCues(_ items: [LineUpItem]) -> FitCues.Open {
    let adviser = FitAdviser(StandardChart.manShirt.chart)
    func cue(_ id: Int64, _ handle: String, _ body: Measures?, _ chart: Bool, asked: String? = nil) -> FitCues.Cue? {
      body.map { body in
        FitCues.Cue(
          comment: ID(id), buyer: LiveBuyer(id: ID(id), source: "tiktok", handle: handle, name: "", blockedAt: nil),
          item: items.first, measures: body, text: "bb 58 tb 165 muat L kak?", saidAt: now - .seconds(90),
          advice: chart ? adviser.advise(body, asked: asked) : .unknown(.noChart), standard: chart ? nil : .manShirt)
      }
    }
    let cues = [
      cue(71, "sari_batik", Measures(weight: 58_000, height: 1_650), true, asked: "L"),
      cue(72, hostile, Measures(weight: 72_000, height: 1_720), true), cue(73, "ani_98", Measures(chest: 1_000), false),
    ]
    return FitCues.Open(cues: cues.compactMap { $0 }, count: 4)
  }
}
