package import Trade

/// The sizes of one product: its chart, an answer to try, and how its sizes turned out.
package struct FitPage: Page {
  package var template: String { "Fit" }
  package static var place: Place? { .products }
  package var title: Written { .word("fit.title", ["name": .text(name)]) }

  let name: String
  let back: SiteURL
  let here: SiteURL
  let hasChart: Bool
  let wearer: Written
  let rows: [Row]
  let standards: [Choice]
  let others: [Choice]
  let hasOthers: Bool
  let standardTo: SiteURL
  let copyTo: SiteURL
  let removeTo: SiteURL
  let outcomeTo: SiteURL
  let outcomeRemoveTo: SiteURL
  let isEditing: Bool
  let refusal: Written?
  let wearers: [Choice]
  let groups: [Group]
  let tryFields: [Field]
  let tried: Tried?
  let learned: Written
  let outcomes: [Outcome]
  let outcomeSizes: [Choice]
  let outcomeFields: [Field]
  let outcomeOpen: Bool

  struct Row: Sendable {
    let size: Written
    let about: Written
  }

  struct Choice: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  /// The fields of one size.
  struct Group: Sendable {
    let name: Written
    let sizeName: String
    let size: String
    let fields: [Field]
  }

  struct Tried: Sendable {
    let body: Written
    let answer: Written
    let why: Written
  }

  struct Outcome: Sendable {
    let id: String
    let about: Written
    let state: Badge
    let day: Written
    let canRemove: Bool
  }

  /// What the page is made of.
  package struct Content: Sendable {
    package var product: ID<Product>
    package var name: String
    package var sizes: [String]
    package var chart: SizeChart?
    package var others: [(id: ID<Product>, name: String)] = []
    package var outcomes: [KnownOutcome] = []

    package init(product: ID<Product>, name: String, sizes: [String], chart: SizeChart?) {
      self.product = product
      self.name = name
      self.sizes = sizes
      self.chart = chart
    }
  }

  /// - Parameters:
  ///   - chartForm: the chart's form after a refusal.
  ///   - tryForm: the measures to try, as typed, with what is wrong in them.
  ///   - body: the measures to answer for; nil where none were typed.
  package init(
    _ content: Content, chartForm: FormState = FormState(), tryForm: FormState = FormState(),
    outcomeForm: FormState = FormState(), body: Measures? = nil
  ) {
    let (id, chart) = (content.product, content.chart)
    let adviser = chart.map { FitAdviser($0, outcomes: content.outcomes.map(\.outcome)) }
    name = content.name
    back = .product(id)
    here = .productFit(id)
    hasChart = chart != nil
    wearer = chart.map { .word("fit.wearer.\($0.wearer)") } ?? .text("")
    rows = (chart?.rows ?? []).map { Row(size: .size($0.size), about: $0.line) }
    let guess = StandardChart(for: content.name, sizes: content.sizes)
    standards = StandardChart.allCases.filter { standard in
      content.sizes.contains { standard.chart.place(of: $0) != nil }
    }.sorted { $0 == guess && $1 != guess }.map {
      Choice(value: $0.rawValue, name: .word("fit.standard.\($0)"), chosen: $0 == guess)
    }
    others = content.others.map { Choice(value: $0.id.description, name: .text($0.name), chosen: false) }
    hasOthers = !others.isEmpty
    (standardTo, copyTo, removeTo) = (.fitStandard(id), .fitCopy(id), .fitRemoval(id))
    (outcomeTo, outcomeRemoveTo) = (.fitOutcomes(id), .fitOutcomeRemoval(id))
    isEditing = !chartForm.errors.isEmpty
    refusal = chartForm.errors["rows"] ?? chartForm.errors["wearer"]
    let worn = chartForm.values["wearer"] ?? (chart?.wearer ?? guess?.chart.wearer ?? .woman).rawValue
    wearers = SizeChart.Wearer.allCases.map {
      Choice(value: $0.rawValue, name: .word("fit.wearer.\($0)"), chosen: $0.rawValue == worn)
    }
    let withAges = worn == SizeChart.Wearer.child.rawValue
    groups = content.sizes.prefix(SizeChart.mostRows).enumerated().map { number, size in
      Group(number, size, chart?.row(of: size), chartForm, withAges: withAges)
    }
    tryFields = Self.bodyFields(tryForm, id: "try", withAge: withAges)
    tried = body.map { body in
      let advice = adviser?.advise(body) ?? .unknown(.noChart)
      return Tried(body: .body(body), answer: advice.answer, why: advice.why)
    }
    learned = Self.learned(adviser)
    outcomes = content.outcomes.prefix(30).map(Outcome.init)
    outcomeSizes = content.sizes.map {
      Choice(value: $0, name: .size($0), chosen: outcomeForm.values["size"] == $0)
    }
    outcomeFields = Self.bodyFields(outcomeForm, id: "outcome", withAge: withAges)
    outcomeOpen = !outcomeForm.errors.isEmpty
  }

  private static func bodyFields(_ form: FormState, id: String, withAge: Bool) -> [Field] {
    (["weight", "height", "chest"] + (withAge ? ["age"] : [])).map { name in
      Field(name, "fit.field.\(name)", form, id: "\(id)-\(name)") { $0.keyboard = "decimal" }
    }
  }

  private static func learned(_ adviser: FitAdviser?) -> Written {
    guard let shift = adviser?.shift, shift.outcomes > 0 else { return .word("fit.nothingLearned") }
    let size = Written.hundredths(Int((abs(shift.mean) * 100).rounded()))
    let key = shift.mean >= 0.05 ? "fit.learnedSmall" : shift.mean <= -0.05 ? "fit.learnedLarge" : "fit.learnedRight"
    return .counted(key, shift.outcomes, ["size": size])
  }
}

extension FitPage.Group {
  init(_ number: Int, _ size: String, _ row: SizeChart.Row?, _ form: FormState, withAges: Bool) {
    name = .size(size)
    sizeName = "size-\(number)"
    self.size = size
    func field(_ name: String, _ value: String?) -> Field {
      Field("\(name)-\(number)", "fit.row.\(name)", form, initial: value) { $0.keyboard = "decimal" }
    }
    fields =
      [
        field("chest", FitForm.text(row?.chest, 10)), field("length", FitForm.text(row?.length, 10)),
        field("weight_from", FitForm.text(row?.weights?.lowerBound, 1_000)),
        field("weight_to", FitForm.text(row?.weights?.upperBound, 1_000)),
        field("height_from", FitForm.text(row?.heights?.lowerBound, 10)),
        field("height_to", FitForm.text(row?.heights?.upperBound, 10)),
      ]
      + (withAges
        ? [
          field("age_from", FitForm.text(row?.ages?.lowerBound, 12)),
          field("age_to", FitForm.text(row?.ages?.upperBound, 12)),
        ] : [])
  }
}

extension FitPage.Outcome {
  init(_ known: KnownOutcome) {
    id = known.id.description
    about = .joined([
      .size(known.outcome.size), known.outcome.measures.map { .body($0) } ?? .text(""),
      known.order.map { .word("fit.fromOrder", ["number": .text($0)]) } ?? .word("fit.byHand"),
    ])
    let tone: Badge.Tone = known.outcome.outcome == .kept ? .good : .attention
    state = Badge(.word("fit.outcome.\(known.outcome.outcome)"), tone)
    day = .day(known.at)
    canRemove = known.order == nil
  }
}
