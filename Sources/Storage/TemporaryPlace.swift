import Foundation

/// The user of PostgreSQL may not make a database beside the books.
package struct MayNotMakeDatabase: Error, Sendable, Equatable {
  /// The server's, without a password.
  package let place: String
}

/// A place for books that are put there, looked at and taken away again, beside the books in use and on their engine.
package struct TemporaryPlace: Sendable {
  /// Databases of this kind begin with this; then come the second they were made in and a number.
  private static let prefix = "canting_check_"
  /// Seconds after which nobody looks at one any more.
  private static let patience = 86_400

  package let location: DatabaseLocation
  private let server: String?
  private let name: String

  /// A file in `folder`, or a new database on the same server.
  ///
  /// - Parameter now: seconds since 1970.
  /// - Throws: ``MayNotMakeDatabase``, ``SQLError``.
  package static func make(
    beside books: DatabaseLocation, folder: String, at now: Int
  ) async throws -> TemporaryPlace {
    switch books {
    case .sqlite:
      return TemporaryPlace(location: .sqlite(path: folder + "/books.sqlite"), server: nil, name: "")
    case .postgres(let url):
      await dropLeftovers(beside: books, at: now)
      let name = "\(prefix)\(now)_\(UInt32.random(in: 0 ... .max))"
      do {
        try await PostgresCommand.run("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'", at: url)
      } catch let error as SQLError where error.message.hasSuffix("[42501]") {
        throw MayNotMakeDatabase(place: PostgresURL(url).withoutPassword)
      }
      return TemporaryPlace(location: .postgres(url: PostgresURL.url(url, naming: name)), server: url, name: name)
    }
  }

  /// Takes the database away; a file goes with its folder, which is the caller's.
  ///
  /// Whoever opened it has closed it before, and the server ends its own workers there by itself: WITH (FORCE) would ask
  /// for the right to end those, which an ordinary account has not.
  package func takeAway() async throws {
    guard let server else { return }
    try await PostgresCommand.run("DROP DATABASE IF EXISTS \(name)", at: server)
  }

  /// Drops the databases that programs left beside the books which were killed while they looked: each is a copy of a
  /// whole shop. A file goes with its folder, which is the caller's.
  ///
  /// - Parameter now: seconds since 1970; what was made less than a day ago may be looked at.
  /// - Returns: the names of those that are gone; one that cannot be dropped is left for the next time.
  @discardableResult
  package static func dropLeftovers(beside books: DatabaseLocation, at now: Int) async -> [String] {
    guard case .postgres(let url) = books, let database = try? books.open(as: "canting") else { return [] }
    let names = try? await database.read { connection in
      try connection.rows("SELECT datname FROM pg_database WHERE datname LIKE 'canting\\_check\\_%'")
        .map { try $0("datname") as String }
    }
    try? await database.close()
    var gone: [String] = []
    for name in names ?? [] {
      guard let made = name.dropFirst(prefix.count).split(separator: "_").first.flatMap({ Int($0) }),
        now - made > patience, name.utf8.allSatisfy({ $0 == 0x5F || (0x30...0x39).contains($0) || $0 >= 0x61 })
      else { continue }
      do {
        try await PostgresCommand.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)", at: url)
        gone.append(name)
      } catch {}
    }
    return gone
  }
}

extension PostgresURL {
  /// The address with another database: what stands between the server's name and the question mark, and no `dbname`
  /// behind it.
  static func url(_ text: String, naming database: String) -> String {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts[0].range(of: "://")?.upperBound ?? parts[0].startIndex
    let server = parts[0][start...].prefix { $0 != "/" }
    let options = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("dbname=") } : []
    return parts[0][..<start] + server + "/" + database + (options.isEmpty ? "" : "?" + options.joined(separator: "&"))
  }
}
