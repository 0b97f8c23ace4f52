import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// A live server on books of its own, and a program that imports through its API.
struct ImportingProgram: Sendable {
  let books: TestBooks
  let program: CommandLineProgram
  let folder: String
  let token: String
  /// A token of another shop in the same books.
  let neighbour: String

  /// Prepares the books and closes them, so that a server can have them.
  init(_ books: TestBooks) async throws {
    self.books = books
    program = try CommandLineProgram(books.fixture)
    folder = try books.fixture.folder()
    token = try await Self.token(for: books.shop, in: books, "ratna")
    neighbour = try await Self.token(for: try await books.anotherShop(), in: books, "tini")
    try await books.database.close()
  }

  func serve(
    environment: [String: String] = [:]
  ) async throws -> (server: ServingProgram, api: ImportingClient) {
    let server = try ServingProgram(
      program, ["serve", "--port", "0", "--data", folder, "--database", books.location.address],
      environment: environment)
    return (server, ImportingClient(address: try await server.address(), token: token))
  }

  /// The books as text, while no server has them.
  func dump() async throws -> String {
    let database = try books.location.open(as: "a test")
    let shop = books.shop
    let text = try await database.bound(to: shop).read { try BooksDump(connection: $0, shop: shop).text() }
    try await database.close()
    return text
  }

  private static func token(for shop: ID<Shop>, in books: TestBooks, _ name: String) async throws -> String {
    let signIn = try #require(SignInName(name))
    let password = try await PasswordHash("lilin dan mori 7", cost: .cheap)
    return try await books.database.bound(to: shop).write { connection in
      let person = try People(connection: connection, shop: shop, now: .now).add(
        signIn, name: name, password: password, language: .indonesian, role: .owner)
      return try APITokens(connection: connection, shop: shop, now: .now).make(
        "test", scopes: Set(TokenScope.allCases), by: person
      ).1.text
    }
  }
}

/// Asks a live server's API, as a program of the seller's would.
struct ImportingClient: Sendable {
  let address: String
  var token: String

  /// What an import came to.
  struct Result: Sendable {
    let id: String
    let state: String
    let problem: String?
  }

  /// Hands a file in; it is counted behind the answer.
  func send(_ bytes: [UInt8], named name: String) async throws -> String {
    let query = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let answer = try await ask("POST", "/api/v1/imports?name=\(query)", Data(bytes))
    try #require(answer.status == 202, "\(name): \(answer.status)")
    return try #require(answer.json["id"] as? String)
  }

  /// Waits until an import has come to a rest.
  func rest(_ id: String) async throws -> Result {
    while true {
      let answer = try await ask("GET", "/api/v1/imports/\(id)")
      let state = try #require(answer.json["state"] as? String, "\(answer.status)")
      if !["checking", "saving", "undoing"].contains(state) {
        return Result(id: id, state: state, problem: answer.json["problem"] as? String)
      }
      await Task.yield()
    }
  }

  /// Saves or undoes an import, and waits for the end.
  func carryOut(_ deed: String, _ id: String) async throws -> Result {
    try await begin(deed, id)
    return try await rest(id)
  }

  func begin(_ deed: String, _ id: String) async throws {
    let answer = try await ask("POST", "/api/v1/imports/\(id)/\(deed)", key: "\(deed)-\(id)")
    try #require(answer.status == 202, "\(deed): \(answer.status)")
  }

  func orderNumbers() async throws -> [String] {
    let orders = try await ask("GET", "/api/v1/orders?limit=200").json["orders"] as? [[String: Any]] ?? []
    return orders.compactMap { $0["number"] as? String }.sorted()
  }

  func isAlive() async throws -> Bool { try await ask("GET", "/livez").status == 200 }

  private func ask(
    _ method: String, _ path: String, _ body: Data? = nil, key: String? = nil
  ) async throws -> (status: Int, json: [String: Any]) {
    var headers = ["Authorization": "Bearer \(token)"]
    if body != nil { headers["Content-Type"] = "application/octet-stream" }
    if let key { headers["Idempotency-Key"] = key }
    let answer = try await Loopback.ask(method, address + path, headers: headers, body: body)
    let json = (try? JSONSerialization.jsonObject(with: answer.body)) as? [String: Any]
    return (answer.status, json ?? [:])
  }
}

extension DatabaseLocation {
  /// As a command line names it.
  var address: String {
    switch self {
    case .sqlite(let path): path
    case .postgres(let url): url
    }
  }
}
