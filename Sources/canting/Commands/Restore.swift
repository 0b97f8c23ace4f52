import ArgumentParser
import Foundation
import Server
import Synchronization

/// `canting restore`: a backup, in the place of the books.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the books.",
    discussion: """
      Refused while a server serves them. Books that are there are set aside, never deleted. A copy in the bucket is named \
      as `canting backup --list` shows it: s3://BUCKET/NAME. Buyers who were erased after the backup was made are erased \
      again when the books are next opened. Everybody signs in anew; people, roles, passwords, second factors and tokens \
      of the API are those of the backup, so who was removed and what was revoked since is back.
      """)

  @Argument(help: "What `canting backup` wrote, or s3://BUCKET/NAME.")
  var file: String

  @Flag(help: "Replace books that are there.")
  var force = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var sealed: KeyOption
  @OptionGroup var books: BooksOptions
  @OptionGroup var backups: BackupOptions

  func run() async throws {
    let settings = try Settings(
      sealed.added(to: backups.added(to: books.given)), environment: ProcessInfo.processInfo.environment)
    Terminal.note(Sentences.books(at: settings.database.place))
    let bar = Mutex(ProgressBar("restore"))
    defer { bar.withLock { $0.end() } }
    let restored = try await RestoreBooks.run(from: BackupSource(file, settings: settings), to: settings, force: force)
    {
      progress in
      bar.withLock { $0.show(progress) }
    }
    bar.withLock { $0.end() }
    if json {
      Terminal.say(try JSONOutput.text(Output(file, settings, restored)))
    } else {
      Terminal.say(Sentences.restored(file, to: settings.database.place))
      if let aside = restored.setAside { Terminal.say(Sentences.setAside(aside)) }
      Terminal.say(Sentences.afterRestore(restored, at: restored.madeAt.map(Figures.timestamp)))
    }
  }

  private struct Output: Encodable {
    let restored: String
    let books: String
    let setAside: String?
    let madeAt: String?
    let sessionsEnded: Bool

    init(_ file: String, _ settings: Settings, _ restored: RestoredBooks) {
      (self.restored, books, setAside) = (file, settings.database.place, restored.setAside)
      madeAt = restored.madeAt.map(Figures.timestamp)
      sessionsEnded = restored.sessionsEnded
    }
  }
}
