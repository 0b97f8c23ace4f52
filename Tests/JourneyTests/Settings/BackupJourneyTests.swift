import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Synchronization
import TestSupport
import Testing
import Trade
import Web

/// Copies of the books from the page: who may make and fetch them, and how often.
@Suite struct BackupJourneyTests {
  /// What stands for the disk: copies in a folder, and how many were made.
  private final class Disk: Sendable {
    struct Full: Error {}

    let folder: String
    private let isFull = Mutex(false)
    /// Is waited for before a copy is put.
    private let turning: @Sendable () async -> Void
    private let made = Mutex(0)

    init(_ folder: String, turning: @escaping @Sendable () async -> Void) {
      self.folder = folder
      self.turning = turning
    }

    var count: Int { made.withLock { $0 } }

    func set(full: Bool) { isFull.withLock { $0 = full } }

    func put() throws {
      if isFull.withLock({ $0 }) { throw Full() }
      try Data("kain".utf8).write(to: URL(filePath: "\(folder)/copy-\(count).sqlite"))
      made.withLock { $0 += 1 }
    }

    var backups: Backups {
      Backups(
        all: { [self] in
          (0..<count).map {
            Backups.Copy(name: "copy-\($0).sqlite", madeAt: Instant(milliseconds: 1_785_726_000_000), bytes: 4)
          }
        },
        make: { [self] in
          await turning()
          try put()
        },
        path: { [folder] in "\(folder)/\($0)" })
    }
  }

  private static func withDisk(
    on backend: Backend, hasNeighbour: Bool = false, turning: @escaping @Sendable () async -> Void = {},
    _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol, Disk) async throws -> Void
  ) async throws {
    try await withFixture { fixture in
      let disk = Disk(try fixture.folder(), turning: turning)
      let settings = SettingsRoutes.Surroundings(backups: disk.backups)
      try await withSite(on: backend, routes: { programRoutes($0, disk) }, settings: settings) { site, client in
        if !hasNeighbour { try await removeNeighbour(site) }
        try await body(site, client, disk)
      }
    }
  }

  private static func programRoutes(_ site: Site, _ disk: Disk) -> [Route] {
    let reader = FileReader(executable: "/usr/bin/false")
    return APIRoutes(
      runner: ImportRunner(database: site.database, reader: reader, folder: site.settings.dataFolder),
      products: ProductListChild { path, currency in ProductListReading(path: path, currency: currency) },
      backups: disk.backups
    ).routes
  }

  /// Asks for a copy as a program does.
  private static func ask(
    _ site: SiteUnderTest, _ client: any TestClientProtocol, key: String
  ) async throws -> HTTPResponse.Status {
    let headers = site.headers(.manage, [HTTPField.Name("Idempotency-Key")!: key])
    return try await client.execute(uri: "/api/v1/backups", method: .post, headers: headers, body: nil).status
  }

  static func removeNeighbour(_ site: SiteUnderTest) async throws {
    let shop = site.books.shop
    try await site.database.acrossShops.write { connection in
      for table in ["session", "api_token", "membership", "shop"] {
        try connection.execute(SQLQuery(stringLiteral: "DELETE FROM \(table) WHERE shop_id <> \(shop.value)"))
      }
    }
  }

  @Test(arguments: Backend.all)
  func `two taps make one copy, and the next waits for its minute`(on backend: Backend) async throws {
    try await Self.withDisk(on: backend) { site, client, disk in
      async let one = site.post(client, "/settings/backups", "key=a", as: .owner)
      async let two = site.post(client, "/settings/backups", "key=a", as: .owner)
      #expect(try await [one.status, two.status] == [.seeOther, .seeOther])
      #expect(disk.count == 1)
      let soon = try await site.post(client, "/settings/backups", "key=b", as: .owner)
      #expect(soon.status == .tooManyRequests)
      #expect(soon.headers[.retryAfter] == "60")
      #expect(disk.count == 1)
      site.clock.move(by: .seconds(61))
      #expect(try await site.post(client, "/settings/backups", "key=b", as: .owner).status == .seeOther)
      #expect(disk.count == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `whoever asks while a copy is being made is told so, and makes none`(on backend: Backend) async throws {
    let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
    let (end, ending) = AsyncStream.makeStream(of: Void.self)
    let turning = { @Sendable () async -> Void in
      beginning.finish()
      for await _ in end {}
    }
    try await Self.withDisk(on: backend, turning: turning) { site, client, disk in
      async let first = site.post(client, "/settings/backups", "key=a", as: .owner)
      for await _ in begun {}
      for key in ["a", "b"] {
        let answer = try await site.post(client, "/settings/backups", "key=\(key)", as: .owner)
        #expect(answer.status == .seeOther && answer.headers[.location] == "/settings")
      }
      #expect(try await Self.ask(site, client, key: "cadangan-1") == .tooManyRequests)
      #expect(disk.count == 0)
      ending.finish()
      #expect(try await first.status == .seeOther)
      #expect(disk.count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `a copy that could not be made is not called made when it is asked for again`(on backend: Backend) async throws {
    try await Self.withDisk(on: backend) { site, client, disk in
      disk.set(full: true)
      let page = try await site.post(client, "/settings/backups", "key=a", as: .owner)
      #expect(page.status == .internalServerError)
      site.clock.move(by: .seconds(61))
      #expect(try await Self.ask(site, client, key: "cadangan-1") == .internalServerError)
      disk.set(full: false)
      #expect(try await Self.ask(site, client, key: "cadangan-1") == .tooManyRequests)
      site.clock.move(by: .seconds(61))
      #expect(try await Self.ask(site, client, key: "cadangan-1") == .noContent)
      #expect(try await Self.ask(site, client, key: "cadangan-1") == .noContent)
      #expect(disk.count == 1)
      site.clock.move(by: .seconds(61))
      for _ in 0..<2 {
        #expect(try await site.post(client, "/settings/backups", "key=a", as: .owner).status == .seeOther)
      }
      #expect(disk.count == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `the owner sees and fetches the copies, nobody else does`(on backend: Backend) async throws {
    try await Self.withDisk(on: backend) { site, client, disk in
      _ = try await site.post(client, "/settings/backups", "key=a", as: .owner)
      #expect(try await site.get(client, "/settings", as: .owner).text.contains("/settings/backups/copy-0.sqlite"))
      let file = try await site.get(client, "/settings/backups/copy-0.sqlite", as: .owner)
      #expect(file.status == .ok && file.text == "kain")
      #expect(FileManager.default.fileExists(atPath: disk.folder + "/copy-0.sqlite"), "it stays where it is")
      let trail = try await site.get(client, "/settings/trail?kind=data", as: .owner).text
      #expect(trail.contains("Whole backup downloaded · copy-0.sqlite") && !trail.contains("List downloaded"))
      for stranger in [SiteUnderTest.Knocker.host, .packer, .mentor] {
        #expect(try await site.get(client, "/settings/backups/copy-0.sqlite", as: stranger).status == .forbidden)
        #expect(try await !site.get(client, "/settings", as: stranger).text.contains("copy-0"))
      }
      for name in ["copy-9.sqlite", "..%2Fcopy-0.sqlite", "%2Fetc%2Fpasswd", "."] {
        #expect(try await site.get(client, "/settings/backups/\(name)", as: .owner).status == .notFound)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `where shops share an installation, none of them copies or sees it all`(on backend: Backend) async throws {
    try await Self.withDisk(on: backend, hasNeighbour: true) { site, client, disk in
      #expect(try await site.post(client, "/settings/backups", "key=a", as: .owner).status == .forbidden)
      #expect(disk.count == 0)
      try disk.put()
      let page = try await site.get(client, "/settings", as: .owner).text
      #expect(page.contains("whoever looks after it makes the backups") && !page.contains("copy-0"))
      #expect(try await site.get(client, "/settings/backups/copy-0.sqlite", as: .owner).status == .notFound)
    }
  }
}
