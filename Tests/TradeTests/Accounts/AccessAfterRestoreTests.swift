import Storage
import TestSupport
import Testing

@testable import Trade

/// Who may come in after a restore.
@Suite struct AccessAfterRestoreTests {
  private static let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(arguments: Backend.all)
  func `nobody is signed in any more and no link opens, while people, tokens and used links stay`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      let (session, link, token) = try await books.database.acrossShops.write { connection in
        let invitations = Invitations(connection: connection, now: Self.now)
        _ = try invitations.invite(.packer, to: books.shop, by: owner)
        try connection.execute("UPDATE invitation SET used_at = \(Self.now)")
        _ = try PasswordResets(connection: connection, now: Self.now).make(for: owner, in: books.shop, by: nil)
        try connection.execute(
          """
          INSERT INTO sign_in_step (token_digest, person_id, created_at)
          VALUES (\(Secret.new().digest), \(owner), \(Self.now))
          """)
        return (
          try Sessions(connection: connection, now: Self.now).begin(
            for: owner, in: books.shop, device: "ponsel hilang"),
          try invitations.invite(.host, to: books.shop, by: owner),
          try APITokens(connection: connection, shop: books.shop, now: Self.now).make(
            "kasir", scopes: [.read], by: owner)
        )
      }
      try await books.database.acrossShops.write { try AccessAfterRestore.end(on: $0) }
      try await books.database.acrossShops.read { connection in
        #expect(try Sessions(connection: connection, now: Self.now).find(session) == nil)
        #expect(try Invitations(connection: connection, now: Self.now).find(link) == nil)
        #expect(try APITokens.find(token.1, at: Self.now, on: connection) != nil)
        let left: [(SQLQuery, Int)] = [
          ("session", 0), ("invitation", 1), ("password_reset", 0), ("sign_in_step", 0),
        ]
        for (table, rows) in left {
          let count: Int? = try connection.value("SELECT COUNT(*) FROM \(part: table)")
          #expect(count == rows, "\(table)")
        }
        let people: Int? = try connection.value("SELECT COUNT(*) FROM membership")
        #expect(people == 1)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `books from before second factors are closed too`(on backend: Backend) async throws {
    struct TakenBack: Error { let sessions: Int? }
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      // What is dropped is there again afterwards: others use this database, too.
      let end = await #expect(throws: TakenBack.self) {
        try await books.database.acrossShops.write { connection in
          _ = try Sessions(connection: connection, now: Self.now).begin(for: owner, in: books.shop, device: "ponsel")
          try connection.execute("DROP TABLE sign_in_step")
          try connection.execute("DROP TABLE password_reset")
          try connection.execute("DELETE FROM schema_version WHERE number >= 12")
          try AccessAfterRestore.end(on: connection)
          throw TakenBack(sessions: try connection.value("SELECT COUNT(*) FROM session"))
        }
      }
      #expect(end?.sessions == 0)
    }
  }
}
