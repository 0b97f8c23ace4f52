import ArgumentParser
import Server
import Synchronization

/// `canting backup`: one file with everything, also while a server serves.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a complete copy of the books to one file.",
    discussion: """
      Works while `canting serve` is running. A file that is there already is never overwritten. With --check a backup \
      that was made is put back in a place of its own, opened, and every total is rebuilt from its ledger; the exit code \
      is 1 where something is wrong.
      """)

  @Argument(help: "Where to put it, or which to check; in the data folder's backups unless told otherwise.")
  var file: String?

  @Flag(help: "Make none: see whether one would do, the newest unless told otherwise.")
  var check = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var books: BooksOptions

  func run() async throws {
    if check { try await tryOut() } else { try await make() }
  }

  private func tryOut() async throws {
    let bar = Mutex(ProgressBar("check"))
    defer { bar.withLock { $0.end() } }
    let trial = try TryBackup(path: file.map { DataFolder($0).path }, settings: try books.settings())
    let answer = try await trial.run { progress in bar.withLock { $0.show(progress) } }
    bar.withLock { $0.end() }
    if json { try Terminal.say(JSONOutput.text(answer)) } else { Terminal.say(Sentences.tried(answer)) }
    if !answer.isSound { throw ExitCode(1) }
  }

  private func make() async throws {
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
