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
    var bar = ProgressBar("backup")
    let done = try await BooksAccess(try books.settings()).answer(to: .backup(command)) { event in
      if case .progress(let progress) = event { bar.show(progress) }
    }
    bar.end()
    guard case .backup(let answer) = done else { throw CommandFailure.unexpectedAnswer }
    if json { try Terminal.say(JSONOutput.text(answer)) } else { Terminal.say(answer.sentence) }
  }
}
