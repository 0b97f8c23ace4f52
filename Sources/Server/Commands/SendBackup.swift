import Trade
import Web

/// `canting backup --send`: the newest daily backup goes to every place that the settings name.
package struct SendBackup: Sendable {
  private let settings: Settings

  package init(_ settings: Settings) { self.settings = settings }

  /// What came of one place.
  package struct Answer: Codable, Sendable {
    /// `folder` or `bucket`.
    package let place: String
    /// Nil where it was there already.
    package let sent: String?
    /// Why it failed; nil where it did not.
    package let failure: CommandFailure?
  }

  /// - Throws: ``CommandFailure`` of kind `configuration` where no place is named.
  package func requirePlaces() throws {
    if settings.backups.places().isEmpty { throw CommandFailure(.configuration, Sentences.nowhereToSend) }
  }

  /// A place that fails is told of, and does not keep the others waiting.
  package func run() async -> [Answer] {
    await BackupCopies(data: settings.data, settings: settings.backups).send(at: .now).map {
      Answer(place: $0.kind.rawValue, sent: $0.sent, failure: $0.failure)
    }
  }
}
