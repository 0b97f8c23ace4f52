import Trade
package import Web

/// Carries out the command line's commands on opened books.
package struct CommandDesk: Sendable {
  let books: Books
  /// The desks of sessions that are on, and the screens that are open.
  let live: LiveParts
  /// Where the server is reached that does this; nil for a process by itself.
  let served: ServedAddress?

  /// - Parameter live: those of the server that does this; a process by itself has its own.
  package init(_ books: Books, live: LiveParts? = nil, served: ServedAddress? = nil) {
    self.books = books
    self.served = served
    self.live = live ?? LiveParts(books.database)
  }

  /// Does what is asked; what comes of it, a failure too, goes into `sink`.
  ///
  /// - Throws: only what `sink` throws, when nobody listens any more; the command ends then.
  package func run(_ command: BooksCommand, sink: EventSink) async throws {
    let last: CommandEvent
    do {
      last = .answer(try await answer(to: command, sink: sink))
    } catch {
      last = .failure(CommandFailure(error))
    }
    try await sink(last)
  }

  private func answer(to command: BooksCommand, sink: EventSink) async throws -> CommandAnswer {
    switch command {
    case .importFile(let command): .importFile(try await command.run(on: books, sink: sink))
    case .orders(let command): .orders(try await command.run(on: books, sink: sink))
    case .stock(let command): .stock(try await command.run(on: books, sink: sink))
    case .verify(let command): .verify(try await command.run(on: books, sink: sink))
    case .backup(let command): .backup(try await command.run(on: books, sink: sink))
    case .people(let command): .people(try await command.run(on: books).at(served?.facts))
    case .report(let command): .report(try await command.run(on: books))
    case .intake(let command): .intake(try await command.run(on: books, live))
    case .fit(let command): .fit(try await command.run(on: books))
    case .lives(let command): .lives(try await command.run(on: books))
    case .live(let command): .live(try await command.run(on: books))
    case .trail(let command): .trail(try await command.run(on: books))
    case .shop(let command): .moved(try await command.run(on: books))
    case .limit(let command): .limits(try await command.run(on: books))
    case .buyer(let command): .buyer(try await command.run(on: books))
    case .incident(let command): .incident(try await command.run(on: books))
    case .webhooks(let command): .webhooks(try await command.run(on: books))
    case .serving(let command): .serving(command.run(on: books, served?.facts))
    }
  }
}
