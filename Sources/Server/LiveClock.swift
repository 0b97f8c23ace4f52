import Logging
import ServiceLifecycle
import Trade
import Web

/// Lets time do its work on live sessions: holds lapse, waiting lists move, screens look again.
struct LiveClock: Service {
  let books: Books
  let board: LiveBoard
  let logger: Logger

  private static let pause: Duration = .seconds(1)

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      let times = ClaimTimes(database: books.database)
      while !Task.isCancelled {
        do {
          try await times.look(at: .now) { session, error in
            logger.error("claims could not be looked after", metadata: ["live": "\(session)", "error": "\(error)"])
          }
        } catch {
          logger.error("claims could not be looked after", metadata: ["error": "\(error)"])
        }
        board.pokeAll()
        try await Task.sleep(for: Self.pause)
      }
    }
    board.close()
  }
}
