import Foundation
package import Trade
import Web

/// `canting backup --list`: every backup that can be restored, wherever it lies.
package struct ListBackups: Sendable {
  private let settings: Settings
  private let outgoing: Outgoing

  package init(_ settings: Settings) { self.init(settings, outgoing: .network) }

  init(_ settings: Settings, outgoing: Outgoing) { (self.settings, self.outgoing) = (settings, outgoing) }

  package struct Found: Codable, Sendable, Equatable {
    /// `data` for the data folder, `folder`, or `bucket`.
    package let place: String
    /// What `canting restore` takes.
    package let address: String
    package let madeAt: Instant
    package let bytes: Int
    package let isSealed: Bool
  }

  /// The newest first; of each place.
  ///
  /// - Throws: ``CommandFailure`` where a place cannot be looked into.
  package func run() async throws -> [Found] {
    do {
      var found = settings.data.keptBackups().map { copy in
        Found(
          place: "data", address: "\(settings.data.backups)/\(copy.name)", madeAt: copy.madeAt, bytes: copy.bytes,
          isSealed: false)
      }
      for place in settings.backups.places(outgoing) {
        for (name, bytes) in try await place.files() {
          guard let name = BackupName(name) else { continue }
          found.append(
            Found(
              place: place.kind.rawValue, address: place.address(of: name.text), madeAt: name.madeAt, bytes: bytes,
              isSealed: name.isSealed))
        }
      }
      return found.sorted { ($1.madeAt, $0.place) < ($0.madeAt, $1.place) }
    } catch {
      throw CommandFailure(error)
    }
  }
}
