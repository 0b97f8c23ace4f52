import ArgumentParser
import Foundation
import Server

/// `canting doctor`: is this machine fit to keep the books, and are they well.
struct Examine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look over the machine and the books, and say what to do.",
    discussion: """
      Clock, disk, speed of the disk, libraries, address and proxy, backups, PostgreSQL's account, and `verify`: a line each. Ends with 1 when \
      something has to be mended.
      """)

  @Flag(help: "Leave out what looks through the whole books.")
  var quick = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Also write what helps somebody far away to this file: versions, settings, findings; no names, no addresses.",
      valueName: "file"))
  var report: String?

  @OptionGroup var books: BooksOptions
  @OptionGroup var address: AddressOptions
  @OptionGroup var backups: BackupOptions

  private var given: GivenSettings { backups.added(to: address.added(to: books.given)) }

  func run() async throws {
    let settings = try Settings(given, environment: ProcessInfo.processInfo.environment)
    Terminal.note(Sentences.books(at: settings.database.place))
    let doctor = Doctor(settings)
    if doctor.hasNoBooks { return try tell(doctor.examineWithoutBooks()) }
    var findings = doctor.examine(serving: await Self.serving(settings))
    if let wall = await doctor.examineWall() { findings.append(wall) }
    if !quick { findings.append(await verified(settings)) }
    try tell(findings)
  }

  private func tell(_ findings: [Finding]) throws {
    if let report { try write(findings, to: report) }
    if json { Terminal.say(try JSONOutput.text(Output(findings))) } else { Self.say(findings) }
    if !findings.isWell { throw ExitCode(1) }
  }

  /// What the server that has the books says of itself; nil where none runs, or it is of another version.
  private static func serving(_ settings: Settings) async -> ServingAnswer? {
    guard let server = ControlClient(of: settings.database), server.isThere else { return nil }
    var serving: ServingAnswer?
    try? await server.run(.serving(TellServing())) { event in
      if case .answer(.serving(let answer)) = event { serving = answer }
    }
    return serving
  }

  private func verified(_ settings: Settings) async -> Finding {
    do {
      var access = BooksAccess(settings)
      access.tellsBooks = false
      guard case .verify(let answer) = try await access.answer(to: .verify(VerifyBooks())) else {
        return .books(.unexpectedAnswer)
      }
      return .verify(answer)
    } catch {
      return .books(CommandFailure(error))
    }
  }

  private func write(_ findings: [Finding], to path: String) throws {
    let shown = try Settings.shown(given, environment: ProcessInfo.processInfo.environment)
    let text = try JSONOutput.text(SupportReport(findings, settings: shown)) + "\n"
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw CommandFailure(.cannotCreate, Sentences.cannotWrite(path))
    }
    Terminal.note(Sentences.reportWritten(path))
  }

  private static func say(_ findings: [Finding]) {
    FindingLines.say(findings)
    Terminal.say(findings.isWell ? Sentences.doctorIsWell : Sentences.doctorIsIll)
  }

  private struct Output: Encodable {
    let isWell: Bool
    let findings: [FindingLines.Output]

    init(_ findings: [Finding]) {
      isWell = findings.isWell
      self.findings = findings.map(FindingLines.Output.init)
    }
  }
}
