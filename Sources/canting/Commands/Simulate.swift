import ArgumentParser
import Foundation
import Server
import Storage
import Trade

/// `canting simulate`: made-up days of a shop, drawn by chance, against a reference that does one thing at a time.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play made-up days of a shop through the books and hold them against a slow reference.",
    discussion: """
      Comments, claims, imports, counts, checkouts, payments, undo and two operators, with the program dying at commits \
      and starting again. Clock, ids and chance follow from the seed: one that fails fails the same way again. Where \
      books and reference part, the differences are told and the exit code is 1.
      """)

  @Option(help: "The first day's chance.")
  var seed: UInt64 = 1

  @Option(help: "Days to play, one seed after another.")
  var seeds = 1

  @Option(
    help:
      "Comments, claims and deeds of a day, 1 to 1000000; the last one is brought to its end, which may be some more.")
  var steps = 1_000

  @Option(help: "Compare after so many steps; 1 finds the very step.")
  var every = 100

  @Option(
    help: ArgumentHelp(
      "Empty books on PostgreSQL to play one day in. Files that are removed unless told otherwise.",
      valueName: "postgres://…"))
  var database: String?

  @Flag(help: "Tell each thing that is done.")
  var trace = false

  @Flag(help: "Answer as JSON, a day a line.")
  var json = false

  func validate() throws {
    if !(1...1_000_000).contains(steps) { throw ValidationError("--steps \(steps): 1 to 1000000.") }
    if !(1...1_000_000).contains(seeds) { throw ValidationError("--seeds \(seeds): 1 to 1000000.") }
    if every < 1 { throw ValidationError("--every \(every): 1 or more.") }
    if database != nil, seeds > 1 { throw ValidationError("--database takes one day: its books must be empty.") }
  }

  func run() async throws {
    let location = try database.map { text in
      guard case .postgres = DatabaseLocation(text) else { throw ValidationError("--database \(text): postgres://…") }
      return DatabaseLocation(text)
    }
    var failed = 0
    var (done, crashes) = (0, 0)
    for seed in seed..<(seed + UInt64(seeds)) {
      let report: Simulation.Report
      do {
        report = try await Simulation(seed: seed, steps: steps, interval: every).run(in: location) { step, deed in
          if trace { Terminal.say("\(step)\t\(deed)") }
        }
      } catch {
        throw CommandFailure(error)
      }
      (done, crashes) = (done + report.steps, crashes + report.crashes)
      if report.failedAt != nil { failed += 1 }
      if json {
        Terminal.say(try JSONOutput.text(report, isPretty: false))
      } else if report.failedAt != nil {
        Terminal.say(Sentences.simulatedDifferently(report))
      }
    }
    if !json { Terminal.say(Sentences.simulated(days: seeds, steps: done, crashes: crashes, failed: failed)) }
    if failed > 0 { throw ExitCode(1) }
  }
}
