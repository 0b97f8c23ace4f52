import Storage

/// What was played, and in which order the books took it.
struct ReplayRecord: Sendable {
  let plan: ReplayPlan
  let stage: ReplayStage
  let script: ReplayScript
  var steps: [ReplayStep] = []
  var time: Duration = .zero

  init(plan: ReplayPlan, stage: ReplayStage, script: ReplayScript) {
    (self.plan, self.stage, self.script) = (plan, stage, script)
  }

  var rules: ReferenceDesk.Rules {
    .init(
      mostPerBuyer: stage.form.mostPerBuyer.map(Int64.init), holding: stage.form.holding, bareCode: stage.form.bareCode)
  }

  /// Holds the books against the reference.
  ///
  /// - Parameter rules: by which the reference decides; those of the session unless told otherwise.
  func report(in database: any SQLDatabase, by rules: ReferenceDesk.Rules? = nil) async throws -> ReplayReport {
    let books = try await database.bound(to: stage.shop).read { [stage] in try ReplayBooks(stage, on: $0) }
    var desk = ReferenceDesk(rules ?? self.rules, items: stage.items, levels: stage.levels, names: books.names)
    for step in steps { desk.take(step) }
    let verified = try await BooksVerification(database: database, shop: stage.shop).run().differences.map {
      ReplayReport.Difference(subject: $0.subject, books: $0.cached, reference: $0.rebuilt)
    }
    return report(of: books, differences: ReplayComparison(books, desk, sent: sent).differences + verified)
  }

  /// Every comment that a source sent, once.
  private var sent: Set<CommentKey> {
    Set(script.rounds.flatMap { $0.batches.flatMap { $0.map(\.key) } } + script.latecomers(plan).map(\.key))
  }

  private func report(of books: ReplayBooks, differences: [ReplayReport.Difference]) -> ReplayReport {
    let wishes = books.wishes
    return ReplayReport(
      seed: plan.seed, hours: plan.hours, comments: script.sent + script.lost, sources: ReplayScript.sources.count,
      gaps: script.gaps.count, lost: script.lost, repeated: script.repeated, new: books.heard.count,
      claims: wishes.count, won: wishes.count { $0.held == $0.quantity },
      waiting: wishes.count(where: \.isWaiting), lapsed: wishes.count { $0.state == .lapsed },
      cancelled: wishes.count { $0.state == .cancelled },
      unsure: books.heard.values.count { $0.state == .unsure },
      questions: books.heard.values.count { $0.state == .asked },
      deeds: steps.count { if case .operatorsDeed = $0.deed { true } else { false } },
      seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18, differences: differences)
  }
}

/// What a replay came to.
package struct ReplayReport: Sendable, Codable {
  package let seed: UInt64
  package let hours: Int
  /// Different comments that were written.
  package let comments: Int
  package let sources: Int
  /// Times that a source lost its connection, and comments that never came because of it.
  package let gaps: Int
  package let lost: Int
  /// Times that a comment came once more.
  package let repeated: Int
  /// Comments that the books took.
  package let new: Int
  package let claims: Int
  /// Claims that have all their pieces, wait for some, ran out of time, were taken back, at the end.
  package let won: Int
  package let waiting: Int
  package let lapsed: Int
  package let cancelled: Int
  package let unsure: Int
  package let questions: Int
  /// What operators did in between.
  package let deeds: Int
  /// How long the replay took, without the reference.
  package let seconds: Double
  /// Where the books and the reference part; none where they are equal.
  package let differences: [Difference]

  package struct Difference: Sendable, Codable, Equatable {
    package let subject: String
    package let books: String
    package let reference: String
  }

  package var isEqual: Bool { differences.isEmpty }
  package var commentsASecond: Double { seconds > 0 ? Double(new + repeated) / seconds : 0 }
}
