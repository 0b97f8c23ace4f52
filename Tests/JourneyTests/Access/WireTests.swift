import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
import NIOEmbedded
import TestSupport
import Testing
import Trade

@testable import Server
@testable import Web

/// What comes without TLS, and the files with which the program speaks it itself.
@Suite struct WireTests {
  @Test(arguments: [
    ("127.0.0.1", false), ("10.1.2.3", false), ("172.16.0.1", false), ("172.31.255.1", false), ("172.32.0.1", true),
    ("192.168.1.20", false), ("192.169.0.1", true), ("169.254.3.4", false), ("100.64.0.1", false),
    ("100.128.0.1", true), ("8.8.8.8", true), ("203.0.113.7", true), ("::1", false), ("fe80::1%eth0", false),
    ("fd00::17", false), ("2001:db8::1", true), ("::ffff:192.168.1.2", false), ("::ffff:8.8.8.8", true),
  ])
  func `an address is of the Internet or of a network of one's own`(text: String, isOutside: Bool) throws {
    #expect(try #require(NetworkAddress(text)).isOfTheInternet == isOutside)
  }

  @Test(arguments: ["", "local", "8.8.8", "8.8.8.8.8", "toko.example", "g::1"])
  func `what is no address is none`(text: String) { #expect(NetworkAddress(text) == nil) }

  @Test func `over the Internet nothing is answered without TLS, but to a proxy that is trusted`() {
    let plain = WebSettings(trustedProxies: ["198.51.100.9"])
    #expect(plain.comesInTheOpen(peer: "203.0.113.7") && !plain.comesInTheOpen(peer: "198.51.100.9"))
    for peer in ["127.0.0.1", "192.168.1.20", "local"] { #expect(!plain.comesInTheOpen(peer: peer)) }
    #expect(!WebSettings(speaksTLS: true).comesInTheOpen(peer: "203.0.113.7"))
    // A proxy with TLS may be gone round by whoever finds the port.
    #expect(WebSettings(publicAddress: "https://toko.example").comesInTheOpen(peer: "203.0.113.7"))
  }

  @Test func `whoever comes so gets a sentence, and no page, no form and no cookie`() async throws {
    try await withBooks(on: .sqlite) { books in
      let site = try await makeSite(books, { everyRoute($0) }, nil)
      let responder = site.web.responder()
      for (peer, status) in [("203.0.113.7", 403), ("192.168.1.20", 200)] {
        var logger = Logger(label: "test")
        logger[metadataKey: "hb.request.id"] = "1"
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 40_000)
        let context = WebContext(
          source: ApplicationRequestContextSource(channel: channel, logger: logger))
        let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/sign-in")
        let answer = try await responder.respond(
          to: Request(head: head, body: .init(buffer: ByteBuffer())), context: context)
        #expect(answer.status.code == status, "\(peer)")
        #expect(answer.headers[.setCookie] == nil)
      }
    }
  }

  @Test func `a certificate and its key are both said, and a key that others may read is refused`() async throws {
    try await withFixture { fixture in
      let (certificate, key) = try Self.files(in: try fixture.folder())
      var given = GivenSettings()
      given.tlsCertificate = certificate
      #expect(throws: CommandFailure.self) { try Settings(given, environment: [:]) }
      given.tlsKey = key
      let settings = try Settings(given, environment: [:])
      let tls = try #require(settings.tls)
      #expect(settings.address(port: 8443) == "https://127.0.0.1:8443" && !settings.isOpenToTheWire)
      let configuration = try tls.configuration()
      #expect(configuration.minimumTLSVersion == .tlsv12 && configuration.maximumTLSVersion == nil)
      for suite in configuration.cipherSuites.split(separator: ":") {
        #expect(suite.hasPrefix("ECDHE-") && (suite.contains("GCM") || suite.contains("POLY1305")), "\(suite)")
      }
      for mode in [0o604, 0o620, 0o644, 0o666] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
        #expect(throws: CommandFailure.self) { try tls.configuration() }
      }
      for mode in [0o400, 0o440, 0o600, 0o640] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
        #expect(throws: Never.self) { try tls.configuration() }
      }
      try "no key".write(toFile: key, atomically: false, encoding: .utf8)
      #expect(throws: CommandFailure.self) { try tls.configuration() }
    }
  }

  /// A certificate for localhost that is good for a hundred years, and its key.
  private static func files(in folder: String) throws -> (certificate: String, key: String) {
    let paths = (folder + "/localhost.pem", folder + "/localhost.key")
    for path in [paths.0, paths.1] {
      let name = "Tests/Browser/tls/" + (path.split(separator: "/").last ?? "")
      try Repository.text(name).write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    return paths
  }
}
