import Foundation
import Storage
import TestSupport
import Testing
import Trade

@Suite struct `The trail` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(arguments: Backend.all)
  func `is read page by page, one kind or all, and never another shop's`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.add("sari", role: .owner)
      let neighbour = try await books.anotherShop()
      let token = try await books.database.acrossShops.write { connection in
        let (token, _) = try APITokens(connection: connection, shop: books.shop, now: now).make(
          "kasir", scopes: [.stock], by: owner)
        for index in 0..<25 {
          let trail = Trail(connection: connection, shop: books.shop, now: now + .seconds(Int64(index)))
          if index % 2 == 0 {
            try trail.record(.counted, by: nil, token: token, "Sogan \(index)", from: "10.0.0.4")
          } else {
            try trail.record(.signedIn, by: owner, from: "10.0.0.5")
          }
        }
        try Trail(connection: connection, shop: neighbour, now: now).record(.counted, by: nil, "rahasia")
        return token
      }
      #expect(token.value > 0)
      func page(_ shop: ID<Shop>, before: ID<TrailEntry>?, of kind: TrailKind?) async throws -> [TrailEntry] {
        try await books.database.acrossShops.read { connection in
          try Trail(connection: connection, shop: shop, now: now).latest(10, before: before, of: kind)
        }
      }
      for (kind, count) in [(nil, 25), (.stock, 13), (.access, 12), (.money, 0)] as [(TrailKind?, Int)] {
        var (seen, last): ([TrailEntry], ID<TrailEntry>?) = ([], nil)
        while true {
          let next = try await page(books.shop, before: last, of: kind)
          if next.isEmpty { break }
          seen += next
          last = next.last?.id
        }
        #expect(seen.count == count && Set(seen.map(\.id)).count == count)
        #expect(seen.map(\.id) == seen.map(\.id).sorted(by: >))
        #expect(seen.allSatisfy { kind == nil || TrailKind.of($0.action) == kind })
      }
      let newest = try #require(try await page(books.shop, before: nil, of: nil).first)
      #expect(newest.token == "kasir" && newest.person == nil && newest.detail == "Sogan 24")
      #expect(newest.at == now + .seconds(24) && newest.address == "10.0.0.4")
      #expect(try await page(neighbour, before: nil, of: nil).map(\.detail) == ["rahasia"])
    }
  }

  @Test func `puts every action into one kind`() {
    let parted = TrailKind.allCases.flatMap(\.actions)
    #expect(parted.count == TrailAction.allCases.count && Set(parted) == Set(TrailAction.allCases))
  }

  @Test(arguments: Backend.all)
  func `tells of a restore in books of the first schema too`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.database.write { try Trail.noteRestore(of: "canting-1.db", on: $0, at: now) }
      let told = try await books.database.read {
        try Trail(connection: $0, shop: books.shop, now: now).latest(5)
      }
      #expect(told.map(\.action) == [.restored] && told.first?.detail == "canting-1.db")
      #expect(told.first?.address == Trail.machine)
    }
  }

  /// Rows are only ever added: nothing in the program's own text changes one, and only the end of the shop's term for
  /// them (``Retention``) removes any.
  @Test func `is changed and removed by nothing in the program`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let found = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(found.count > 100)
    for file in found {
      let text = try String(contentsOf: file, encoding: .utf8)
      let touched = text.firstMatch(of: /(UPDATE\s+trail\s|DELETE\s+FROM\s+trail\b|TRUNCATE\s+trail\b)/)
      #expect(touched == nil || file.lastPathComponent == "Retention.swift", "\(file.lastPathComponent)")
    }
  }
}
