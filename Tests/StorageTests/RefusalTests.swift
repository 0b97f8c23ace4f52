import Storage
import TestSupport
import Testing

@Suite struct `what the engine refuses` {
  private static let cases: [(StaticString, SQLError.Kind)] = [
    ("INSERT INTO shelf (id, name, pieces) VALUES (1, 'other', 1)", .unique),
    ("INSERT INTO shelf (id, name, pieces) VALUES (2, 'first', 1)", .unique),
    ("INSERT INTO win (id, shelf, taker) VALUES (2, 99, 'x')", .foreignKey),
    ("DELETE FROM shelf WHERE id = 1", .foreignKey),
    ("INSERT INTO shelf (id, name, pieces) VALUES (2, '', 1)", .rule),
    ("INSERT INTO shelf (id, name, pieces) VALUES (2, NULL, 1)", .rule),
    ("INSERT INTO no_such_table (id) VALUES (1)", .other),
    ("INSERT INTO", .other),
  ]

  @Test(arguments: Backend.all)
  func `is told the same way for both`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      try await bench.database.write { connection in
        try connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'first', 1)")
        try connection.execute("INSERT INTO win (id, shelf, taker) VALUES (1, 1, 'x')")
      }
      for (text, kind) in Self.cases {
        let error = await #expect(throws: SQLError.self) {
          try await bench.database.write { try $0.execute(SQLQuery(stringLiteral: text.description)) }
        }
        #expect(error?.kind == kind, "\(text): \(String(describing: error))")
      }
    }
  }

  @Test(arguments: Backend.all)
  func `ends its transaction, even when the body catches the error`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      try await bench.addShelf(1, pieces: 1)
      let error = await #expect(throws: SQLError.self) {
        try await bench.database.write { connection in
          try connection.execute("INSERT INTO note (id) VALUES (1)")
          _ = try? connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'again', 1)")
        }
      }
      #expect(error?.kind == .unique)
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `includes every change inside a read`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      await #expect(throws: SQLError.self) {
        try await bench.database.read { try $0.execute("INSERT INTO note (id) VALUES (1)") }
      }
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `counts only the rows a statement changed itself`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let counts = try await bench.database.write { connection in
        try connection.script(
          connection.dialect.schema(
            """
            CREATE TABLE branch (
              id BIGINT NOT NULL,
              shelf BIGINT NOT NULL REFERENCES shelf (id) ON DELETE CASCADE,
              PRIMARY KEY (id)
            );
            """))
        return [
          try connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'a', 0), (2, 'b', 0)"),
          try connection.execute("INSERT INTO branch (id, shelf) VALUES (1, 1), (2, 1), (3, 1)"),
          try connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'a', 0) ON CONFLICT DO NOTHING"),
          try connection.execute("UPDATE shelf SET pieces = 1 WHERE id = 9"),
          try connection.execute("DELETE FROM shelf WHERE id = 1"),
          try connection.execute("SELECT id FROM shelf WHERE id = 9"),
        ]
      }
      #expect(counts == [2, 3, 0, 0, 1, 0])
    }
  }
}
