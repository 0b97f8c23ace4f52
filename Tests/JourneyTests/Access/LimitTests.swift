import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing
import TestSupport
import Trade
import Web

@Suite struct `Bodies, files and slow senders` {
  @Test func `a body is taken up to its limit and not a byte further`() async throws {
    let routes = [
      Route(.post, "/form", .everyone, body: .form(limit: 10)) { request, _ in
        try request.answer(json: request.form.firsts)
      },
      Route(.get, "/none", .everyone) { request, _ in try request.answer(json: ["ok"]) },
    ]
    try await withSite(routes: { _ in routes }) { site, client in
      #expect(try await site.post(client, "/form", "a=45678910").status == .ok)
      #expect(try await site.post(client, "/form", "a=456789101").status == .contentTooLarge)
      for malformed in ["a=%", "a=%4", "a=%zz", "a=%00", "a=%ff"] {
        #expect(try await site.post(client, "/form", malformed).status == .badRequest, "\(malformed)")
      }
      let other = try await client.execute(
        uri: "/form", method: .post, headers: site.headers(.nobody, [.contentType: "text/plain"]),
        body: .init(string: "a=b"))
      #expect(other.status == .unsupportedMediaType)
      #expect(
        try await client.execute(uri: "/none", method: .get, headers: [.contentLength: "1"], body: .init(string: "x"))
          .status == .contentTooLarge)
    }
  }

  @Test func `a name with a NUL, of four thousand characters or with a way out of it touches no file outside`()
    async throws
  {
    try await withSite(routes: { _ in [receiving] }) { site, client in
      let outside = try site.books.fixture.folder()
      let canary = outside + "/canary.csv"
      try Data("canary".utf8).write(to: URL(filePath: canary))
      let before = try FileManager.default.contentsOfDirectory(atPath: outside)
      let ups = String(repeating: "../", count: 20)
      for name in [
        canary, ups + canary.dropFirst(), "a\u{0}.csv", canary + "\u{0}.xlsx", String(repeating: "n", count: 4_096),
        String(repeating: "../", count: 1_400) + "x", "..%2F..%2Fcanary.csv", "%2e%2e/%2e%2e/canary.csv",
        "..;/canary.csv",
        "file://\(canary)", "C:\\canary.csv", "~/canary.csv", "$HOME/canary.csv", "", ".", "..", "/", "CON",
        "a\r\nb.csv",
      ] {
        let sent = try await site.send(client, multipart(name: name, "inhalt", fields: ["key": "k"]))
        #expect(sent.status == .ok || sent.status == .badRequest, "\(name.prefix(60)): \(sent.status)")
        if sent.status == .ok {
          let shown =
            try #require(JSONSerialization.jsonObject(with: Data(sent.text.utf8)) as? [String: String])["name"] ?? ""
          #expect(shown.count <= 200 && !shown.contains("/") && !shown.contains("\u{0}"), "\(shown)")
        }
        let typed = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let raw = try await client.execute(
          uri: "/file?name=\(typed)&key=k", method: .post,
          headers: site.headers(.nobody, [.contentType: "text/csv"]), body: .init(string: "inhalt"))
        #expect([200, 400, 414, 422].contains(raw.status.code), "\(name.prefix(60)): \(raw.status)")
      }
      #expect(site.uploadsLeft().isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == before)
      #expect(try String(contentsOfFile: canary, encoding: .utf8) == "canary")
    }
  }

  @Test func `a wrong method is told which ones there are`() async throws {
    try await withSite { site, client in
      let answer = try await client.execute(uri: "/sign-in", method: .put, headers: site.headers(), body: nil)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers[.allow] == "GET, POST, HEAD")
    }
  }

  @Test func `a file arrives whole, by form or by itself, under a name that is only shown`() async throws {
    try await withSite(routes: { _ in [receiving] }) { site, client in
      let content = String(repeating: "0123456789abcdef\r\n--", count: 5_000)
      for name in ["../../etc/passwd", "..\\..\\x.xlsx", "/etc/shadow", "Order.all.xlsx", "a\u{202E}xslx.exe"] {
        let sent = try await site.send(client, multipart(name: name, content, fields: ["key": "k"]))
        #expect(sent.status == .ok, "\(name)")
        #expect(sent.text.contains("\"bytes\":\"\(content.utf8.count)\""))
        #expect(!sent.text.contains("..") && !sent.text.contains("/") && !sent.text.contains("\u{202E}"))
      }
      let raw = try await client.execute(
        uri: "/file?name=..%2F..%2Fa.csv&key=k", method: .post,
        headers: site.headers(.nobody, [.contentType: "text/csv"]), body: .init(string: content))
      #expect(raw.text.contains("\"name\":\"a.csv\""))
      #expect(site.uploadsLeft().isEmpty)
    }
  }

  @Test(arguments: MalformedForm.all)
  func `a form with a file that is not as it must be is refused, and nothing of it stays`(
    form: MalformedForm
  ) async throws {
    try await withSite(routes: { _ in [receiving] }) { site, client in
      let answer = try await site.send(client, ("multipart/form-data; boundary=b", form.body))
      let left = site.uploadsLeft()
      #expect(answer.status == .badRequest)
      #expect(left.isEmpty)
    }
  }

  @Test func `a file beyond the limit is cut off`() async throws {
    try await withSite(routes: { _ in [receiving] }) { site, client in
      let big = multipart(name: "a", String(repeating: "x", count: 3_000_000), fields: [:])
      let answer = try await site.send(client, big)
      let left = site.uploadsLeft()
      #expect(answer.status == .contentTooLarge)
      #expect(left.isEmpty)
    }
  }

  @Test func `a sender that falls silent in the middle of its headers or its body is hung up on`() async throws {
    try await withBooks(on: .sqlite) { books in
      let site = try await makeSite(books, { _ in [] }, nil)
      let web = WebApplication(
        site: site.web.site, routes: [], limits: ServerLimits(idleTimeout: .milliseconds(300), headerBytes: 4_096))
      let application = try web.application(address: .hostname("127.0.0.1", port: 0), logger: Logger(label: "test"))
      try await application.test(.live) { client in
        let port = try #require(client.port)
        let started = ContinuousClock.now
        _ = try await Conversation.answer(to: "GET /livez HTTP/1.1\r\nHos", port: port)
        _ = try await Conversation.answer(
          to: "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 9\r\n\r\na=",
          port: port)
        #expect(ContinuousClock.now - started < .seconds(60))
        let flood =
          "GET /livez HTTP/1.1\r\nHost: localhost\r\n" + String(repeating: "X: yyyyyyyyyyyyyyyyyyyy\r\n", count: 2_000)
          + "\r\n"
        #expect(try await Conversation.answer(to: flood, port: port).hasPrefix("HTTP/1.1 200") == false)
        // Right in all but its two lengths: without either it is answered with 303.
        let both =
          "POST /theme HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 10\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "a\r\ntheme=dark\r\n0\r\n\r\n"
        let refused = try await Conversation.answer(to: both, port: port)
        #expect(refused.isEmpty || refused.hasPrefix("HTTP/1.1 400"), "\(refused.prefix(60))")
        let alive = try await Conversation.answer(
          to: "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", port: port)
        #expect(alive.hasPrefix("HTTP/1.1 200"))
      }
    }
  }
}

/// Takes a file and says what it took.
private let receiving = Route(.post, "/file", .everyone, body: .file(limit: 1_000_000)) { request, _ in
  let upload = try await request.upload()
  return try request.answer(json: ["name": upload.name, "bytes": "\(upload.bytes)", "key": upload.fields["key"] ?? ""])
}

private func multipart(name: String, _ content: String, fields: [String: String]) -> (type: String, body: String) {
  var body = fields.map { "--bound\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n" }
    .joined()
  body += "--bound\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
  body += "Content-Type: application/octet-stream\r\n\r\n\(content)\r\n--bound--\r\n"
  return ("multipart/form-data; boundary=bound", body)
}

extension SiteUnderTest {
  fileprivate func uploadsLeft() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: web.site.settings.dataFolder + "/uploads")) ?? []
  }

  fileprivate func send(_ client: any TestClientProtocol, _ form: (type: String, body: String)) async throws
    -> TestResponse
  {
    try await client.execute(
      uri: "/file", method: .post, headers: headers(.nobody, [.contentType: form.type]),
      body: ByteBuffer(string: form.body))
  }
}

/// Says something over a plain connection and listens until the other side hangs up.
enum Conversation {
  static func answer(to words: String, port: Int) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try talk(words, port) }) }
    }
  }

  private static func talk(_ words: String, _ port: Int) throws -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
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
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    _ = words.withCString { Foundation.send(descriptor, $0, words.utf8.count, Int32(MSG_NOSIGNAL)) }
    var heard: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0, errno == EAGAIN { throw POSIXError(.ETIMEDOUT) }
      guard count > 0 else { return String(decoding: heard, as: UTF8.self) }
      heard += buffer[..<count]
    }
  }
}
