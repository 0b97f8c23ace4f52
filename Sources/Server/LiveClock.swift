import Logging
import ServiceLifecycle
import Storage
import Trade
import Web

/// Lets time do its work on live sessions: holds lapse, waiting lists move, screens look again.
struct LiveClock: Service {
  let database: any SQLDatabase
  let board: LiveBoard
  let logger: Logger
  /// Waits until the next look around.
  var pause: @Sendable () async throws -> Void = { try await Task.sleep(for: LiveClock.second) }

  /// Between two looks around: so long somebody whose right was taken away may go on looking.
  static let second: Duration = .seconds(1)

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      let times = ClaimTimes(database: database)
      let checkouts = CheckoutTimes(database: database)
      var beaten = ContinuousClock.now - RoomTimes.pause
      while !Task.isCancelled {
        do {
          // First: what was not paid in time takes its claims with it.
          try await checkouts.look(at: .now) { session, error in
            logger.error(
              "checkouts could not be looked after", metadata: ["live": "\(session)", "error": "\(LoggedError(error))"])
          }
          try await times.look(at: .now) { session, error in
            logger.error(
              "claims could not be looked after", metadata: ["live": "\(session)", "error": "\(LoggedError(error))"])
          }
        } catch {
          logger.error("claims could not be looked after", metadata: ["error": "\(LoggedError(error))"])
        }
        if ContinuousClock.now - beaten >= RoomTimes.pause {
          beaten = .now
          await beatRooms()
        }
        board.pokeAll()
        try await pause()
      }
    }
    board.close()
  }

  /// Notes down which rooms are open, so that a time in which nobody could be heard is seen afterwards.
  private func beatRooms() async {
    do {
      try await RoomTimes(database: database).look(at: .now)
    } catch {
      logger.error("rooms could not be looked after", metadata: ["error": "\(LoggedError(error))"])
    }
  }
}
