import Logging
import ServiceLifecycle
import Storage
import Trade

/// What the server does by the clock while it serves.
struct Housekeeping: Service {
  let books: Books
  let logger: Logger

  /// On PostgreSQL another process may have died in the middle of an import while this one lived on.
  private static let pause: Duration = .seconds(60)

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try await Task.sleep(for: Self.pause)
        await lookAround()
        await releaseLapsedHolds()
      }
    }
  }

  private func releaseLapsedHolds() async {
    do {
      try await books.releaseLapsedHolds(now: .now)
    } catch {
      logger.error("lapsed holds could not be released", metadata: ["error": "\(error)"])
    }
  }

  private func lookAround() async {
    guard books.database.dialect == .postgres else { return }
    do {
      try await books.recoverImports { _ in logger.notice("an interrupted import was taken back") }
    } catch {
      logger.error("interrupted imports could not be taken back", metadata: ["error": "\(error)"])
    }
  }
}
