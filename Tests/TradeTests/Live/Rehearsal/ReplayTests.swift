import Storage
import TestSupport
import Testing

@testable import Trade

/// A session replayed through the desk, many things at once, against a reference that handles one at a time.
struct ReplayTests {
  @Test(arguments: Backend.all)
  func `a replayed session ends with the books of a desk that handles one comment at a time`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let report = try await Replay(ReplayPlan(seed: 1, comments: 2_000, hours: 1), in: books.database).run()
      #expect(report.differences == [])
      #expect(report.new > 1_800 && report.repeated > 50 && report.gaps >= 5 && report.lost > 0)
      #expect(report.claims > 300 && report.won > 0 && report.waiting > 0 && report.lapsed > 0 && report.cancelled > 0)
      #expect(report.deeds > 100)
    }
  }

  @Test(arguments: Backend.all, [2, 3, 4] as [UInt64])
  func `so do shorter ones of other seeds`(on backend: Backend, seed: UInt64) async throws {
    try await withBooks(on: backend) { books in
      let report = try await Replay(ReplayPlan(seed: seed, comments: 400, hours: 1), in: books.database).run()
      #expect(report.differences == [] && report.claims > 50)
    }
  }

  /// Each rule is broken in the reference, and each time the comparison says so.
  @Test func `a rule that one of both does not keep is found`() async throws {
    try await withBooks(on: .sqlite) { books in
      let record = try await Replay(ReplayPlan(seed: 4, comments: 800, hours: 1), in: books.database).play()
      #expect(try await record.report(in: books.database).differences == [])
      let breaks: [(inout ReferenceDesk.Rules) -> Void] = [
        { $0.mostPerBuyer = nil }, { $0.longestFirst = false }, { $0.holdsLapse = false },
        { $0.holding = $0.holding + .seconds(60) }, { $0.bareCode = .claims },
      ]
      for (number, breakRule) in breaks.enumerated() {
        var rules = record.rules
        breakRule(&rules)
        #expect(try await !record.report(in: books.database, by: rules).isEqual, "broken rule \(number)")
      }
      // Things that the books did and the reference never heard of.
      var shorter = record
      shorter.steps.removeAll { if case .count = $0.deed { true } else { false } }
      #expect(try await !shorter.report(in: books.database).isEqual)
    }
  }

  @Test func `the same seed writes the same session`() throws {
    let plan = ReplayPlan(seed: 7, comments: 500, hours: 1)
    let items = RehearsalGoods.items
    let (one, two) = (ReplayScript(plan, items: items), ReplayScript(plan, items: items))
    #expect(one.rounds.map(\.batches) == two.rounds.map(\.batches) && one.sent + one.lost == 500)
    let other = ReplayScript(ReplayPlan(seed: 8, comments: 500, hours: 1), items: items)
    #expect(one.rounds.map(\.batches) != other.rounds.map(\.batches))
  }
}
