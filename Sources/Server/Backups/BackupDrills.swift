import Logging
import Synchronization
import Trade
import Web

/// Tries the newest backup while the server serves: one at a time, in the background.
final class BackupDrills: Sendable {
  /// How far the one is that is under way: the share that is put back, nil while nobody knows.
  struct UnderWay: Sendable, Equatable {
    var share: Double?
  }

  private let settings: Settings
  private let logger: Logger
  private let state = Mutex<UnderWay?>(nil)

  init(settings: Settings, logger: Logger) { (self.settings, self.logger) = (settings, logger) }

  var underWay: UnderWay? { state.withLock { $0 } }

  /// Begins one, unless one is under way.
  ///
  /// - Throws: ``CommandFailure`` of kind `noInput` where there is no backup to try.
  func begin() throws {
    let trial = try TryBackup(path: nil, settings: settings)
    let isFirst = state.withLock { state in
      defer { state = state ?? UnderWay() }
      return state == nil
    }
    guard isFirst else { return }
    Task { [self] in
      await run(trial)
      state.withLock { $0 = nil }
    }
  }

  private func run(_ trial: TryBackup) async {
    do {
      let answer = try await trial.run { [self] progress in
        state.withLock { $0?.share = progress.share }
      }
      logger.notice("a backup was tried", metadata: ["sound": "\(answer.isSound)", "rows": "\(answer.rows)"])
    } catch {
      let failure = CommandFailure(error)
      BackupNotes(data: settings.data).noteFailedDrill(failure, at: .now)
      logger.error("a backup could not be tried", metadata: ["error": "\(failure)"])
    }
  }
}
