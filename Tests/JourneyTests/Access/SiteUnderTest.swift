import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Synchronization
import TestSupport
import Trade
import Web

/// The whole site over fresh books, with a clock that tests move, and everyone who may knock at its door.
struct SiteUnderTest: Sendable {
  /// Who knocks, in the order of the stored table's columns.
  enum Knocker: String, CaseIterable {
    case nobody, neighbour, owner, host, packer, mentor, read, `import`, stock, catalogue, manage, money, live, desk

    var role: Role? { self == .neighbour ? .owner : Role(rawValue: rawValue) }
    var scope: TokenScope? { TokenScope(rawValue: rawValue) }
  }

  static let password = "kain sogan 1974"

  /// Reading all templates takes longer than most tests do, and every site has the same.
  static let pages = Result { try PageRenderer() }

  let books: TestBooks
  let web: WebApplication
  let clock: MovedClock
  let sessions: [Knocker: Secret]
  let tokens: [Knocker: Secret]
  let people: [Knocker: ID<Person>]

  var database: any SQLDatabase { books.database }
}

/// A clock that stands still until a test moves it.
final class MovedClock: Sendable {
  private let time = Mutex(Instant(milliseconds: 1_785_726_000_000))

  var now: Instant { time.withLock { $0 } }

  func move(by duration: Duration) { time.withLock { $0 = $0 + duration } }
}

/// Runs a test's body against the site in process.
func withSite(
  on backend: Backend = .sqlite, routes: @Sendable (Site) -> [Route] = { _ in [] },
  settings: SettingsRoutes.Surroundings = .init(), publicAddress: String? = nil,
  secondFactor: SecondFactorDemand = .offered, use: ShopUse = ShopUse(.none),
  _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
) async throws {
  try await withBooks(on: backend) { books in
    let site = try await makeSite(
      books, routes, publicAddress, settings: settings, secondFactor: secondFactor, use: use)
    let application = Application(responder: site.web.responder())
    try await application.test(.router) { client in try await body(site, client) }
  }
}

func makeSite(
  _ books: TestBooks, _ routes: @Sendable (Site) -> [Route], _ publicAddress: String?,
  settings: SettingsRoutes.Surroundings = .init(), secondFactor: SecondFactorDemand = .offered,
  use: ShopUse = ShopUse(.none)
) async throws -> SiteUnderTest {
  let clock = MovedClock()
  let site = Site(
    database: books.database, pages: try SiteUnderTest.pages.get(),
    settings: WebSettings(
      publicAddress: publicAddress, trustedProxies: ["local"], dataFolder: try books.fixture.folder(),
      passwordCost: .cheap, secondFactor: secondFactor),
    use: use, clock: { clock.now })
  let hash = try await PasswordHash(SiteUnderTest.password, cost: .cheap)
  let neighbourShop = try await books.anotherShop()
  let (shop, now) = (books.shop, clock.now)
  let made = try await books.database.acrossShops.write { connection in
    try addEveryone(shop: shop, neighbour: neighbourShop, hash, now, connection)
  }
  return SiteUnderTest(
    books: books, web: WebApplication(site: site, routes: routes(site), settings: settings), clock: clock,
    sessions: made.sessions,
    tokens: made.tokens, people: made.people)
}

private struct Everyone: Sendable {
  var sessions: [SiteUnderTest.Knocker: Secret] = [:]
  var tokens: [SiteUnderTest.Knocker: Secret] = [:]
  var people: [SiteUnderTest.Knocker: ID<Person>] = [:]
}

private func addEveryone(
  shop: ID<Shop>, neighbour: ID<Shop>, _ hash: PasswordHash, _ now: Instant, _ connection: any SQLConnection
) throws -> Everyone {
  var everyone = Everyone()
  for knocker in SiteUnderTest.Knocker.allCases {
    guard let role = knocker.role, let signIn = SignInName(knocker.rawValue) else { continue }
    let home = knocker == .neighbour ? neighbour : shop
    let person = try People(connection: connection, shop: home, now: now).add(
      signIn, name: knocker.rawValue, password: hash, language: .english, role: role)
    everyone.people[knocker] = person
    everyone.sessions[knocker] = try Sessions(connection: connection, now: now).begin(
      for: person, in: home, device: "test")
  }
  guard let owner = everyone.people[.owner], let stranger = everyone.people[.neighbour] else { return everyone }
  everyone.tokens[.neighbour] = try APITokens(connection: connection, shop: neighbour, now: now).make(
    "all", scopes: Set(TokenScope.allCases), by: stranger
  ).1
  for knocker in SiteUnderTest.Knocker.allCases {
    guard let scope = knocker.scope else { continue }
    everyone.tokens[knocker] = try APITokens(connection: connection, shop: shop, now: now).make(
      knocker.rawValue, scopes: [scope], by: owner
    ).1
  }
  return everyone
}

extension SiteUnderTest {
  /// The headers of a browser on a page of this site, signed in as `knocker`; or of a program with a token.
  func headers(_ knocker: Knocker = .nobody, _ more: HTTPFields = [:]) -> HTTPFields {
    var headers = more
    if let session = sessions[knocker] { headers[values: .cookie].append("canting=\(session.text)") }
    if let token = tokens[knocker] { headers[.authorization] = "Bearer \(token.text)" }
    if headers[.origin] == nil { headers[.origin] = "http://localhost" }
    return headers
  }

  /// Sends a form as a page of this site does.
  func post(
    _ client: any TestClientProtocol, _ path: String, _ form: String, as knocker: Knocker = .nobody,
    _ more: HTTPFields = [:]
  ) async throws -> TestResponse {
    var headers = headers(knocker, more)
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: form))
  }

  func get(
    _ client: any TestClientProtocol, _ path: String, as knocker: Knocker = .nobody, _ more: HTTPFields = [:]
  ) async throws -> TestResponse {
    try await client.execute(uri: path, method: .get, headers: headers(knocker, more), body: nil)
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  func cookie(_ name: String) -> String? {
    headers[values: .setCookie].first { $0.hasPrefix("\(name)=") }
  }

  func cookieValue(_ name: String) -> String? {
    cookie(name).map { String($0.dropFirst(name.count + 1).prefix { $0 != ";" }) }
  }
}
