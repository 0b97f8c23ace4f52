import Foundation
package import Storage

extension Fixture {
  /// The place of a database that does not exist yet (SQLite) or is empty (PostgreSQL); gone when the test ends.
  package func emptyDatabase(on backend: Backend) async throws -> DatabaseLocation {
    switch backend {
    case .sqlite: return .sqlite(path: try folder() + "/books.sqlite")
    case .postgres:
      let server = try await enterServer()
      let name = try await server.createDatabase()
      afterwards { try await server.dropDatabase(name) }
      return .postgres(url: server.url(ofDatabase: name))
    }
  }

  /// A database with a schema and no rows, open until the test ends.
  package func database(
    on backend: Backend, _ migrator: Migrator
  ) async throws -> (location: DatabaseLocation, database: any SQLDatabase) {
    let location: DatabaseLocation =
      switch backend {
      case .sqlite: try await emptyDatabase(on: .sqlite)
      case .postgres: try await postgresDatabase(migrator)
      }
    let database = try await open(location)
    try await migrator.migrate(database, at: 0) { _, _ in }
    return (location, database)
  }

  /// A test waits for its place once: two that hold one database each and wait for a second would wait for ever.
  private func enterServer() async throws -> TestServer {
    let server = try TestServer.current
    guard becomesGuest() else { return server }
    await server.enter()
    afterwards { await server.leave() }
    return server
  }

  private func postgresDatabase(_ migrator: Migrator) async throws -> DatabaseLocation {
    let server = try await enterServer()
    let name = try await server.borrow(migrator)
    afterwards { try await server.giveBack(name, of: migrator) }
    return .postgres(url: server.url(ofDatabase: name))
  }

  /// Opens a database until the test ends.
  package func open(_ location: DatabaseLocation, as holder: String = "a test") async throws -> any SQLDatabase {
    let database = try location.open(as: holder)
    afterwards { try await database.close() }
    return database
  }
}

extension DatabaseLocation {
  /// What `DatabaseLocation(_:)` reads, to hand a place to a child process.
  package var text: String {
    switch self {
    case .sqlite(let path): path
    case .postgres(let url): url
    }
  }
}
