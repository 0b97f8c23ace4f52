import TestSupport
import Testing

@testable import Trade

struct FitShiftTests {
  private let chart = StandardChart.womanTop.chart
  private let body = Measures(weight: 57_000, height: 1_580)!  // 57 kg is a weight

  private func outcomes(_ count: Int, _ outcome: FitOutcome.Outcome, size: String = "L") -> [FitOutcome] {
    Array(repeating: FitOutcome(size, body, outcome), count: count)
  }

  @Test func `without outcomes the advice is the chart's`() {
    #expect(FitShift.learned(from: [], of: chart) == .prior)
    #expect(FitAdviser(chart, outcomes: []).advise(body) == FitAdviser(chart).advise(body))
  }

  @Test func `one piece that came back does not turn a chart over, some do`() {
    let one = FitAdviser(chart, outcomes: outcomes(1, .tooSmall))
    #expect(one.advise(body).sizes.contains("L"))
    #expect(one.shift.mean > 0.02 && one.shift.mean < 0.4)
    let many = FitAdviser(chart, outcomes: outcomes(8, .tooSmall))
    #expect(many.advise(body).sizes.contains("XL") && !many.advise(body).sizes.contains("M"))
    #expect(many.advise(body).reason.learned > 0)
    let large = FitAdviser(chart, outcomes: outcomes(8, .tooLarge))
    #expect(large.advise(body).sizes.contains("M"))
  }

  @Test func `what is kept makes an advice surer and leaves it where it was`() {
    let kept = FitAdviser(chart, outcomes: outcomes(10, .kept))
    #expect(kept.advise(body).verdict == FitAdviser(chart).advise(body).verdict)
    #expect(kept.advise(body).perMille > FitAdviser(chart).advise(body).perMille)
  }

  @Test func `outcomes without measures count less`() {
    let measured = FitShift.learned(from: outcomes(3, .tooSmall), of: chart)
    let bare = FitShift.learned(from: Array(repeating: FitOutcome("L", nil, .tooSmall), count: 3), of: chart)
    #expect(bare.mean > 0 && bare.mean < measured.mean)
  }

  @Test func `sizes that the chart lacks tell nothing`() {
    #expect(FitShift.learned(from: outcomes(5, .tooSmall, size: "9XL"), of: chart) == .prior)
  }

  /// Over made-up histories of all lengths, with bodies and sizes of all kinds.
  @Test func `one more that was too small never moves an advice down, one too large never up`() {
    var generator = SeededGenerator(seed: 11)
    func some<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator)! }  // never empty
    for _ in 0..<300 {
      let chart = some(StandardChart.allCases).chart
      func body() -> Measures {
        Measures(
          weight: .random(in: 8_000...120_000, using: &generator),
          height: Bool.random(using: &generator) ? .random(in: 800...1_900, using: &generator) : nil)!  // has a weight
      }
      func outcome(_ outcome: FitOutcome.Outcome) -> FitOutcome {
        FitOutcome(some(chart.rows).size, Bool.random(using: &generator) ? body() : nil, outcome)
      }
      let history = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        outcome(some(FitOutcome.Outcome.allCases))
      }
      let asker = body()
      let before = FitAdviser(chart, outcomes: history)
      let smaller = FitAdviser(chart, outcomes: history + [outcome(.tooSmall)])
      let larger = FitAdviser(chart, outcomes: history + [outcome(.tooLarge)])
      #expect(smaller.shift.mean >= before.shift.mean - 1e-9)
      #expect(larger.shift.mean <= before.shift.mean + 1e-9)
      guard let place = before.place(for: asker) else { continue }
      #expect(smaller.place(for: asker)! >= place)  // the measures are the same
      #expect(larger.place(for: asker)! <= place)  // the measures are the same
    }
  }

  @Test(arguments: [
    (["Ukurannya kekecilan"], FitOutcome.Outcome.tooSmall), (["Salah ukuran", "ga muat kak"], .tooSmall),
    (["too large"], .tooLarge), (["kebesaran banget"], .tooLarge),
  ])
  func `the words of a return tell which way it did not fit`(texts: [String], outcome: FitOutcome.Outcome) {
    #expect(FitOutcome.Outcome(saidIn: texts) == outcome)
  }

  @Test(arguments: [["Ukuran tidak sesuai"], ["barang rusak"], [""], ["kekecilan tapi yang satu kebesaran"]])
  func `words that do not tell tell nothing`(texts: [String]) { #expect(FitOutcome.Outcome(saidIn: texts) == nil) }
}
