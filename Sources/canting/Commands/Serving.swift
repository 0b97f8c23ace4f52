import Foundation
import Logging
import Server
import Storage

/// What `serve` and `demo` share: say which books, serve, say where.
struct Serving {
  let settings: Settings

  /// Opens the books and serves them until it is asked to stop.
  func run() async throws {
    let logger = Self.logger(settings.log)
    // Books that are there say first who has them; none are made for a server that cannot listen.
    if settings.database.isMissing { try requirePort() }
    let books: Books
    do {
      books = try await Books.open(settings, as: "canting serve") { Terminal.note($0.sentence) }
    } catch {
      throw CommandFailure(error)
    }
    if case .sqlite = settings.database, SQLiteVersion.loaded.hasWALResetBug {
      Terminal.note(Sentences.libraryNeedsOneProcess(SQLiteVersion.loaded.description))
    }
    if settings.isOpenToTheWire { Terminal.note(Sentences.withoutTLS) }
    let isForThisMachineOnly = settings.isForThisMachineOnly
    try await run(books, logger: logger) { start in
      Terminal.say(Sentences.serves(at: start.address))
      guard let link = start.setupLink else { return }
      Terminal.say(isForThisMachineOnly ? Sentences.makeOwnerHere : Sentences.makeOwner)
      SetupLink(link, isForThisMachineOnly: isForThisMachineOnly).say()
    }
  }

  /// - Parameter started: called once the pages can be reached.
  func run(_ books: Books, logger: Logger, started: @escaping @Sendable (ServerStart) async -> Void) async throws {
    Terminal.note(Sentences.books(at: settings.database.place))
    do {
      try PortProbe(settings).check()
      let manager = ServiceManager(environment: ProcessInfo.processInfo.environment)
      try await CantingServer(settings: settings, books: books, logger: logger, manager: manager).run(started: started)
    } catch {
      try? await books.close()
      throw CommandFailure(listening: error, at: settings.address(port: nil))
    }
  }

  /// - Throws: ``CommandFailure`` where the address cannot be listened on.
  func requirePort() throws {
    do {
      try PortProbe(settings).check()
    } catch {
      throw CommandFailure(listening: error, at: settings.address(port: nil))
    }
  }

  /// Logs go to standard error; what a person is told goes to standard output.
  static func logger(_ settings: LogSettings) -> Logger {
    switch settings.format {
    case .json: LoggingSystem.bootstrap { _ in JSONLog() }
    case .text: LoggingSystem.bootstrap(StreamLogHandler.standardError)
    }
    var logger = Logger(label: "canting")
    logger.logLevel = settings.level
    return logger
  }
}
