import Storage
import TestSupport
import Testing

@Suite struct `a batch` {
  @Test(arguments: Backend.all)
  func `of thousands of rows keeps them all, and counts what changed`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let changed = try await bench.database.write { connection in
        try connection.batch(
          "INSERT INTO note (id, body, amount) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        ) { batch in
          for id in 0..<5_000 {
            try batch.add { row in
              row.bind(Int64(id % 4_000))
              var text = "row \(id)"
              text.withUTF8 { row.bind(text: $0) }
              row.bindNull()
            }
          }
        }
      }
      #expect(changed == 4_000)
      let notes = try await bench.count("note")
      #expect(notes == 4_000)
      let last: String? = try await bench.database.read { try $0.value("SELECT body FROM note WHERE id = 3999") }
      #expect(last == "row 3999")
    }
  }

  @Test(arguments: Backend.all, [0, 7, 499, 500, 1_200])
  func `with a bad row in the middle leaves nothing, and the connection goes on`(
    on backend: Backend, badRow: Int
  ) async throws {
    try await withWorkbench(on: backend) { bench in
      try await bench.addShelf(badRow, pieces: 0)
      let error = await #expect(throws: SQLError.self) {
        try await bench.database.write { connection in
          try connection.batch("INSERT INTO shelf (id, name, pieces) VALUES ($1, $2, 1)") { batch in
            for id in 0..<1_500 {
              try batch.add { row in
                row.bind(Int64(id))
                row.bind(.text("name \(id)"))
              }
            }
          }
        }
      }
      #expect(error?.kind == .unique)
      let shelves = try await bench.count("shelf")
      #expect(shelves == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `that its own caller stops leaves nothing`(on backend: Backend) async throws {
    struct Stop: Error {}
    try await withWorkbench(on: backend) { bench in
      await #expect(throws: Stop.self) {
        try await bench.database.write { connection in
          try connection.batch("INSERT INTO note (id) VALUES ($1)") { batch in
            for id in 0..<10 { try batch.add { $0.bind(Int64(id)) } }
            throw Stop()
          }
        }
      }
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  /// More than any socket buffer holds travels both ways at once: neither side may wait for the other for ever.
  @Test(arguments: Backend.all)
  func `of large values in both directions does not stand still`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let large = String(repeating: "batik ", count: 40_000)
      let changed = try await bench.database.write { connection in
        try connection.batch("INSERT INTO note (id, body) VALUES ($1, $2) RETURNING id, body, body AS again") { batch in
          for id in 0..<100 {
            try batch.add { row in
              row.bind(Int64(id))
              row.bind(.text(large))
            }
          }
        }
      }
      #expect(changed == 100)
      let bytes: Int? = try await bench.database.read { connection in
        try connection.value("SELECT CAST(SUM(length(body)) AS BIGINT) FROM note")
      }
      #expect(bytes == 100 * 240_000)
    }
  }

  @Test(arguments: Backend.all)
  func `may ask and write between its rows, and hold another batch`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let seen = try await bench.database.write { connection in
        var seen: [Int] = []
        try connection.batch("INSERT INTO note (id, amount) VALUES ($1, $2)") { outer in
          for id in 0..<5 {
            try outer.add { row in
              row.bind(Int64(id))
              row.bind(Int64(id))
            }
            seen.append(try connection.value("SELECT COUNT(*) FROM note") ?? -1)
            try connection.execute("UPDATE note SET amount = amount + 10 WHERE id = \(id)")
            try connection.batch("INSERT INTO note (id, amount) VALUES ($1, $2)") { inner in
              try inner.add { row in
                row.bind(Int64(100 + id))
                row.bind(1)
              }
            }
          }
        }
        return seen
      }
      #expect(seen == [1, 3, 5, 7, 9])
      let sum: Int? = try await bench.database.read { connection in
        try connection.value("SELECT CAST(SUM(amount) AS BIGINT) FROM note")
      }
      #expect(sum == 0 + 1 + 2 + 3 + 4 + 50 + 5)
    }
  }

  @Test(arguments: Backend.all)
  func `puts values where its numbers stand, in any order and more than once`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let row = try await bench.database.write { connection in
        try connection.batch(
          "INSERT INTO note (amount, body, id) VALUES (CAST($3 AS BIGINT), $2, CAST($1 AS BIGINT) + CAST($3 AS BIGINT))"
        ) { batch in
          try batch.add { row in
            row.bind(1)
            row.bind(.text("two"))
            row.bind(3)
          }
        }
        return try #require(try connection.row("SELECT id, body, amount FROM note"))
      }
      #expect(try row("id") as Int == 4)
      #expect(try row("body") as String == "two")
      #expect(try row("amount") as Int == 3)
    }
  }

  @Test(arguments: Backend.all, [1, 3])
  func `refuses a row with too few or too many values`(on backend: Backend, values: Int) async throws {
    try await withWorkbench(on: backend) { bench in
      await #expect(throws: SQLError.self) {
        try await bench.database.write { connection in
          try connection.batch("INSERT INTO note (id, amount) VALUES ($1, $2)") { batch in
            try batch.add { row in for value in 1...values { row.bind(Int64(value)) } }
          }
        }
      }
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }
}
