import Logging
import ServiceLifecycle
import Storage
import Trade
import Web

/// Sends what is due to receivers while the server runs, so many at once, each shop in turn. The books it is given reach
/// nobody's rows: each deed says whose it needs.
struct WebhookClock: Service {
  let database: any SQLDatabase
  let door: OutgoingDoor
  let logger: Logger

  /// Between looks while nothing is due.
  private static let pause = Duration.seconds(1)
  /// Stock is looked at once a minute.
  private static let looksBetweenStock = 60

  func run() async throws {
    await cancelWhenGracefulShutdown { await work() }
  }

  private enum Event: Sendable {
    /// A try has ended; there is room for another.
    case ended(ID<Webhook>)
    case rested
    case lookedAtStock
  }

  private func work() async {
    await withTaskGroup(of: Event.self) { group in
      var busy: [ID<Webhook>: Int] = [:]
      var (look, looks) = (WebhookLook(), 0)
      group.addTask { await Self.rest() }
      for await event in group {
        if Task.isCancelled { break }
        if case .ended(let webhook) = event { busy[webhook] = busy[webhook].flatMap { $0 > 1 ? $0 - 1 : nil } }
        if case .lookedAtStock = event { continue }
        if case .rested = event { look = await looking(after: look) }
        let step = await take(of: look, besides: busy)
        look = step.left
        for taken in step.taken {
          busy[taken.delivery.webhook, default: 0] += 1
          group.addTask { await deliver(taken) }
        }
        guard case .rested = event else { continue }
        if looks % Self.looksBetweenStock == 0 { group.addTask { await lookAtStock() } }
        looks += 1
        group.addTask { await Self.rest() }
      }
      group.cancelAll()
    }
  }

  private static func rest() async -> Event {
    try? await Task.sleep(for: pause)
    return .rested
  }

  private func looking(after look: WebhookLook) async -> WebhookLook {
    do {
      try await WebhookTimes(database: database).putBack(at: .now, failed: tell)
      return try await WebhookPost(database: database).look(after: look, at: .now)
    } catch {
      logger.error("webhooks could not be looked after", metadata: ["error": "\(LoggedError(error))"])
      return WebhookLook()
    }
  }

  private func take(
    of look: WebhookLook, besides busy: [ID<Webhook>: Int]
  ) async -> (taken: [TakenDelivery], left: WebhookLook) {
    let room = WebhookPost.most - busy.values.reduce(0, +)
    do {
      return try await WebhookPost(database: database).take(room, of: look, busy: busy, at: .now, failed: tell)
    } catch {
      logger.error("webhooks could not be looked after", metadata: ["error": "\(LoggedError(error))"])
      return ([], WebhookLook())
    }
  }

  private func tell(_ shop: ID<Shop>, _ error: any Error) {
    logger.error(
      "webhooks of a shop could not be looked after", metadata: ["shop": "\(shop)", "error": "\(LoggedError(error))"])
  }

  private func deliver(_ taken: TakenDelivery) async -> Event {
    do {
      try await WebhookSending(door: door).deliver(taken, for: WebhookPost(database: database))
    } catch is CancellationError {
      // The server ends: what became of it is not known, so it is sent again.
    } catch {
      logger.error("a webhook's answer could not be noted", metadata: ["error": "\(LoggedError(error))"])
    }
    return .ended(taken.delivery.webhook)
  }

  private func lookAtStock() async -> Event {
    do {
      try await WebhookTimes(database: database).lookAtStock(at: .now, failed: tell)
    } catch {
      logger.error("low stock could not be told", metadata: ["error": "\(LoggedError(error))"])
    }
    return .lookedAtStock
  }
}
