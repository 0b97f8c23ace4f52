import Foundation

/// How the way to PostgreSQL is encrypted where its address does not say.
///
/// libpq by itself would go on in the open where the server offers no TLS, and take any certificate where it does. On the
/// way to another machine neither is taken here: the certificate must be of an authority that is trusted, and of the
/// server that the address names. Whoever wants less says so in the address (`sslmode=`), or in `PGSSLMODE`.
struct PostgresWire: Sendable {
  /// What libpq, `pg_dump` and `pg_restore` are told beneath what the address says; empty where that is nothing.
  let defaults: [(name: String, variable: String, value: String)]

  /// The authorities that Debian trusts (package ca-certificates).
  private static let authorities = "/etc/ssl/certs/ca-certificates.crt"

  init(url: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let options = Self.options(of: url)
    let hosts = Self.hosts(of: url, options, environment)
    let isSaid = options["sslmode"] != nil || environment["PGSSLMODE"] != nil
    guard !isSaid, !hosts.allSatisfy(Self.isThisMachine) else {
      defaults = []
      return
    }
    let roots = options["sslrootcert"] ?? environment["PGSSLROOTCERT"] ?? Self.authorities
    defaults = [("sslmode", "PGSSLMODE", "verify-full"), ("sslrootcert", "PGSSLROOTCERT", roots)]
  }

  /// A socket's folder, or a name of the loopback interface.
  private static func isThisMachine(_ host: String) -> Bool {
    host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host.hasPrefix("127.")
      || ["localhost", "::1"].contains(host.lowercased())
  }

  private static func hosts(
    of url: String, _ options: [String: String], _ environment: [String: String]
  ) -> [String] {
    let said = [options["host"], options["hostaddr"]].compactMap { $0 }.flatMap { $0.split(separator: ",") }
    if !said.isEmpty { return said.map(String.init) }
    let named = servers(of: url).split(separator: ",").map { server in
      let bare = server.hasPrefix("[") ? server.dropFirst().prefix { $0 != "]" } : server.prefix { $0 != ":" }
      return String(bare).removingPercentEncoding ?? String(bare)
    }
    return named.isEmpty ? [environment["PGHOST"] ?? ""] : named
  }

  /// `one:1,two:2` of `postgres://name:secret@one:1,two:2/books?…`.
  private static func servers(of url: String) -> Substring {
    guard let scheme = url.range(of: "://") else { return "" }
    let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    return authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
  }

  private static func options(of url: String) -> [String: String] {
    guard let mark = url.firstIndex(of: "?") else { return [:] }
    return url[url.index(after: mark)...].split(separator: "&").reduce(into: [:]) { options, one in
      let parts = one.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      options[String(parts[0])] = parts.count == 2 ? String(parts[1]).removingPercentEncoding ?? "" : ""
    }
  }
}
