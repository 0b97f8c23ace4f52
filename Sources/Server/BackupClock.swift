import Logging
import ServiceLifecycle
import Trade
import Web

/// Makes the daily backup and sends copies away while the server serves: by itself, since a copy over a slow line takes
/// long, and the rest of the housekeeping must not wait for it.
struct BackupClock: Service {
  let books: Books
  let logger: Logger

  /// A server that was just started has other things to do first.
  private static let firstWait: Duration = .seconds(300)
  /// So often it is looked whether the hour of the backup has struck.
  private static let pause: Duration = .seconds(600)
  /// A place that failed is tried again once an hour.
  private static let roundsBetweenCopies = 6

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      try await Task.sleep(for: Self.firstWait)
      var round = 0
      while !Task.isCancelled {
        let isMade = await backUp()
        // Where the newest is there already nothing is sent.
        if isMade || round.isMultiple(of: Self.roundsBetweenCopies) { await sendCopies() }
        round += 1
        try await Task.sleep(for: Self.pause)
      }
    }
  }

  /// - Returns: whether one was made.
  private func backUp() async -> Bool {
    do {
      guard let path = try await DailyBackup(books: books).makeIfDue(at: .now) else { return false }
      logger.notice("the daily backup was made", metadata: ["path": "\(path)"])
      return true
    } catch {
      logger.error("housekeeping could not look after the daily backup", metadata: ["error": "\(LoggedError(error))"])
      return false
    }
  }

  private func sendCopies() async {
    for outcome in await BackupCopies(data: books.data, settings: books.backupSettings).send(at: .now) {
      if let failure = outcome.failure {
        logger.error(
          "a copy could not be sent", metadata: ["place": "\(outcome.kind.rawValue)", "error": "\(failure)"])
      } else if let name = outcome.sent {
        logger.notice("a copy was sent", metadata: ["place": "\(outcome.kind.rawValue)", "name": "\(name)"])
      }
    }
  }
}
