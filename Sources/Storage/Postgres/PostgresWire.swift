import CLibPQ

/// The way to a PostgreSQL server, as its address and the `PG…` variables say it.
package struct PostgresWire: Sendable, Equatable {
  /// What libpq does where nobody says otherwise: it encrypts if the server offers it, and checks nobody.
  private static let standardMode = "prefer"

  /// A word of libpq's `sslmode`.
  package let mode: String
  /// Whether a network lies between: a host that is neither this machine nor a folder with a socket.
  package let isElsewhere: Bool

  /// Whether nobody on the way can read it; who only listens is kept out, who stands in for the server is not.
  package var isEncrypted: Bool { ["require", "verify-ca", "verify-full"].contains(mode) }

  /// Nil for an address that libpq does not understand.
  package init?(_ url: String, environment: [String: String]) {
    guard let options = PQconninfoParse(url, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var said: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { said[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    mode = said["sslmode"] ?? environment["PGSSLMODE"] ?? Self.standardMode
    let hosts = said["hostaddr"] ?? said["host"] ?? environment["PGHOSTADDR"] ?? environment["PGHOST"] ?? ""
    isElsewhere = hosts.split(separator: ",").contains { !Self.isOfThisMachine(String($0)) }
  }

  private static func isOfThisMachine(_ host: String) -> Bool {
    host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host.hasPrefix("127.") || host == "::1"
  }
}
