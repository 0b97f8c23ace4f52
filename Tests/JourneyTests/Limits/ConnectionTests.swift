import Foundation
import HummingbirdTLS
import NIOCore
import Testing
import Trade

@testable import Web

/// Connections of one address, and what their end looks like.
@Suite struct ConnectionTests {
  @Test func `one connection more than an address may have is told so and ended, and there is room again afterwards`()
    async throws
  {
    // One is the client's of the test itself.
    var limits = ServerLimits(connectionsOfAddress: 4)
    limits.sparesThisMachine = false
    let use = ShopUse(.none)
    try await withServedSite(limits: limits, use: use) { _, port in
      var held = try await HeldConnection.open(3, port: port)
      let refused = try await Conversation.answer(to: "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n", port: port)
      #expect(refused.hasPrefix("HTTP/1.1 503") && refused.contains("Retry-After: 10"))
      #expect(refused.contains("Too many connections") && refused.contains("Terlalu banyak sambungan"))
      #expect(use.refusals.readings.last?.labels == ["connections"] && use.refusals.readings.last?.value == 1)
      held.removeLast()
      // The server learns of the end when it comes to it.
      var status = ""
      for _ in 0..<200 where !status.hasPrefix("HTTP/1.1 200") {
        status = try await Conversation.answer(
          to: "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", port: port)
      }
      #expect(status.hasPrefix("HTTP/1.1 200"))
      withExtendedLifetime(held) {}
    }
  }

  /// Nothing can be said before a handshake, which whoever holds connections never begins; the idle timer would let each
  /// be for a minute.
  @Test func `one connection more than an address may have is ended at once where TLS is spoken`() async throws {
    let folder = Repository.path.appending(path: "Tests/Browser/tls")
    let chain = try NIOSSLCertificate.fromPEMFile(folder.appending(path: "localhost.pem").path)
    let key = try NIOSSLPrivateKey(file: folder.appending(path: "localhost.key").path, format: .pem)
    let tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    var limits = ServerLimits(idleTimeout: .seconds(600), connectionsOfAddress: 2)
    limits.sparesThisMachine = false
    let use = ShopUse(.none)
    try await withServedSite(limits: limits, use: use, tls: tls) { _, port in
      let silent = try await HeldConnection.open(6, port: port, question: nil)
      // One place is the client's of the test itself, and at most two of these have one.
      let ended = try await HeldConnection.ended(silent, atLeast: 4)
      #expect(ended >= 4)
      #expect(use.refusals.readings.last?.labels == ["connections"])
      withExtendedLifetime(silent) {}
    }
  }

  @Test func `this machine and proxies of ours may have any number`() async throws {
    try await withServedSite(limits: ServerLimits(connectionsOfAddress: 1)) { _, port in
      let held = try await HeldConnection.open(5, port: port)
      let answer = try await Conversation.answer(
        to: "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", port: port)
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      withExtendedLifetime(held) {}
    }
  }

  @Test func `addresses of one household count together, others apart`() throws {
    let book = AddressBook(most: 2, spared: ["127.0.0.1", "::1", "10.0.0.1"], refusals: LimitRefusals())
    func key(_ address: String) throws -> UInt64? { book.key(of: try SocketAddress(ipAddress: address, port: 1)) }
    #expect(try key("203.0.113.7") == key("::ffff:203.0.113.7") && key("203.0.113.7") != key("203.0.113.8"))
    #expect(try key("2001:db8:1:2::1") == key("2001:db8:1:2:ffff::9"))
    #expect(try key("2001:db8:1:2::1") != key("2001:db8:1:3::1"))
    for spared in ["127.0.0.1", "::1", "10.0.0.1"] { #expect(try key(spared) == nil, "\(spared)") }
    #expect(try key("127.0.0.2") != nil)
    #expect(book.key(of: nil) == nil)
    #expect(book.key(of: try SocketAddress(unixDomainSocketPath: "/x")) == nil)
    let open = AddressBook(most: nil, spared: [], refusals: LimitRefusals())
    #expect(open.key(of: try SocketAddress(ipAddress: "203.0.113.7", port: 1)) == nil)
  }

  @Test func `an address that has left is remembered no longer`() {
    let book = AddressBook(most: 2, spared: [], refusals: LimitRefusals())
    for address in UInt64(0)..<1_000 {
      #expect(book.enter(address) && book.enter(address) && !book.enter(address))
      book.leave(address)
      book.leave(address)
    }
    #expect(book.addresses == 0)
  }
}

/// A connection that says nothing, and is there until nobody keeps it any more.
private final class HeldConnection: Sendable {
  private let descriptor: Int32

  /// So many, on a thread that may wait: the server needs those of the tests to answer.
  ///
  /// - Parameter question: asked first, and its answer waited for, so that the server has surely taken each in.
  static func open(
    _ count: Int, port: Int, question: String? = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"
  ) async throws -> [HeldConnection] {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result { try (0..<count).map { _ in try HeldConnection(port: port, question: question) } })
      }
    }
  }

  /// How many the server has ended, once it has so many; it is waited for no longer than a minute and a half.
  static func ended(_ connections: [HeldConnection], atLeast count: Int) async throws -> Int {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        let end = ContinuousClock.now + .seconds(90)
        var open = connections.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while connections.count - open.count < count, ContinuousClock.now < end {
          _ = poll(&open, nfds_t(open.count), 1_000)
          // Nothing is sent to whoever does not begin a handshake: what there is to read is the end.
          var byte: UInt8 = 0
          open.removeAll { $0.revents != 0 && recv($0.fd, &byte, 1, 0) <= 0 }
        }
        continuation.resume(returning: connections.count - open.count)
      }
    }
  }

  private init(port: Int, question: String?) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    guard let question else { return }
    _ = question.withCString { send(descriptor, $0, question.utf8.count, Int32(MSG_NOSIGNAL)) }
    var answer = [UInt8](repeating: 0, count: 2_048)
    guard recv(descriptor, &answer, answer.count, 0) > 0 else { throw POSIXError(.ECONNRESET) }
  }

  deinit { close(descriptor) }
}
