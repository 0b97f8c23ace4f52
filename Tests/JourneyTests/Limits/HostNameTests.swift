import TestSupport
import Testing
import Trade

@testable import Web

/// What a link says that is made for somebody elsewhere, whatever host a request says it came to.
@Suite struct HostNameTests {
  @Test(
    arguments: [
      ("localhost:8080", "http://localhost:8080"), ("192.168.1.20:8080", "http://192.168.1.20:8080"),
      ("[fe80::1]:8080", "http://[fe80::1]:8080"), ("toko.local", "http://toko.local"), ("TOKO", "http://toko"),
      ("evil.example", own), ("localhost.evil.example", own), ("127.0.0.1.evil.example", own), ("1.2.3.4.5", own),
      ("evil.local.example", own), ("evil.example:8080", own), ("a b", own), ("a\"b", own), ("a/b", own), ("a@b", own),
      ("a%2f", own), ("", own), (":80", own), ("a:b", own), ("a:99999", own), ("[::1", own), ("[evil]", own),
      ("[::1]evil", own), (String(repeating: "a", count: 256), own), (nil, own),
    ] as [(String?, String)])
  func `a link follows only a host that can mean this machine`(host: String?, address: String) {
    var settings = WebSettings()
    settings.ownAddress = own
    #expect(settings.address(asked: host) == address)
    settings.publicAddress = "https://toko.example"
    #expect(settings.address(asked: host) == "https://toko.example")
  }

  @Test func `links to join and to reset do not go where a forged host says`() async throws {
    try await withServedSite(routes: { everyRoute($0) }) { site, port in
      let packer = site.people[.packer]?.description ?? ""
      for (path, form) in [
        ("/settings/people", "key=k1&role=packer"), ("/settings/people/\(packer)/reset", "key=k2"),
      ] {
        let answer = try await Conversation.answer(
          to: "POST \(path) HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
            + "Cookie: canting=\(site.sessions[.owner]?.text ?? "")\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n" + form,
          port: port)
        #expect(answer.hasPrefix("HTTP/1.1 200") && answer.contains("token="), "\(answer.prefix(200))")
        #expect(!answer.contains("evil.example"), "\(path)")
      }
    }
  }
}

private let own = "http://192.168.1.20:8080"
