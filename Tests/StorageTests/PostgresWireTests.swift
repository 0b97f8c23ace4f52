import Foundation
import TestSupport
import Testing

@testable import Storage

/// How the way to PostgreSQL is encrypted, and what its user may do.
@Suite struct PostgresWireTests {
  @Test(arguments: [
    "postgres://db.example/books", "postgres://ayu:p%40ss@db.example:5432/books", "postgres://one:1,two:2/books",
    "postgres://localhost,db/books", "postgres://[2001:db8::1]:5432/books", "postgres:///books?host=db.example",
    "postgres://ayu@10.0.0.7/books?connect_timeout=3", "postgres:///books?hostaddr=10.0.0.7",
  ])
  func `another machine is reached with its certificate checked, unless the address says otherwise`(url: String) {
    let said = PostgresWire(url: url, environment: [:]).defaults.map { "\($0.name)=\($0.value)" }
    #expect(said == ["sslmode=verify-full", "sslrootcert=/etc/ssl/certs/ca-certificates.crt"], "\(url)")
    let more = url + (url.contains("?") ? "&" : "?")
    for mode in ["disable", "require", "verify-full"] {
      #expect(PostgresWire(url: more + "sslmode=\(mode)", environment: [:]).defaults.isEmpty)
    }
    #expect(PostgresWire(url: url, environment: ["PGSSLMODE": "require"]).defaults.isEmpty)
    let own = PostgresWire(url: more + "sslrootcert=/etc/own.pem", environment: [:]).defaults
    #expect(own.map(\.value) == ["verify-full", "/etc/own.pem"])
  }

  @Test(arguments: [
    "postgres:///books", "postgres:///books?host=/run/postgresql&user=ayu", "postgres://localhost/books",
    "postgres://127.0.0.1:5432/books", "postgres://[::1]/books", "postgres://ayu@%2Frun%2Fpostgresql/books",
    "postgres://ayu@/books", "postgres://localhost:1,127.0.0.1:2/books",
  ])
  func `a server on this machine is reached as it always was`(url: String) {
    #expect(PostgresWire(url: url, environment: [:]).defaults.isEmpty, "\(url)")
  }

  @Test func `a host that only the environment names counts too`() {
    #expect(!PostgresWire(url: "postgres:///books", environment: ["PGHOST": "db.example"]).defaults.isEmpty)
    #expect(PostgresWire(url: "postgres:///books", environment: ["PGHOST": "/run/postgresql"]).defaults.isEmpty)
  }

  @Test func `a server elsewhere that speaks no TLS is not talked to`() async throws {
    try await withFixture { fixture in
      let server = try PlainServer()
      // A name of this machine that is none of the loopback's own: as if the server stood elsewhere.
      let database = try await fixture.open(.postgres(url: "postgres://canting@0.0.0.0:\(server.port)/books"))
      async let heard = server.heard()
      let error = await #expect(throws: SQLError.self) { try await database.read { try $0.rows("SELECT 1") } }
      #expect(error?.kind == .connection)
      #expect(await heard.isEmpty, "neither a name nor a password goes over in the open")
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `a user who may do more than keep its books is known, and making databases is not more`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      let (own, plain) = try await bench.database.write { connection in
        let own = try PostgresUser.of(connection)
        // A role that `scripts/with-postgres` makes beside the tests' own.
        try connection.script("SET LOCAL ROLE canting_plain")
        return (own, try PostgresUser.of(connection))
      }
      #expect(own == PostgresUser(name: "canting", isPrivileged: false), "it may make databases, as drills need")
      #expect(plain == PostgresUser(name: "canting_plain", isPrivileged: false))
      // The account that `scripts/with-postgres` makes the server with.
      let server = try #require(ProcessInfo.processInfo.environment["CANTING_TEST_POSTGRES"])
      let url = server.replacing("user=canting", with: "user=keeper")
      let keeper = try await Blocking.run { try PostgresUser.of(PostgresConnection(url: url)) }
      #expect(keeper == PostgresUser(name: "keeper", isPrivileged: true))
    }
    try await withWorkbench(on: .sqlite) { bench in
      let none = try await bench.database.read { try PostgresUser.of($0) }
      #expect(none == nil)
    }
  }
}

/// A server on the loopback interface that says no to whoever asks it for TLS, as a PostgreSQL without a certificate does.
private final class PlainServer: Sendable {
  let port: UInt16
  private let socket: Int32

  init() throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.socket = socket
    var here = sockaddr_in()
    here.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, "127.0.0.1", &here.sin_addr)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    // Nobody waits for a client that does not come.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let isOpen = withUnsafeMutablePointer(to: &here) { here in
      here.withMemoryRebound(to: sockaddr.self, capacity: 1) { here in
        bind(socket, here, length) == 0 && listen(socket, 1) == 0 && getsockname(socket, here, &length) == 0
      }
    }
    guard socket >= 0, isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: here.sin_port)
  }

  deinit { close(socket) }

  /// What the first client says after it was told that there is no TLS.
  func heard() async -> [UInt8] {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [self] in continuation.resume(returning: answer()) }
    }
  }

  private func answer() -> [UInt8] {
    let client = accept(socket, nil, nil)
    // Who comes a second time is told at once that nobody listens.
    shutdown(socket, Int32(SHUT_RDWR))
    guard client >= 0 else { return [] }
    defer { close(client) }
    var bytes = [UInt8](repeating: 0, count: 1_024)
    guard read(client, &bytes, 8) == 8, write(client, "N", 1) == 1 else { return [] }
    let count = read(client, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : []
  }
}
