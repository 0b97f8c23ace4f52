import CLibPQ
import Foundation

/// The way to a PostgreSQL server, as its address and the `PG…` variables say it, and how it is encrypted where neither does.
///
/// libpq by itself would go on in the open where the server offers no TLS, and take any certificate where it does. On the
/// way to another machine neither is taken here: the certificate must be of an authority that is trusted, and of the
/// server that the address names. Whoever wants less says so in the address (`sslmode=`), or in `PGSSLMODE`.
package struct PostgresWire: Sendable {
  /// A word of libpq's `sslmode`.
  package let mode: String
  /// Whether a network lies between: a host that is neither this machine nor a folder with a socket.
  package let isElsewhere: Bool
  /// What libpq, `pg_dump` and `pg_restore` are told beneath what the address says; empty where that is nothing.
  let defaults: [(name: String, variable: String, value: String)]

  /// Whether nobody on the way can read it; who only listens is kept out, who stands in for the server is not.
  package var isEncrypted: Bool { ["require", "verify-ca", "verify-full"].contains(mode) }

  /// What libpq does where nobody says otherwise: it encrypts if the server offers it, and checks nobody.
  private static let standardMode = "prefer"
  /// The authorities that Debian trusts (package ca-certificates).
  private static let authorities = "/etc/ssl/certs/ca-certificates.crt"

  package init(url: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let said = Self.options(of: url)
    let hosts = said["hostaddr"] ?? said["host"] ?? environment["PGHOSTADDR"] ?? environment["PGHOST"] ?? ""
    isElsewhere = hosts.split(separator: ",").contains { !Self.isOfThisMachine(String($0)) }
    let wanted = said["sslmode"] ?? environment["PGSSLMODE"]
    if wanted == nil, isElsewhere {
      let roots = said["sslrootcert"] ?? environment["PGSSLROOTCERT"] ?? Self.authorities
      defaults = [("sslmode", "PGSSLMODE", "verify-full"), ("sslrootcert", "PGSSLROOTCERT", roots)]
    } else {
      defaults = []
    }
    mode = wanted ?? (isElsewhere ? "verify-full" : Self.standardMode)
  }

  /// What the address says by libpq's own reading; nothing of one that it does not understand, for it opens none.
  private static func options(of url: String) -> [String: String] {
    guard let options = PQconninfoParse(url, nil) else { return [:] }
    defer { PQconninfoFree(options) }
    var said: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { said[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return said
  }

  private static func isOfThisMachine(_ host: String) -> Bool {
    host.hasPrefix("/") || host.hasPrefix("@") || host.hasPrefix("127.")
      || ["localhost", "::1"].contains(host.lowercased())
  }
}
