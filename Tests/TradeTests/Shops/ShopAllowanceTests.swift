import Storage
import TestSupport
import Testing

@testable import Trade

/// What a shop may keep and bring, counted in the books.
@Suite struct ShopAllowanceTests {
  private static let start = LiveStage.start

  @Test(arguments: Backend.all)
  func `what a live sold is no file of the day`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(2)
      _ = try await live.pay(try await live.confirmed(1).id)
      let shop = live.books.shop
      let now = Self.start + .seconds(100)
      let count = try await live.books.database.write { connection in
        let allowance = ShopAllowance(
          connection: connection, shop: shop, limits: ShopLimits.none.with([.importsPerDay: 1]))
        try allowance.admit(imports: [1], beside: nil, at: now)
        return try allowance.importsOfDay(at: now)
      }
      #expect(count == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `sixty-four files that come at once are as many as a shop may bring`(on backend: Backend) async throws {
    #expect(try await Self.letIn(bytes: 1, on: backend, [.importsPerDay: 10]) == 10)
  }

  @Test(arguments: Backend.all)
  func `sixty-four files that come at once fit into the bytes that a shop may keep`(on backend: Backend) async throws {
    #expect(try await Self.letIn(bytes: 300_000, on: backend, [.megabytes: 1]) == 3)
  }

  @Test(arguments: Backend.all)
  func `files of yesterday and what they brought take room, and those of a day ago no place`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let (shop, now) = (books.shop, Instant.now)
      let old = ID<FileImport>.first(at: now - .seconds(90_000))
      try await books.database.write { connection in
        for (id, state) in [(old.value, FileImportRecord.State.checked), (old.value + 1, .saved)] {
          try Self.begin(ID(id), bytes: 300_000, of: shop, at: now - .seconds(90_000), connection)
          try connection.execute(
            "UPDATE file_import SET state = \(state) WHERE shop_id = \(shop) AND import_id = \(ID<FileImport>(id))")
        }
        let pack = [UInt8](repeating: 1, count: 500_000)
        try connection.execute("INSERT INTO record_pack VALUES (\(shop), \(old.value + 1), 1, \(pack), \(pack))")
      }
      let limits = ShopLimits.none.with([.megabytes: 2, .importsPerDay: 1])
      let kept = try await books.database.read {
        try ShopAllowance(connection: $0, shop: shop, limits: limits).bytesBefore(now)
      }
      #expect(kept == 1_300_000)
      func admit(_ bytes: Int) async throws {
        try await books.database.write {
          try ShopAllowance(connection: $0, shop: shop, limits: limits).admit(imports: [bytes], beside: kept, at: now)
        }
      }
      try await admit(700_000)
      await #expect(throws: ShopLimitReached(.megabytes, most: 2, wait: nil)) { try await admit(700_001) }
    }
  }

  @Test(arguments: Backend.all)
  func `a photo takes the room of the one before it`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (shop, limits) = (books.shop, ShopLimits.none.with([.megabytes: 1]))
      let products = try await books.database.write { connection in
        let catalogue = Catalogue(connection: connection, shop: shop)
        let products = try (0..<2).map { try catalogue.create("Kain \($0)", at: Self.start) }
        let image = [UInt8](repeating: 7, count: 1_000_000)
        try connection.execute(
          "INSERT INTO product_photo VALUES (\(shop), \(products[0]), 'image/png', \(image), \(Self.start))")
        return products
      }
      func refusal(_ bytes: Int, of product: Int) async throws -> ShopLimitReached? {
        try await books.database.read { connection in
          try ShopAllowance(connection: connection, shop: shop, limits: limits)
            .refusal(photo: bytes, of: products[product])
        }
      }
      #expect(try await refusal(999_999, of: 0) == nil)
      #expect(try await refusal(1_000_000, of: 0) == nil)
      #expect(try await refusal(1_000_001, of: 0) == ShopLimitReached(.megabytes, most: 1, wait: nil))
      #expect(try await refusal(1, of: 1) == ShopLimitReached(.megabytes, most: 1, wait: nil))
    }
  }

  @Test func `no writer waits while all that a shop ever brought is added up or looked through`() async throws {
    try await withBooks(on: .sqlite) { books in
      let (shop, watched) = (books.shop, WatchedDatabase(books.database))
      try await watched.write { connection in
        try ShopAllowance(connection: connection, shop: shop, limits: .standard)
          .admit(imports: [1], beside: 0, at: .now)
      }
      #expect(!watched.written.isEmpty && !watched.written.contains { "\($0)".contains("record_pack") })
      for query in watched.written {
        let plan = try await books.database.read { connection in
          try connection.rows("EXPLAIN QUERY PLAN " + query).map { try $0("detail") as String }
        }
        #expect(plan.contains { $0.contains("import_id>") } && !plan.contains { $0.contains("B-TREE") }, "\(plan)")
      }
    }
  }

  /// Sixty-four requests, each with a key of its own as a form has it, that bring a file at once.
  ///
  /// - Returns: how many were let in.
  private static func letIn(
    bytes: Int, on backend: Backend, _ own: [ShopLimit: Int]
  ) async throws -> Int {
    try await withBooks(on: backend) { books in
      let (shop, limits, now) = (books.shop, ShopLimits.none.with(own), Instant.now)
      @Sendable func bring(_ index: Int) async throws {
        let request = MarkedRequest(shop: shop, caller: "a", route: "POST /imports", key: "k\(index)", digest: [1])
        let kept = try await books.database.read {
          try ShopAllowance(connection: $0, shop: shop, limits: limits).bytesBefore(now)
        }
        try await books.database.write { connection in
          _ = try Idempotent(connection: connection, now: now).once(request) { connection in
            try ShopAllowance(connection: connection, shop: shop, limits: limits)
              .admit(imports: [bytes], beside: kept, at: now)
            try begin(.new(), bytes: bytes, of: shop, at: now, connection)
            return GivenAnswer(status: 303)
          }
        }
      }
      let letIn = try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<64 {
          group.addTask {
            do {
              try await bring(index)
              return true
            } catch is ShopLimitReached {
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      let begun = try await books.database.count("SELECT COUNT(*) FROM file_import")
      #expect(begun == letIn)
      return letIn
    }
  }

  private static func begin(
    _ id: ID<FileImport>, bytes: Int, of shop: ID<Shop>, at now: Instant, _ connection: any SQLConnection
  ) throws {
    try ImportLog(connection: connection, shop: shop).begin(
      id, fileName: "a.csv", digest: [UInt8](repeating: 1, count: 32), bytes: Int64(bytes), state: .checking, by: nil,
      now: now)
  }
}
