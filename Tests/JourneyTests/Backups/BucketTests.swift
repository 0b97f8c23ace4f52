import Foundation
import TestSupport
import Testing

@testable import Server

/// Objects of a bucket: there and back, in parts, again after a refusal, and never half.
@Suite struct BucketTests {
  private static func file(_ fixture: Fixture, bytes: Int) throws -> String {
    let path = try fixture.folder() + "/file"
    try Data((0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }).write(to: URL(filePath: path))
    return path
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 3_500])
  func `a file comes back as it went, in one piece or in many`(bytes: Int) async throws {
    try await withFixture { fixture in
      let (fake, path) = (FakeBucket(), try Self.file(fixture, bytes: bytes))
      try await fake.bucket.put(path, as: "toko/a & b.sqlite")
      let back = try fixture.folder() + "/back"
      try await fake.bucket.get("toko/a & b.sqlite", to: back)
      #expect(try Data(contentsOf: URL(filePath: back)) == Data(contentsOf: URL(filePath: path)))
      #expect(fake.openUploads == 0)
      #expect(fake.asked.contains { $0.hasPrefix("POST") } == (bytes > 1_000), "what is small goes at once")
    }
  }

  @Test func `a list goes on until its end`() async throws {
    let fake = FakeBucket()
    for number in 0..<5 { fake.put("toko/\(number) +.sqlite") }
    let found = try await fake.bucket.list()
    #expect(found.map(\.key) == (0..<5).map { "toko/\($0) +.sqlite" })
    #expect(found.allSatisfy { $0.bytes == 4 })
  }

  @Test func `a bucket that is busy is asked again, one that refuses is not`() async throws {
    let fake = FakeBucket()
    fake.put("toko/a")
    fake.refuse(503, 500)
    #expect(try await fake.bucket.list().count == 1)
    fake.refuse(503, 429, 500)
    await #expect(throws: BucketError.unreachable("500 SlowDown")) { try await fake.bucket.list() }
    let before = fake.asked.count
    fake.refuse(403)
    await #expect(throws: BucketError.refused(status: 403, code: "SlowDown")) { try await fake.bucket.list() }
    #expect(fake.asked.count == before + 1)
  }

  @Test func `an address where nobody listens is told as such`() async throws {
    let bucket = Bucket(
      settings: FakeBucket.settings, outgoing: Outgoing { _ in throw POSIXError(.ECONNREFUSED) }, pauses: [])
    await #expect(throws: BucketError.self) { try await bucket.list() }
  }

  @Test func `what was changed on the way is not taken`() async throws {
    try await withFixture { fixture in
      let (fake, path) = (FakeBucket(), try Self.file(fixture, bytes: 2_500))
      try await fake.bucket.put(path, as: "toko/a")
      fake.flipBits()
      let back = try fixture.folder() + "/back"
      await #expect(throws: BucketError.damaged("toko/a")) { try await fake.bucket.get("toko/a", to: back) }
      #expect(!FileManager.default.fileExists(atPath: back), "nothing that looks like a backup stays")
      await #expect(throws: BucketError.missing("toko/none")) { try await fake.bucket.get("toko/none", to: back) }
    }
  }

  @Test func `parts of an upload that failed are taken back`() async throws {
    try await withFixture { fixture in
      let (fake, path) = (FakeBucket(), try Self.file(fixture, bytes: 2_500))
      let outgoing = Outgoing { request in
        if request.url.contains("partNumber=2") {
          return Outgoing.Answer(status: 403, headers: [:], body: Data("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
        return try await fake.outgoing.send(request)
      }
      let bucket = Bucket(settings: FakeBucket.settings, outgoing: outgoing, pauses: [], pieceSize: 1_000)
      await #expect(throws: BucketError.refused(status: 403, code: "AccessDenied")) {
        try await bucket.put(path, as: "toko/a")
      }
      #expect(fake.openUploads == 0 && fake.names.isEmpty)
    }
  }

  @Test func `parts of an upload that the server's end cuts off are taken back`() async throws {
    try await withFixture { fixture in
      let (fake, path) = (FakeBucket(), try Self.file(fixture, bytes: 2_500))
      let outgoing = fake.cancelling { $0.url.contains("partNumber=2") }
      let bucket = Bucket(settings: FakeBucket.settings, outgoing: outgoing, pauses: [], pieceSize: 1_000)
      let upload = Task { try await bucket.put(path, as: "toko/a") }
      await #expect(throws: CancellationError.self) { try await upload.value }
      #expect(fake.openUploads == 0 && fake.names.isEmpty)
    }
  }

  @Test func `the bucket's name stands in the path or before the host`() {
    var settings = FakeBucket.settings
    #expect(settings.host == "127.0.0.1:9000" && settings.path(of: "toko/a b") == "/buku/toko/a%20b")
    settings = BucketSettings(
      endpoint: URL(string: "https://s3.example")!, region: "x", name: "buku", prefix: "", style: .host, keyID: "k",
      secret: "s")
    #expect(settings.host == "buku.s3.example" && settings.path(of: "a") == "/a")
    #expect(settings.address(of: "a") == "s3://buku/a")
  }
}
