import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Server
import Synchronization
import TestSupport
import Trade
import Web

/// A log that a test reads afterwards, in the form that `serve` writes.
final class KeptLog: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  var logger: Logger {
    var logger = Logger(label: "test") { _ in Handler(log: self) }
    logger.logLevel = .trace
    return logger
  }

  private struct Handler: LogHandler {
    let log: KeptLog
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let facts = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
      let line = LogLine(at: .now, level: event.level.rawValue, message: "\(event.message)", facts: facts)
      log.kept.withLock { $0.append(line.text) }
    }
  }
}

/// Runs a test's body against the site in process, with everything it logs.
func withLoggedSite(
  routes: @Sendable (Site) -> [Route] = { _ in [] },
  _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol, KeptLog) async throws -> Void
) async throws {
  try await withBooks(on: .sqlite) { books in
    let site = try await makeSite(books, routes, nil)
    let log = KeptLog()
    let application = Application(responder: site.web.responder(), logger: log.logger)
    try await application.test(.router) { client in try await body(site, client, log) }
  }
}
