import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite(.enabled(if: Backend.all.contains(.postgres))) struct `on PostgreSQL` {
  /// Two transactions take two rows in opposite order, each holding its first until the other has its own.
  @Test func `a transaction that the server ended for the sake of another is run again`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      for id in 1...2 { try await bench.addShelf(id, pieces: 0) }
      let meeting = Meeting()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (first, second) in [(1, 2), (2, 1)] {
          group.addTask {
            try await bench.database.write { connection in
              try connection.script("SET LOCAL deadlock_timeout = '20ms'")
              try connection.execute("UPDATE shelf SET pieces = pieces + 1 WHERE id = \(first)")
              meeting.waitForTheOther()
              try connection.execute("UPDATE shelf SET pieces = pieces + 1 WHERE id = \(second)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(meeting.visits > 2, "there was no deadlock")
      let pieces: [Int] = try await bench.database.read { connection in
        try connection.rows("SELECT pieces FROM shelf").map { try $0("pieces") }
      }
      #expect(pieces == [2, 2])
    }
  }

  @Test func `connections that the server closed are replaced before anything is asked of them`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<32 { group.addTask { _ = try await bench.count("note") } }
        try await group.waitForAll()
      }
      try await bench.endOtherSessions()
      for id in 0..<20 { try await bench.database.write { try $0.execute("INSERT INTO note (id) VALUES (\(id))") } }
      let notes = try await bench.count("note")
      #expect(notes == 20)
    }
  }

  @Test func `a connection that breaks in a transaction fails that one only, with nothing of it kept`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      let error = await #expect(throws: SQLError.self) {
        try await bench.database.write { connection in
          try connection.execute("INSERT INTO note (id) VALUES (1)")
          try connection.batch("INSERT INTO note (id) VALUES ($1)") { batch in
            try batch.add { $0.bind(2) }
            _ = try? connection.rows("SELECT pg_terminate_backend(pg_backend_pid())")
            try batch.add { $0.bind(3) }
          }
        }
      }
      #expect(error?.kind == .connection)
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  @Test func `no more connections are open than allowed, whatever fails`() async throws {
    struct Stop: Error {}
    try await withWorkbench(on: .postgres) { bench in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<200 {
          group.addTask {
            _ = try? await bench.database.write { connection in
              if number % 3 == 0 { throw Stop() }
              if number % 3 == 1 { try connection.execute("SELECT 1 FROM nowhere") }
              if number % 20 == 2 { try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
          }
        }
        try await group.waitForAll()
      }
      let open: Int? = try await bench.database.read { connection in
        try connection.value("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()")
      }
      #expect(try #require(open) <= 8)
    }
  }

  @Test func `an address where nobody listens is an error each time, and nothing waits for ever`() async throws {
    try await withFixture { fixture in
      let folder = try fixture.folder()
      let database = try await fixture.open(.postgres(url: "postgres://canting:secret@/books?host=\(folder)"))
      #expect(database.place == "postgres://canting@/books?host=\(folder)")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            let error = await #expect(throws: SQLError.self) { try await database.read { try $0.rows("SELECT 1") } }
            #expect(error?.kind == .connection)
            #expect(error?.message.contains("secret") == false)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func `more statements than are kept prepared are no harm`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      let sum = try await bench.database.write { connection in
        try (0..<1_200).reduce(0) { sum, number in
          let query = SQLQuery(stringLiteral: "SELECT \(number) AS n")
          return sum + (try connection.value(query) ?? 0)
        }
      }
      #expect(sum == 1_199 * 600)
    }
  }

  @Test func `an answer is given only after the commit is on the disk`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      let setting: String? = try await bench.database.write { try $0.value("SHOW synchronous_commit") }
      #expect(setting == "on")
    }
  }
}

@Suite struct `a PostgreSQL address` {
  @Test func `has its programs read a file whose name begins with a hyphen as a file`() {
    #expect(PostgresTools.file("--file=x").last == "--file=x" && PostgresTools.file("-c").first == "--")
  }

  @Test(arguments: [
    ("postgres://ayu:p%40ss@db:5432/books", "p@ss", "postgres://ayu@db:5432/books"),
    (
      "postgresql://ayu:a:b@one:1,two:2/books?sslmode=disable", "a:b",
      "postgresql://ayu@one:1,two:2/books?sslmode=disable"
    ),
    ("postgres:///books?host=/run/x&user=ayu&password=geheim", "geheim", "postgres:///books?host=/run/x&user=ayu"),
    ("postgres://db/books?password=geheim", "geheim", "postgres://db/books"),
    ("postgres://ayu@db/books", nil, "postgres://ayu@db/books"),
    ("postgres://db/a@b:c", nil, "postgres://db/a@b:c"),
  ])
  func `is shown without its password`(text: String, password: String?, shown: String) {
    #expect(PostgresURL(text).password == password)
    #expect(PostgresURL(text).withoutPassword == shown)
  }
}

/// Where two threads wait for each other, once; who comes again passes.
private final class Meeting: Sendable {
  private let first = DispatchSemaphore(value: 0)
  private let second = DispatchSemaphore(value: 0)
  private let arrived = Atomic<Int>(0)

  var visits: Int { arrived.load(ordering: .sequentiallyConsistent) }

  func waitForTheOther() {
    switch arrived.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue {
    case 1:
      second.signal()
      first.wait()
    case 2:
      first.signal()
      second.wait()
    default: break
    }
  }
}

extension Workbench {
  /// As a server that is started again does.
  fileprivate func endOtherSessions() async throws {
    let other = try location.open(as: "a test")
    try await other.write { connection in
      _ = try connection.rows(
        """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user
        """)
    }
    try await other.close()
  }
}
