import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// Runs a test on books with one shop and its owner.
///
/// They are made here rather than by `canting user add`, whose password hash is dear on purpose.
func withShop(_ body: (CommandLineProgram) async throws -> Void) async throws {
  try await withFixture { fixture in
    let program = try CommandLineProgram(fixture)
    try FileManager.default.createDirectory(atPath: program.data, withIntermediateDirectories: true)
    let signIn = try #require(SignInName("ratna"))
    let password = try await PasswordHash("lilin dan mori 7", cost: .cheap)
    try await program.withDatabase { database in
      try await Schema.migrator.migrate(database, at: 0) { _, _ in }
      try await database.write { connection in
        let shop = try NewShop(name: "Batik Ratna").open(on: connection, at: .now)
        _ = try People(connection: connection, shop: shop, now: .now).add(
          signIn, name: "Ratna", password: password, language: .indonesian, role: .owner)
      }
    }
    try await body(program)
  }
}

extension CommandLineProgram {
  /// Writes a made-up export and gives its path.
  func sample(_ layout: String = "shopeeOrders", orders: Int = 30, seed: Int = 3) async throws -> String {
    let folder = try fixture.folder()
    let made = try await run([
      "sample", "--orders", "\(orders)", "--seed", "\(seed)", "--layout", layout, "--output", folder,
    ])
    try #require(made.status == 0, "\(made.errors)")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    return "\(folder)/\(name)"
  }

  @discardableResult
  func importSample(_ layout: String = "shopeeOrders", orders: Int = 30) async throws -> Result {
    let result = try await run("import", try await sample(layout, orders: orders), "--json")
    try #require(result.status == 0, "\(result.errors)")
    return result
  }

  /// The books, opened by the test itself: no command can have them meanwhile.
  func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
    let database = try DatabaseLocation.sqlite(path: data + "/canting.sqlite").open(as: "a test")
    do {
      try await body(database)
      try await database.close()
    } catch {
      try? await database.close()
      throw error
    }
  }
}
