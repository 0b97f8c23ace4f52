import Storage
import TestSupport
import Testing

@Suite struct `values` {
  @Test(arguments: Backend.all)
  func `come back as they went in`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let texts: [String?] = [
        nil, "", "Batik Mega Mendung", "👩🏽‍🎨🪡", "é e\u{301}", "\\x41 \\N {\"a\"}", "\r\n\t", "\u{1}\u{7f}",
      ]
      let amounts: [Int64?] = [nil, 0, .min, .max, -1, 1]
      let bytes: [[UInt8]?] = [nil, [], [0], Array(0...255), [0x5c, 0x78]]
      for (id, text) in texts.enumerated() {
        let (amount, raw) = (amounts[id % amounts.count], bytes[id % bytes.count])
        let row = try await bench.database.write { connection in
          try connection.execute(
            "INSERT INTO note (id, body, amount, raw) VALUES (\(id), \(text), \(amount), \(raw))")
          return try #require(try connection.row("SELECT body, amount, raw FROM note WHERE id = \(id)"))
        }
        #expect(try row("body") as String? == text)
        #expect(try (row("body") as String?)?.unicodeScalars.count == text?.unicodeScalars.count)
        #expect(try row("amount") as Int64? == amount)
        #expect(try row("raw") as [UInt8]? == raw)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `are bound, so nothing a buyer types becomes SQL`(on backend: Backend) async throws {
    let attempts = ["'; DROP TABLE note; --", "' OR '1'='1", "$1", "\\' OR 1=1 --", "\"); DELETE FROM note; --", "%"]
    try await withWorkbench(on: backend) { bench in
      for (id, attempt) in attempts.enumerated() {
        try await bench.database.write { connection in
          try connection.execute("INSERT INTO note (id, body) VALUES (\(id), \(attempt))")
        }
        let found: [Int] = try await bench.database.read { connection in
          try connection.rows("SELECT id FROM note WHERE body = \(attempt)").map { try $0("id") }
        }
        #expect(found == [id])
      }
      let notes = try await bench.count("note")
      #expect(notes == attempts.count)
    }
  }

  @Test(arguments: Backend.all)
  func `of a list are matched whatever they hold, and an empty list matches none`(on backend: Backend) async throws {
    let names = ["a", "b\"c", "d\\e", "{f,g}", "NULL", "", "h'i", "j\u{1}k", "ü🧵", "[1]"]
    try await withWorkbench(on: backend) { bench in
      try await bench.database.write { connection in
        for (id, name) in names.enumerated() {
          try connection.execute(
            "INSERT INTO note (id, body, amount) VALUES (\(id), \(name), \(Int64.min + Int64(id)))")
        }
      }
      func matches(_ query: SQLQuery) async throws -> Int {
        try await bench.database.read { try $0.value(query) ?? -1 }
      }
      let numbers = (0..<names.count).map { Int64.min + Int64($0) }
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE body \(in: names)") == names.count)
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE amount \(in: numbers)") == names.count)
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE body \(in: ["a", "NULL", "z"])") == 2)
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE NOT (body \(in: ["a", "z"]))") == names.count - 1)
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE amount \(in: [Int64]())") == 0)
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE body \(in: [String]())") == 0)
      let many = (0..<100_000).map { Int64($0) }
      #expect(try await matches("SELECT COUNT(*) FROM note WHERE id \(in: many)") == names.count)
    }
  }

  @Test(arguments: Backend.all)
  func `with a zero byte in a text are refused, not cut`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let error = await #expect(throws: SQLError.self) {
        try await bench.database.write { connection in
          try connection.execute("INSERT INTO note (id, body) VALUES (1, \("a\0b"))")
        }
      }
      #expect(error?.kind == .unexpectedValue)
      let inBatch = await #expect(throws: SQLError.self) {
        try await bench.database.write { connection in
          try connection.batch("INSERT INTO note (id, body) VALUES ($1, $2)") { batch in
            try batch.add { row in
              row.bind(1)
              row.bind(.text("\0"))
            }
          }
        }
      }
      #expect(inBatch?.kind == .unexpectedValue)
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `are compared byte by byte, capitals apart`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let names = ["b", "B", "a", "A", "_", "é", "Z", "z", "1"]
      let sorted = try await bench.database.write { connection in
        for (id, name) in names.enumerated() {
          try connection.execute("INSERT INTO note (id, body) VALUES (\(id), \(name))")
        }
        return try connection.rows("SELECT body FROM note ORDER BY body").map { try $0("body") as String }
      }
      #expect(sorted == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
      let likeSmall: Int? = try await bench.database.read { connection in
        try connection.value("SELECT COUNT(*) FROM note WHERE body LIKE 'b%'")
      }
      #expect(likeSmall == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `of another type than asked for are an error, not a trap`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      try await bench.database.write { connection in
        try connection.execute("INSERT INTO note (id, body, amount) VALUES (1, 'x', 3), (2, 'y', 4)")
        let row = try #require(try connection.row("SELECT body, amount, AVG(amount) OVER () AS mean FROM note"))
        for column in ["body", "mean", "no such column"] {
          let error = #expect(throws: SQLError.self) { try row(column) as Int64 }
          #expect(error?.kind == .unexpectedValue)
        }
      }
    }
  }
}
