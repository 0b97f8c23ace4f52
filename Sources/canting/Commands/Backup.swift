import ArgumentParser
import Server

/// `canting backup`: one file with everything, also while a server serves.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a complete copy of the books to one file.",
    discussion: "Works while `canting serve` is running. A file that is there already is never overwritten.")

  @Argument(help: "Where to put it; backups/canting-DATE-TIME in the data folder unless told otherwise.")
  var file: String?

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var books: BooksOptions

  func run() async throws {
    let command = BackUpBooks(path: file.map { DataFolder($0).path })
    guard case .backup(let answer) = try await BooksAccess(try books.settings()).answer(to: .backup(command)) else {
      throw CommandFailure.unexpectedAnswer
    }
    if json { try Terminal.say(JSONOutput.text(answer)) } else { Terminal.say(answer.sentence) }
  }
}
