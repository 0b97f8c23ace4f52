import Foundation
import Storage
import Trade

extension Finding {
  /// How long the certificate is still good with which the program speaks TLS; nil where it cannot be read.
  static func certificate(_ end: Instant?, at now: Instant) -> Finding {
    guard let end else {
      return Finding("certificate", .mend, Sentences.doctorNoCertificate, Sentences.doctorCertificateAdvice)
    }
    let days = Int((end - now).components.seconds / 86_400)
    let state: State = days >= 14 ? .good : days >= 3 ? .look : .mend
    return Finding(
      "certificate", state, Sentences.doctorCertificate(days: days), Sentences.doctorCertificateAdvice,
      facts: ["daysLeft": "\(days)"])
  }
}

extension [Finding] {
  /// Whether passwords travel in the open, and whether a proxy is believed where there is one.
  static func addresses(_ settings: Settings, at now: Instant = .now) -> [Finding] {
    if let tls = settings.tls { return [.certificate(tls.end, at: now)] }
    let isTLS = settings.publicAddress?.hasPrefix("https://") ?? false
    let isLocal = settings.isForThisMachineOnly
    let listensEverywhere = !["127.0.0.1", "::1", "localhost"].contains(settings.host)
    let facts = ["tls": "\(isTLS)", "thisMachineOnly": "\(isLocal)", "proxies": "\(settings.trustedProxies.count)"]
    if isTLS, settings.trustedProxies.isEmpty {
      return [Finding("proxy", .mend, Sentences.doctorNoProxy, Sentences.doctorNoProxyAdvice, facts: facts)]
    }
    if isTLS, listensEverywhere {
      return [Finding("proxy", .look, Sentences.doctorOpenPort, Sentences.doctorOpenPortAdvice, facts: facts)]
    }
    if isTLS { return [Finding("proxy", .good, Sentences.doctorTLS, facts: facts)] }
    if isLocal { return [Finding("proxy", .good, Sentences.doctorThisMachine, facts: facts)] }
    return [Finding("proxy", .look, Sentences.doctorPlain, Sentences.doctorPlainAdvice, facts: facts)]
  }
}

extension [Finding] {
  /// Whether the way to a database on another machine can be read or taken over; nothing of it for books on this one.
  ///
  /// - Parameter environment: libpq reads what the address leaves open from `PG…` variables.
  static func databaseWire(
    _ database: DatabaseLocation, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [Finding] {
    guard case .postgres(let url) = database else { return [] }
    let wire = PostgresWire(url: url, environment: environment)
    guard wire.isElsewhere else { return [] }
    let state: Finding.State = wire.mode == "verify-full" ? .good : wire.isEncrypted ? .look : .mend
    return [
      Finding(
        "databaseWire", state, Sentences.doctorDatabaseWire(wire.mode), Sentences.doctorDatabaseWireAdvice,
        facts: ["sslmode": wire.mode])
    ]
  }
}
