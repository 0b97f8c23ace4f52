import ArgumentParser
import Foundation
import Server
import Synchronization

/// `canting backup`: one file with everything, also while a server serves.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a complete copy of the books to one file.",
    discussion: """
      Works while `canting serve` is running. A file that is there already is never overwritten. With --check a backup \
      that was made is put back in a place of its own, opened, and every total is rebuilt from its ledger; the exit code \
      is 1 where something is wrong. With --send one is made as the server does each day, and goes to the folder and the \
      bucket that the settings name.
      """)

  @Argument(help: "Where to put it, or which to check; in the data folder's backups unless told otherwise.")
  var file: String?

  @Flag(help: "Make none: see whether one would do, the newest unless told otherwise.")
  var check = false

  @Flag(help: "Make none: tell which there are, here and elsewhere.")
  var list = false

  @Flag(help: "Make one as the server does each day, and send it to the places of the settings.")
  var send = false

  @Option(help: ArgumentHelp("Make none: write a new key to this file, for sealing copies.", valueName: "file"))
  var newKey: String?

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var sealed: KeyOption
  @OptionGroup var books: BooksOptions
  @OptionGroup var backups: BackupOptions

  func validate() throws {
    let modes = [check, list, send, newKey != nil].count { $0 }
    if modes > 1 { throw ValidationError("--check, --list, --send, --new-key: one of them.") }
    if file != nil, list || send || newKey != nil { throw ValidationError("FILE goes with --check, or alone.") }
  }

  func run() async throws {
    if let newKey { return try makeKey(DataFolder(newKey).path) }
    if check { return try await tryOut() }
    if list { return try await tell() }
    if send { return try await sendAway() }
    let answer = try await make(BackUpBooks(path: file.map { DataFolder($0).path }))
    if json { try Terminal.say(JSONOutput.text(answer)) } else { Terminal.say(answer.sentence) }
  }

  private func settings() throws -> Settings {
    try Settings(
      sealed.added(to: backups.added(to: books.given)), environment: ProcessInfo.processInfo.environment)
  }

  /// The settings of what opens no books, having said which books they are of.
  private func namedSettings() throws -> Settings {
    let settings = try settings()
    Terminal.note(Sentences.books(at: settings.database.place))
    return settings
  }

  private func tryOut() async throws {
    let bar = Mutex(ProgressBar("check"))
    defer { bar.withLock { $0.end() } }
    let isAway = file?.hasPrefix("s3://") ?? false
    let trial = try TryBackup(path: isAway ? file : file.map { DataFolder($0).path }, settings: try namedSettings())
    let answer = try await trial.run { progress in bar.withLock { $0.show(progress) } }
    bar.withLock { $0.end() }
    if json {
      try Terminal.say(JSONOutput.text(TriedBackupOutput(answer)))
    } else {
      Terminal.say(Sentences.tried(answer))
    }
    if !answer.isSound { throw ExitCode(1) }
  }

  private func make(_ command: BackUpBooks) async throws -> BackupAnswer {
    var bar = ProgressBar("backup")
    let done = try await BooksAccess(try settings()).answer(to: .backup(command)) { event in
      if case .progress(let progress) = event { bar.show(progress) }
    }
    bar.end()
    guard case .backup(let answer) = done else { throw CommandFailure.unexpectedAnswer }
    return answer
  }

  private func tell() async throws {
    let found = try await ListBackups(try namedSettings()).run()
    if json { return try Terminal.say(JSONOutput.text(["backups": found.map(FoundBackupOutput.init)])) }
    if found.isEmpty { return Terminal.say(Sentences.noBackups) }
    var table = TextTable(Sentences.backupHeadings.map { Terminal.text($0) })
    for backup in found { table.add([backup.madeAt.stamp, Figures.count(backup.bytes), backup.address]) }
    Terminal.say(table.text)
  }

  private func sendAway() async throws {
    let settings = try settings()
    let sending = SendBackup(settings)
    try sending.requirePlaces()
    let made = try await make(BackUpBooks(path: nil, isDaily: true))
    let answers = await sending.run()
    if json {
      try Terminal.say(JSONOutput.text(Sent(path: made.path, bytes: made.bytes, places: answers)))
    } else {
      Terminal.say(made.sentence)
      for answer in answers { Terminal.say(Sentences.sent(answer)) }
    }
    if let failure = answers.compactMap(\.failure).first { throw ExitCode(failure.kind.rawValue) }
  }

  private struct Sent: Encodable {
    let path: String
    let bytes: Int64
    let places: [SendBackup.Answer]
  }

  private func makeKey(_ path: String) throws {
    let key = try NewBackupKey(path).make()
    if json { return Terminal.say(try JSONOutput.text(["path": path, "mark": key.mark])) }
    Terminal.say(Sentences.keyMade(path, key.mark))
  }
}
