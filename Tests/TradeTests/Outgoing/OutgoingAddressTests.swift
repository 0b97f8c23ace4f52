import TestSupport
import Testing

@testable import Trade

/// To where the program sends, and to where it does not.
@Suite struct OutgoingAddressTests {
  private static let inward = [
    // IPv4: this network, private, carrier's, loopback, link-local and clouds' secrets, assignments, examples, benchmarks.
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.255", "127.0.0.1",
    "127.255.255.254", "168.63.129.16", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
    "192.0.0.192", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.1", "192.168.255.255",
    "192.175.48.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255",
    "240.0.0.1", "255.255.255.255",
    // IPv6: none, loopback, IPv4 within, translated, discard, assignments, examples, 6to4, local, multicast.
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::169.254.169.254", "64:ff9b:1::1", "100::1", "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::",
    "2620:4f:8000::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fdff::1", "fe80::1", "fec0::1",
    "ff02::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
  ]

  private static let open = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
    "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::200e", "2001:4860:4860::8888", "2400:cb00::1",
    "64:ff9b::8.8.8.8",
  ]

  @Test(arguments: inward) func `an address that leads inward or nowhere is refused`(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(!address.isPublic)
    let host = text.contains(":") ? "[\(text)]" : text
    let url = try #require(OutgoingURL("https://\(host)/x"))
    #expect(throws: OutgoingRules.Refusal.inward) { try OutgoingRules().check(url) }
  }

  @Test(arguments: open) func `an address of the open internet is taken, right beside the others too`(
    text: String
  ) throws {
    let address = try #require(IPAddress(text))
    #expect(address.isPublic && IPAddress(address.text) == address)
    let url = try #require(OutgoingURL("https://\(text.contains(":") ? "[\(text)]" : text)/x"))
    try OutgoingRules().check(url)
  }

  @Test func `every address of a block is special, and its text leads back to it`() {
    var generator = SeededGenerator(seed: 45)
    for block in SpecialAddresses.blocks {
      for _ in 0..<200 {
        let address: IPAddress =
          switch block.address {
          case .v4(let number):
            .v4(number | UInt32.random(in: 0 ... .max, using: &generator) & (block.bits == 32 ? 0 : .max >> block.bits))
          case .v6(let high, let low):
            .v6(
              high: high | UInt64.random(in: 0 ... .max, using: &generator) & (.max >> block.bits),
              low: low | UInt64.random(in: 0 ... .max, using: &generator))
          }
        #expect(block.contains(address) && !address.isPublic, "\(address.text) of \(block.meaning)")
        #expect(IPAddress(address.text) == address)
      }
    }
  }

  /// Other writings of loopback and private addresses, and what two readers could read in two ways.
  @Test(arguments: [
    "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://017700000001/", "https://127.1/",
    "https://127.0.1/", "https://0x7f.0.0.1/", "https://0x7f.1/", "https://127.0.0.0x1/", "https://00127.0.0.1/",
    "https://127.0.0.01/", "https://127.0.0.1./", "https://127.0.0.256/", "https://1.2.3.4.5/", "https://a.b.1/",
    "https://example.0x7f/", "https://[::1/", "https://::1/", "https://[127.0.0.1]/", "https://[::1%25lo]/",
    "https://[fe80::1%eth0]/", "https://user@example.com/", "https://user:word@example.com/", "https://a@127.0.0.1/",
    "https://example.com\\@127.0.0.1/", "https://example.com#@127.0.0.1/", "https://example.com:0/",
    "https://example.com:65536/", "https://example.com:/", "https://example.com:8o/", "https://example.com:-1/",
    "https:///x", "https://", "https:example.com", "//example.com/", "example.com", "ftp://example.com/",
    "file:///etc/passwd", "javascript:alert(1)", "https://exa mple.com/", "https://example.com/\u{0}",
    "https://example.com/\n", "https://example\u{3002}com/", "https://ⅇxample.com/", "https://ex_ample.com/",
    "https://-a.com/", "https://a-.com/", "https://a..com/", "https://.com/", "https://example.com./", "",
    "https://" + String(repeating: "a", count: 64) + ".com/", "https://a.com/" + String(repeating: "a", count: 500),
  ]) func `what can be read in two ways is no address`(text: String) {
    #expect(OutgoingURL(text) == nil)
  }

  @Test func `an address is kept in one writing`() throws {
    let url = try #require(OutgoingURL("HTTPS://Hooks.Example.COM:443/A/b?c=D&e=%2F"))
    #expect(url.description == "https://hooks.example.com/A/b?c=D&e=%2F")
    #expect((url.host, url.port, url.target) == ("hooks.example.com", 443, "/A/b?c=D&e=%2F"))
    #expect(OutgoingURL("https://example.com?x")?.description == "https://example.com/?x")
    #expect(OutgoingURL("https://example.com:8443")?.authority == "example.com:8443")
    #expect(OutgoingURL("http://[2606:4700::1111]:8080/x")?.authority == "[2606:4700::1111]:8080")
  }

  @Test func `only TLS goes out, and names of inner networks lead nowhere`() throws {
    let rules = OutgoingRules()
    #expect(throws: OutgoingRules.Refusal.insecure) { try rules.check(try url("http://example.com/")) }
    for host in [
      "localhost", "a.localhost", "intranet", "printer.local", "db.internal", "metadata.google.internal", "nas.lan",
      "router.home.arpa", "LOCALHOST", "x.Intranet",
    ] {
      #expect(throws: OutgoingRules.Refusal.inward, "\(host)") { try rules.check(try url("https://\(host)/")) }
    }
    try rules.check(try url("https://local.example.com/"))
  }

  @Test func `what the administrator names is taken as it was named, and nothing beside it`() throws {
    let rules = OutgoingRules(allowed: try ["127.0.0.1:8080", "bridge.lan", "[fd00::5]"].map { try host($0) })
    for allowed in [
      "http://127.0.0.1:8080/x", "https://127.0.0.1:8080/", "http://bridge.lan/", "http://bridge.lan:99/",
      "http://[fd00::5]/",
    ] { try rules.check(try url(allowed)) }
    for refused in [
      "http://127.0.0.1:8081/", "http://127.0.0.2:8080/", "http://a.bridge.lan/", "http://[fd00::6]/",
      "https://localhost/",
    ] {
      #expect(throws: OutgoingRules.Refusal.self, "\(refused)") { try rules.check(try url(refused)) }
    }
    for odd in ["", "*", "10.0.0.0/8", "http://a", "a b", "127.1", ":80", "a:b"] {
      #expect(OutgoingRules.Host(odd) == nil)
    }
  }

  @Test func `a demo sends nothing, wherever it leads`() throws {
    let rules = OutgoingRules(allowed: [try host("bridge.lan")], isOpen: false)
    for text in ["https://hooks.example.com/", "http://bridge.lan/", "https://1.1.1.1/"] {
      #expect(throws: OutgoingRules.Refusal.closed) { try rules.check(try url(text)) }
    }
  }

  @Test func `a name with one address that leads inward is refused with all of them`() throws {
    let (rules, url) = (OutgoingRules(), try url("https://hooks.example.com/"))
    func addresses(_ texts: String...) throws -> [IPAddress] { try texts.map { try #require(IPAddress($0)) } }
    #expect(try rules.choose(among: addresses("1.1.1.1", "8.8.8.8"), for: url) == IPAddress("1.1.1.1"))
    for inner in ["127.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1", "fd00::1"] {
      #expect(throws: OutgoingRules.Refusal.inward) { try rules.choose(among: addresses("1.1.1.1", inner), for: url) }
      #expect(throws: OutgoingRules.Refusal.inward) { try rules.choose(among: addresses(inner, "1.1.1.1"), for: url) }
    }
    #expect(throws: OutgoingRules.Refusal.inward) { try rules.choose(among: [], for: url) }
    let named = OutgoingRules(allowed: [try host("hooks.example.com")])
    #expect(try named.choose(among: addresses("10.0.0.1"), for: url) == IPAddress("10.0.0.1"))
  }

  private func url(_ text: String) throws -> OutgoingURL { try #require(OutgoingURL(text), "\(text)") }
  private func host(_ text: String) throws -> OutgoingRules.Host { try #require(OutgoingRules.Host(text), "\(text)") }
}
