import ArgumentParser
import Foundation
import Server
import Storage
import Trade

/// `canting live measure`: how many claims a second this machine takes, each on disk before its answer.
struct LiveMeasure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure how many claims a second this machine makes durable, in books made for it.",
    discussion: "Nothing of your shop is touched. The desk is called inside this program, without the network.")

  @Option(
    help: ArgumentHelp(
      "Where the books are made: an empty folder, or the address of an empty PostgreSQL database.", valueName: "place"))
  var data: String

  @Option(help: "Claims at the same time.")
  var clients = 64

  @Option(help: "Claims in all, for each measure.")
  var claims = 100_000

  @Flag(
    help: "Only make the books, and tell of a live that is on, with 200 items, and of a token and a password for it.")
  var prepare = false

  @Flag(help: "Answer as JSON.")
  var json = false

  func validate() throws {
    if !(1...1_024).contains(clients) { throw ValidationError("--clients \(clients): 1 to 1024.") }
    if !(1...10_000_000).contains(claims) { throw ValidationError("--claims \(claims): 1 to 10,000,000.") }
  }

  func run() async throws {
    let stage = try await MeasuringStage.make(at: data)
    defer { Task { try? await stage.database.close() } }
    if prepare {
      Terminal.write(try JSONOutput.text(stage.address, isPretty: false) + "\n", to: .standardOutput)
      return
    }
    var results: [Result] = []
    for (name, items) in [("one variant", 1), ("200 variants", 200)] {
      results.append(try await measure(name, items, stage))
    }
    try await stage.database.close()
    if json {
      Terminal.write(try JSONOutput.text(results, isPretty: false) + "\n", to: .standardOutput)
    } else {
      for result in results {
        Terminal.say("\(result.over): \(Figures.count(result.claimsPerSecond))/s, p99 \(result.p99Microseconds) µs")
      }
    }
  }

  private struct Result: Encodable {
    let over: String
    let clients: Int
    let claimsPerSecond: Int
    let p99Microseconds: Int
  }

  private func measure(_ name: String, _ items: Int, _ stage: MeasuringStage) async throws -> Result {
    let desk = LiveDesk(database: stage.database)
    let (clients, claims) = (clients, claims)
    let clock = ContinuousClock()
    let begun = clock.now
    let waits = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for client in 0..<clients {
        group.addTask {
          var waits: [Duration] = []
          for number in stride(from: client, to: claims, by: clients) {
            let order = ClaimOrder(
              code: stage.codes[number % items], buyer: "buyer\(number * 7 % 10_000)", source: "measure",
              request: RequestMark("\(items)-\(number)", of: "measure"))
            let before = clock.now
            _ = try await desk.claim(order, in: stage.place)
            waits.append(clock.now - before)
          }
          return waits
        }
      }
      return try await group.reduce(into: [Duration]()) { $0 += $1 }.sorted()
    }
    let seconds = (clock.now - begun) / .seconds(1)
    return Result(
      over: name, clients: clients, claimsPerSecond: Int(Double(claims) / seconds),
      p99Microseconds: Int(waits[waits.count * 99 / 100] / .microseconds(1)))
  }
}

/// Books with a live that is on: 200 items with plenty of pieces.
private struct MeasuringStage: Sendable {
  let database: any SQLDatabase
  let place: LiveDesk.Place
  let codes: [String]
  let address: Address

  private static let signIn = "measure"

  struct Address: Encodable, Sendable {
    let live: String
    let token: String
    let signIn: String
    let password: String
  }

  static func make(at place: String) async throws -> MeasuringStage {
    let location = DatabaseLocation(place)
    let database: any SQLDatabase
    switch location {
    case .postgres: database = try location.open(as: "canting live measure")
    case .sqlite(let folder):
      let folder = DataFolder(folder)
      try folder.make()
      database = try DatabaseLocation.sqlite(path: folder.books).open(as: "canting live measure")
    }
    guard try await Schema.migrator.version(of: database) == 0 else {
      throw CommandFailure(.cannotCreate, Sentences.alreadyThere(location.withoutPassword))
    }
    let now = Instant.now
    try await Schema.migrator.migrate(database, at: now.milliseconds) { _, _ in }
    let password = Secret.new().text
    let hash = try await PasswordHash(password, cost: .standard)
    let codes = (1...200).map { "B\($0)" }
    let (live, token) = try await database.acrossShops.write { connection in
      let (shop, owner) = try Self.shop(hash, on: connection, at: now)
      let live = try Self.live(shop, codes, on: connection, at: now)
      let token = try APITokens(connection: connection, shop: shop, now: now).make(
        "measure", scopes: [.live, .desk], by: owner
      ).1
      return (LiveDesk.Place(shop: shop, session: live), token.text)
    }
    return MeasuringStage(
      database: database, place: live, codes: codes,
      address: Address(live: live.session.description, token: token, signIn: Self.signIn, password: password))
  }

  private static func shop(
    _ hash: PasswordHash, on connection: any SQLConnection, at now: Instant
  ) throws -> (shop: ID<Shop>, owner: ID<Person>) {
    guard let word = SignInName(signIn) else { preconditionFailure("a sign-in name is none") }
    let shop = try NewShop(name: "Ukuran").open(on: connection, at: now)
    let owner = try People(connection: connection, shop: shop, now: now).add(
      word, name: "Ukuran", password: hash, language: .indonesian, role: .owner)
    return (shop, owner)
  }

  private static func live(
    _ shop: ID<Shop>, _ codes: [String], on connection: any SQLConnection, at now: Instant
  ) throws -> ID<LiveSession> {
    let sessions = LiveSessions(connection: connection, shop: shop)
    let live = try sessions.plan(LiveSessionForm(title: "Ukuran", plannedAt: now), at: now)
    let catalogue = Catalogue(connection: connection, shop: shop)
    for code in codes {
      let product = try catalogue.create("Barang \(code)", at: now)
      let variant = try catalogue.addVariant(VariantForm(traits: VariantTraits()), to: product, at: now)
      try StockLedger(connection: connection, shop: shop).count(1_000_000, of: variant, at: now, by: nil, now: now)
      try LineUp(connection: connection, shop: shop, session: live).add(product, code: code, at: now)
    }
    try sessions.start(live, by: nil, at: now)
    return live
  }
}
