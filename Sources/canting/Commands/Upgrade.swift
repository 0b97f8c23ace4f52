import ArgumentParser
import Server
import Synchronization

/// `canting upgrade --check`: what this program would do to the books, before it is put in the old one's place.
struct Upgrade: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what this version would do to the books, before it does it.",
    discussion: """
      Run the new program with --check while the old one still serves: which schema the books have, which changes would be \
      made and about how long they take, whether there is room for the backup, and whether the newest backup is brought to \
      the new schema in a place of its own. Ends with 1 when something has to be mended first, with 78 when the books are \
      of a newer version. Nothing is changed; the books are when the new program first opens them.
      """)

  @Flag(help: "Look, and change nothing.")
  var check = false

  @Flag(help: "Leave out trying the change on the newest backup.")
  var quick = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var books: BooksOptions

  func run() async throws {
    guard check else { throw CommandFailure(.usage, Sentences.upgradeChecksOnly) }
    let bar = Mutex(ProgressBar("check"))
    defer { bar.withLock { $0.end() } }
    let answer = try await CheckUpgrade(try books.settings(), rehearses: !quick).run { progress in
      bar.withLock { $0.show(progress) }
    }
    bar.withLock { $0.end() }
    if json { Terminal.say(try JSONOutput.text(Output(answer))) } else { Self.say(answer) }
    if answer.isTooOld { throw ExitCode(CommandFailure.Kind.configuration.rawValue) }
    if !answer.findings.isWell { throw ExitCode(1) }
  }

  private static func say(_ answer: CheckUpgrade.Answer) {
    Terminal.note(Sentences.books(at: answer.place))
    FindingLines.say(answer.findings)
    for step in answer.steps { Terminal.say("      " + Terminal.text(Sentences.upgradeStep(step))) }
    if !answer.steps.isEmpty { Terminal.say(Sentences.upgradeTakes(answer.seconds)) }
    Terminal.say(answer.findings.isWell ? Sentences.upgradeMay : Sentences.upgradeMayNot)
  }

  private struct Output: Encodable {
    let program: String
    let programSchema: Int
    let books: CheckUpgrade.BooksFacts?
    let steps: [CheckUpgrade.Step]
    let seconds: Int
    let mayUpgrade: Bool
    let findings: [FindingLines.Output]

    init(_ answer: CheckUpgrade.Answer) {
      (program, programSchema, books) = (answer.program, answer.programSchema, answer.books)
      (steps, seconds, mayUpgrade) = (answer.steps, answer.seconds, answer.findings.isWell)
      findings = answer.findings.map(FindingLines.Output.init)
    }
  }
}
