import ArgumentParser
import Foundation
import Server
import Storage
import Trade

/// `canting live rehearse`: a session of hours replayed in minutes.
struct LiveRehearse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Replay a made-up session through the live desk and hold the books against a slow reference.",
    discussion: """
      Five sources send at once, lose their connection, send things twice and out of order, while operators decide, count \
      and cancel. The books at the end must equal those of a reference that handles one comment at a time; where they do \
      not, each difference is told and the exit code is 1. The same seed plays the same session.
      """)

  @Option(help: "What the session is made from.")
  var seed: UInt64 = 1

  @Option(help: "Comments that buyers write, 1 to 200000.")
  var comments = 20_000

  @Option(help: "Hours of the session on its own clock, 1 to 12.")
  var hours = 3

  @Option(
    help: ArgumentHelp(
      "Empty books to play in: a SQLite file that is not there, or postgres://…. A file that is removed unless told otherwise.",
      valueName: "place"))
  var database: String?

  @Flag(help: "Answer as JSON.")
  var json = false

  func validate() throws {
    if !ReplayPlan.comments.contains(comments) { throw ValidationError("--comments \(comments): 1 to 200000.") }
    if !ReplayPlan.hours.contains(hours) { throw ValidationError("--hours \(hours): 1 to 12.") }
  }

  func run() async throws {
    var bar = ProgressBar("rehearse")
    let report: ReplayReport
    do {
      report = try await RehearseLive(
        ReplayPlan(seed: seed, comments: comments, hours: hours), in: database.map { DatabaseLocation($0) }
      ).run { bar.show($0) }
    } catch {
      bar.end()
      throw CommandFailure(error)
    }
    bar.end()
    if json { Terminal.say(try JSONOutput.text(report)) } else { Self.say(report) }
    if !report.isEqual { throw ExitCode(1) }
  }

  private static func say(_ report: ReplayReport) {
    Terminal.say(Sentences.rehearsed(report) { Figures.count($0) })
    guard !report.isEqual else { return Terminal.say(Sentences.rehearsedEqual) }
    Terminal.say(Sentences.rehearsedDifferently(report.differences.count))
    for difference in report.differences { Terminal.say(Sentences.rehearsalDifference(difference)) }
  }
}
