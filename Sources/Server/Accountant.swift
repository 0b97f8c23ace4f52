import Logging
import ServiceLifecycle
import Trade
import Web

/// Brings profit along behind the pages, so that a report finds little left to do.
struct Accountant: Service {
  let books: Books
  let logger: Logger

  /// Between looks while there is nothing to do.
  private static let pause: Duration = .seconds(2)

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      var last: (orders: ID<Shop>?, payouts: ID<Shop>?) = (nil, nil)
      while !Task.isCancelled {
        var done = 0
        do {
          done = try await books.catchUpProfit(after: &last) { shop, error in
            logger.error(
              "profit could not be brought along", metadata: ["shop": "\(shop)", "error": "\(LoggedError(error))"])
          }
        } catch {
          logger.error("profit could not be brought along", metadata: ["error": "\(LoggedError(error))"])
        }
        if done == 0 { try await Task.sleep(for: Self.pause) }
      }
    }
  }
}
