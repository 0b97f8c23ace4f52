import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `a full disk` {
  /// A limit on the size of files stands in for the disk: the write that would pass it fails like one without space.
  @Test func `fails the write that does not fit, half of nothing, and no other`() async throws {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/books.sqlite"
      await #expect(processExitsWith: .success) { [path = path as String] in
        signal(SIGXFSZ, SIG_IGN)
        let database = try DatabaseLocation(path).open(as: "a child")
        try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
        let disk = Disk(database: database)
        try disk.limit(to: 1_500_000)
        try await disk.writeLargeAmongSmall()
        try disk.limit(to: nil)
        try await disk.writeLarge()
        #expect(try await disk.counts() == [64, 64, 2_000])
        #expect(try await database.checkIntegrity() == [])
        try await database.close()
      }
      let database = try await fixture.open(DatabaseLocation(path))
      #expect(try await Disk(database: database).counts() == [64, 64, 2_000])
    }
  }
}

private struct Disk: Sendable {
  let database: any SQLDatabase

  func limit(to bytes: UInt?) throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = bytes.map { rlim_t($0) } ?? limit.rlim_max
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
  }

  /// Four megabytes in one transaction.
  func writeLarge() async throws {
    try await database.write { connection in
      try connection.batch("INSERT INTO note (id, body) VALUES ($1, $2)") { batch in
        for id in 1_000..<3_000 {
          try batch.add { row in
            row.bind(Int64(id))
            row.bind(.text(String(repeating: "x", count: 2_000)))
          }
        }
      }
    }
  }

  /// Writes that share commits with the one that does not fit.
  func writeLargeAmongSmall() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in 0..<64 {
        if id == 20 {
          group.addTask {
            let error = await #expect(throws: SQLError.self) { try await writeLarge() }
            #expect(error?.kind == .disk)
          }
        }
        group.addTask {
          try await database.write { connection in
            try connection.execute("INSERT INTO note (id) VALUES (\(id))")
            try connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (\(id), \("shelf \(id)"), 1)")
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Small notes, shelves, large notes.
  func counts() async throws -> [Int] {
    try await database.read { connection in
      [
        try connection.value("SELECT COUNT(*) FROM note WHERE id < 1000") ?? -1,
        try connection.value("SELECT COUNT(*) FROM shelf") ?? -1,
        try connection.value("SELECT COUNT(*) FROM note WHERE id >= 1000") ?? -1,
      ]
    }
  }
}
