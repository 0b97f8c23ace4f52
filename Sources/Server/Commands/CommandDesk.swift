import Trade

/// Carries out the command line's commands on opened books.
package struct CommandDesk: Sendable {
  let books: Books

  package init(_ books: Books) { self.books = books }

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
    case .people(let command): .people(try await command.run(on: books))
    case .report(let command): .report(try await command.run(on: books))
    }
  }
}
