import Synchronization
import Trade

/// What was refused to whom lately, so that who tries the same door again and again fills no trail.
final class RefusalShelf: Sendable {
  private static let quiet = Duration.seconds(600)
  /// The shelf is emptied when it is full.
  private static let most = 1_000

  private let told = Mutex<[String: Instant]>([:])

  /// Whether this is to be written down now.
  func isNew(_ refusal: String, at now: Instant) -> Bool {
    told.withLock { told in
      if let last = told[refusal], now - last < Self.quiet { return false }
      if told.count >= Self.most { told = [:] }
      told[refusal] = now
      return true
    }
  }
}
