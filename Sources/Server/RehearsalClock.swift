import Logging
import ServiceLifecycle
import Trade
import Web

/// Lets the made-up audiences of rehearsals write, second by second.
struct RehearsalClock: Service {
  let books: Books
  let live: LiveParts
  let logger: Logger

  private static let pause: Duration = .seconds(1)

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      let audience = RehearsalAudience(
        database: books.database, desk: live.desk, speaker: "\(UInt64.random(in: 0 ... .max))")
      while !Task.isCancelled {
        do {
          let moved = try await audience.look(at: .now) { session, error in
            logger.error(
              "a rehearsal stands still", metadata: ["live": "\(session)", "error": "\(LoggedError(error))"])
          }
          for session in moved { live.board.poke(session) }
        } catch {
          logger.error("rehearsals stand still", metadata: ["error": "\(LoggedError(error))"])
        }
        try await Task.sleep(for: Self.pause)
      }
    }
  }
}
