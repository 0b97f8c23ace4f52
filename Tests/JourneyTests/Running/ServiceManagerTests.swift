import Foundation
import Logging
import ServiceLifecycle
import TestSupport
import Testing

@testable import Server

/// What systemd is told.
@Suite struct ServiceManagerTests {
  @Test(arguments: [false, true])
  func `it hears what is said, on a path and on an abstract name`(isAbstract: Bool) async throws {
    try await withFixture { fixture in
      let name = try fixture.folder() + "/n"
      let ear = try Ear(isAbstract ? "\0" + name : name)
      ServiceManager(environment: ["NOTIFY_SOCKET": isAbstract ? "@" + name : name]).say("READY=1\nSTATUS=x")
      #expect(await ear.heard() == "READY=1\nSTATUS=x")
    }
  }

  @Test(arguments: ["", "relative", "/nowhere/at/all", "/" + String(repeating: "x", count: 200)])
  func `nobody is told where nobody listens`(socket: String) {
    ServiceManager(environment: ["NOTIFY_SOCKET": socket]).say("READY=1")
    ServiceManager(environment: [:]).say("READY=1")
  }

  @Test func `it hears that the server lives while it does, and when it stops`() async throws {
    try await withFixture { fixture in
      let name = try fixture.folder() + "/n"
      let ear = try Ear(name)
      let manager = ServiceManager(
        environment: ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "30000", "WATCHDOG_PID": "\(getpid())"])
      let group = ServiceGroup(
        configuration: .init(services: [manager.watch {}], logger: Logger(label: "test")))
      async let running: Void = group.run()
      #expect(await ear.heard() == "WATCHDOG=1")
      #expect(await ear.heard() == "WATCHDOG=1")
      await group.triggerGracefulShutdown()
      try await running
      var last = await ear.heard()
      while last == "WATCHDOG=1" { last = await ear.heard() }
      #expect(last == "STOPPING=1")
    }
  }

  @Test func `a server that cannot look into its books does not say that it lives`() async throws {
    try await withFixture { fixture in
      let name = try fixture.folder() + "/n"
      let ear = try Ear(name)
      let manager = ServiceManager(environment: ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "3000"])
      let asked = AsyncStream.makeStream(of: Void.self)
      let group = ServiceGroup(
        configuration: .init(
          services: [
            manager.watch {
              asked.continuation.yield()
              throw CancellationError()
            }
          ], logger: Logger(label: "test")))
      async let running: Void = group.run()
      var asks = 0
      for await _ in asked.stream {
        asks += 1
        if asks == 3 { break }
      }
      await group.triggerGracefulShutdown()
      try await running
      #expect(await ear.heard() == "STOPPING=1")
    }
  }
}

/// A socket that hears what is said to it.
private final class Ear: Sendable {
  private let descriptor: Int32

  /// - Parameter name: a path, or a name after a zero byte.
  init(_ name: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(name.utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let isBound = withUnsafeBytes(of: &address) { place in
      bind(descriptor, place.assumingMemoryBound(to: sockaddr.self).baseAddress, length) == 0
    }
    try #require(isBound)
  }

  deinit { close(descriptor) }

  /// Waits for the next message.
  func heard() async -> String {
    let descriptor = descriptor
    return await withCheckedContinuation { continuation in
      // On a thread of its own: the server that speaks needs the others.
      DispatchQueue.global().async {
        var bytes = [UInt8](repeating: 0, count: 500)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        continuation.resume(returning: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
      }
    }
  }
}
