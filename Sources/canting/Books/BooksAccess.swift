import Server
import Storage

/// The way from a command to the books: this process opens them, or the server that holds them answers.
///
/// A SQLite file is for one process only; so a command never opens one that another process has.
struct BooksAccess {
  let settings: Settings
  /// Whether books that are not there may be made.
  var mayMakeBooks = false
  /// Whether it says which books it works on; once is enough for who asks many times.
  var tellsBooks = true

  init(_ settings: Settings) { self.settings = settings }

  /// - Parameter sink: called with the steps and rows that come before the answer.
  /// - Throws: ``CommandFailure``.
  func answer(
    to command: BooksCommand, sink: (CommandEvent) async throws -> Void = { _ in }
  ) async throws -> CommandAnswer {
    if settings.database.isMissing && !mayMakeBooks {
      throw CommandFailure(.noInput, Sentences.noBooks(at: settings.database.place))
    }
    let books: Books
    var isNew = false
    do {
      books = try await Books.open(settings, as: "canting") { notice in
        if case .newBooks = notice { isNew = true }
        Terminal.note(notice.sentence)
      }
    } catch let inUse as DatabaseInUse {
      return try await askServer(command, insteadOf: inUse, sink)
    } catch {
      throw CommandFailure(error)
    }
    if tellsBooks { Terminal.note(Sentences.books(at: settings.database.place)) }
    return try await answer(to: command, on: books, areNew: isNew, sink)
  }

  private func answer(
    to command: BooksCommand, on books: Books, areNew: Bool, _ sink: (CommandEvent) async throws -> Void
  ) async throws -> CommandAnswer {
    var result = Outcome()
    do {
      try await CommandDesk(books).run(command) { event in
        if !result.take(event) { try await sink(event) }
      }
      if areNew, result.isFailure { await books.unmake(at: settings.database) }
      try await books.close()
    } catch {
      try? await books.close()
      throw error
    }
    return try result.answer()
  }

  private func askServer(
    _ command: BooksCommand, insteadOf inUse: DatabaseInUse, _ sink: (CommandEvent) async throws -> Void
  ) async throws -> CommandAnswer {
    guard let server = ControlClient(of: settings.database), server.isThere else { throw CommandFailure(inUse) }
    if tellsBooks { Terminal.note(Sentences.throughServer(settings.database.place)) }
    var result = Outcome()
    try await server.run(command) { event in
      if !result.take(event) { try await sink(event) }
    }
    return try result.answer()
  }
}

/// How a command ended, as its last event says.
private struct Outcome {
  private var result: Result<CommandAnswer, CommandFailure> = .failure(
    CommandFailure(.temporary, Sentences.interrupted))

  /// True when the event was the last one.
  mutating func take(_ event: CommandEvent) -> Bool {
    switch event {
    case .answer(let answer): result = .success(answer)
    case .failure(let failure): result = .failure(failure)
    case .progress, .orders, .variants: return false
    }
    return true
  }

  var isFailure: Bool { if case .failure = result { true } else { false } }

  func answer() throws -> CommandAnswer { try result.get() }
}
