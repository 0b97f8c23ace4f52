import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import TestSupport
import Testing
import Trade

@testable import Server

/// The only way by which anything goes out, against a receiver on this machine that was allowed by name.
@Suite struct OutgoingDoorTests {
  /// What a receiver was asked.
  final class Seen: Sendable {
    private let state = Mutex<[(path: String, host: String, body: String)]>([])
    var paths: [String] { state.withLock { $0.map(\.path) } }
    var hosts: [String] { state.withLock { $0.map(\.host) } }
    var bodies: [String] { state.withLock { $0.map(\.body) } }
    func add(_ path: String, _ host: String, _ body: String) { state.withLock { $0.append((path, host, body)) } }
  }

  /// Counts how often a name was asked for.
  private final class Asked: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock { count in
        defer { count += 1 }
        return count
      }
    }
  }

  /// Runs a body against a receiver that answers by path: a redirect, an answer without an end, nothing at all, or 204.
  static func withReceiver(_ body: @escaping @Sendable (Int, Seen) async throws -> Void) async throws {
    let seen = Seen()
    let (hold, release) = AsyncStream<Void>.makeStream()
    let router = Router()
    router.post("/**") { request, _ in
      let text = String(buffer: try await request.body.collect(upTo: 100_000))
      seen.add(request.uri.path, request.head.authority ?? "", text)
      switch request.uri.path {
      case "/away": return Response(status: .found, headers: [.location: "/inner"])
      case "/endless":
        return Response(
          status: .ok,
          body: ResponseBody { writer in
            try await writer.write(ByteBuffer(string: "taken"))
            for await _ in hold {}
            try await writer.finish(nil)
          })
      case "/silent":
        for await _ in hold {}
        return Response(status: .ok)
      default: return Response(status: .noContent)
      }
    }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)))
    try await application.test(.live) { client in
      // A server that ends waits for whoever it has not answered.
      defer { release.finish() }
      try await body(try #require(client.port), seen)
    }
  }

  private static func door(
    _ hosts: [String], limits: OutgoingDoor.Limits = .init(connect: .seconds(300), whole: .seconds(600)),
    _ lookUp: @escaping @Sendable (String) async throws -> [IPAddress] = { _ in throw NameLookup.Failed() }
  ) throws -> OutgoingDoor {
    let allowed = try hosts.map { try #require(OutgoingRules.Host($0)) }
    return OutgoingDoor(rules: OutgoingRules(allowed: allowed), limits: limits, lookUp: lookUp)
  }

  private static func request(_ text: String) throws -> OutgoingDoor.Request {
    OutgoingDoor.Request(
      url: try #require(OutgoingURL(text)), headers: [("content-type", "application/json")], body: #"{"a":1}"#)
  }

  @Test func `goes to the address that was checked, under the name that was asked for, and looks up once`() async throws
  {
    try await Self.withReceiver { port, seen in
      let asked = Asked()
      // The second answer would lead elsewhere: nobody may come to hear it.
      let answers = try ["127.0.0.1", "192.0.2.1"].map { try #require(IPAddress($0)) }
      let door = try Self.door(["receiver.example"]) { _ in
        [answers[min(asked.next(), 1)]]
      }
      let answer = try await door.post(try Self.request("http://receiver.example:\(port)/x?y=1"))
      #expect(answer.status == 204)
      #expect(seen.hosts == ["receiver.example:\(port)"] && seen.paths == ["/x"] && seen.bodies == [#"{"a":1}"#])
      #expect(asked.next() == 1)
    }
  }

  @Test func `a redirect is not followed`() async throws {
    try await Self.withReceiver { port, seen in
      let answer = try await Self.door(["127.0.0.1"]).post(try Self.request("http://127.0.0.1:\(port)/away"))
      #expect(answer.status == 302)
      #expect(seen.paths == ["/away"])
    }
  }

  @Test func `an answer that does not end has its status all the same`() async throws {
    try await Self.withReceiver { port, seen in
      let limits = OutgoingDoor.Limits(connect: .seconds(300), whole: .seconds(20))
      let answer = try await Self.door(["127.0.0.1"], limits: limits)
        .post(try Self.request("http://127.0.0.1:\(port)/endless"))
      #expect(answer.status == 200)
      #expect(seen.paths == ["/endless"])
    }
  }

  @Test func `whoever does not answer is given up`() async throws {
    try await Self.withReceiver { port, _ in
      let limits = OutgoingDoor.Limits(connect: .milliseconds(200), whole: .milliseconds(300))
      let door = try Self.door(["127.0.0.1"], limits: limits)
      await #expect(throws: OutgoingDoor.Failure.tooSlow) {
        try await door.post(try Self.request("http://127.0.0.1:\(port)/silent"))
      }
      let slowNames = try Self.door([], limits: limits) { _ in
        try await Task.sleep(for: .seconds(3_600))
        return []
      }
      await #expect(throws: OutgoingDoor.Failure.tooSlow) {
        try await slowNames.post(try Self.request("https://hooks.example.com/"))
      }
    }
  }

  @Test func `nothing is sent inward, by address or by a name that leads there`() async throws {
    try await Self.withReceiver { port, seen in
      for inner in ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00::1", "0.0.0.0"] {
        let address = try #require(IPAddress(inner))
        let door = try Self.door([]) { _ in [address] }
        await #expect(throws: OutgoingDoor.Failure.refused(.inward), "\(inner)") {
          try await door.post(try Self.request("https://hooks.example.com:\(port)/"))
        }
        let host = inner.contains(":") ? "[\(inner)]" : inner
        await #expect(throws: OutgoingDoor.Failure.refused(.inward), "\(inner)") {
          try await door.post(try Self.request("https://\(host):\(port)/"))
        }
      }
      await #expect(throws: OutgoingDoor.Failure.refused(.insecure)) {
        try await Self.door(["127.0.0.1:\(port)"]).post(try Self.request("http://127.0.0.2:\(port)/"))
      }
      #expect(seen.paths.isEmpty)
    }
  }

  @Test func `a name nobody knows, a port nobody listens on and a server without TLS are told apart`() async throws {
    try await Self.withReceiver { port, _ in
      await #expect(throws: OutgoingDoor.Failure.noName) {
        try await Self.door([]).post(try Self.request("https://hooks.example.com/"))
      }
      // Whether it answers without TLS or hangs up is the receiver's.
      let failure = await #expect(throws: OutgoingDoor.Failure.self) {
        try await Self.door(["127.0.0.1"]).post(try Self.request("https://127.0.0.1:\(port)/"))
      }
      #expect(failure == .insecure || failure == .unreachable)
      await #expect(throws: OutgoingDoor.Failure.unreachable) {
        try await Self.door(["127.0.0.1"]).post(try Self.request("http://127.0.0.1:1/"))
      }
    }
  }

  @Test func `the system's own look-up knows this machine by its name`() async throws {
    #expect(try await NameLookup.ask("localhost").contains { $0 == IPAddress("127.0.0.1") || $0 == IPAddress("::1") })
    await #expect(throws: NameLookup.Failed.self) { try await NameLookup.ask("") }
  }
}
