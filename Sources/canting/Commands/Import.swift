import ArgumentParser
import Foundation
import Server
import Trade

/// `canting import`: the export files of the channels, into the books.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take channels' export files into the books.",
    discussion: """
      Files may come in any order, overlapping or twice. At a terminal each file's counts are shown before it is saved; \
      elsewhere, and with --yes, it is saved at once.
      """)

  @Argument(help: ArgumentHelp("Exports as the channel gives them, XLSX or CSV.", valueName: "file"))
  var files: [String]

  @Flag(help: "Only count what would happen.")
  var dryRun = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @Flag(name: [.short, .long], help: "Save without asking.")
  var yes = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    for file in files { try Self.checkThere(file) }
    let access = BooksAccess(try books.settings())
    var answers: [ImportAnswer] = []
    for file in files {
      let answer = try await take(file, access)
      if !json { Terminal.say(ImportReport(answer, isDryRun: dryRun).text) }
      answers.append(answer)
    }
    if json { Terminal.say(try JSONOutput.text(ImportOutput(answers, isDryRun: dryRun))) }
    if answers.contains(where: { $0.state == .failed }) { throw ExitCode(CommandFailure.Kind.data.rawValue) }
  }

  private func take(_ file: String, _ access: BooksAccess) async throws -> ImportAnswer {
    if dryRun {
      let checked = try await carryOut(.check, file, access)
      // What nobody is going to save is not left waiting.
      if let id = checked.id { _ = try await carryOut(.drop(id), file, access) }
      return checked
    }
    guard Terminal.asksPerson, !yes, !json else { return try await carryOut(.whole, file, access) }
    let checked = try await carryOut(.check, file, access)
    guard let id = checked.id else { return checked }
    Terminal.note(ImportReport(checked, isDryRun: true).text)
    let saves = Terminal.confirms(Sentences.saveQuestion)
    return try await carryOut(saves ? .save(id) : .drop(id), file, access)
  }

  private func carryOut(
    _ step: ImportOneFile.Step, _ file: String, _ access: BooksAccess
  ) async throws -> ImportAnswer {
    let url = URL(filePath: file)
    let command = ImportOneFile(
      step, path: url.path(percentEncoded: false), name: url.lastPathComponent, shop: shop.chosen)
    var bar = ProgressBar(url.lastPathComponent)
    let answer = try await access.answer(to: .importFile(command)) { event in
      if case .progress(let progress) = event { bar.show(progress) }
    }
    bar.end()
    guard case .importFile(let imported) = answer else { throw CommandFailure.unexpectedAnswer }
    return imported
  }

  private static func checkThere(_ file: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
      FileManager.default.isReadableFile(atPath: file)
    else { throw CommandFailure(.noInput, Sentences.noFile(file)) }
  }
}
