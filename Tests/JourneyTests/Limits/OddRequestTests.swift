import Testing

@testable import Web

/// Requests whose beginning and end two programs could see differently (RFC 9112): none of them is taken, and the
/// connection ends, so that nothing that hides in one is ever read as the next request.
@Suite struct OddRequestTests {
  @Test func `a request that can be read in two ways is refused, and what hides in it is not read`() async throws {
    try await withServedSite { _, port in
      for request in OddRequest.refused {
        let answer = try await Conversation.answer(to: request.bytes + OddRequest.hidden, port: port)
        #expect(OddRequest.statuses(answer) == [400], "\(request.name)")
      }
    }
  }

  @Test func `a request that can be read in one way only is taken, as what it says`() async throws {
    try await withServedSite { _, port in
      for request in OddRequest.taken {
        let answer = try await Conversation.answer(to: request.bytes + OddRequest.last, port: port)
        #expect(OddRequest.statuses(answer) == [303, 200], "\(request.name)")
        #expect(answer.contains("theme=dark"), "\(request.name)")
      }
    }
  }

  @Test func `a body where none belongs is refused, and what hides in it is not read`() async throws {
    try await withServedSite { _, port in
      let body = OddRequest.hidden
      let answer = try await Conversation.answer(
        to: "GET /livez HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
          + OddRequest.last, port: port)
      #expect(OddRequest.statuses(answer) == [413])
    }
  }

  @Test func `after a body that was refused for its size nothing more is listened to`() async throws {
    try await withServedSite { _, port in
      let long = String(repeating: "a", count: 70_000)
      let answer = try await Conversation.answer(
        to: OddRequest.post("Transfer-Encoding: chunked", "11170\r\n\(long)\r\n") + OddRequest.hidden, port: port)
      #expect(OddRequest.statuses(answer) == [413])
    }
  }
}

/// A request to the form that changes the theme, and what is odd about it.
struct OddRequest: Sendable {
  let name: String
  let bytes: String

  /// Answered with 200 where it is read.
  static let hidden = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"
  static let last = "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

  private static let form = "theme=dark"
  private static let chunks = "a\r\ntheme=dark\r\n0\r\n\r\n"
  private static let chunked = "Transfer-Encoding: chunked"

  static func post(_ headers: String, _ body: String) -> String {
    "POST /theme HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
      + "Content-Type: application/x-www-form-urlencoded\r\n\(headers)\r\n\r\n\(body)"
  }

  private static func get(_ rest: String) -> String { "GET /livez HTTP/1.1\r\n\(rest)" }

  static func statuses(_ answer: String) -> [Int] {
    answer.matches(of: #/HTTP/1\.1 ([0-9]{3})/#).compactMap { Int($0.1) }
  }

  static let taken: [OddRequest] = [
    .init("plain", post("Content-Length: 10", form)), .init("chunked", post(chunked, chunks)),
    .init("a tab before the value", post("Transfer-Encoding:\tchunked", chunks)),
    .init("an extension of a chunk", post(chunked, "a;x=y\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("zeros before a size", post(chunked, "000000000a\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("two chunks", post(chunked, "5\r\ntheme\r\n5\r\n=dark\r\n0\r\n\r\n")),
  ]

  static let refused: [OddRequest] = lengths + codings + lines + hosts + sizes

  private static let lengths: [OddRequest] = [
    .init("two equal lengths", post("Content-Length: 10\r\nContent-Length: 10", form)),
    .init("two lengths", post("Content-Length: 10\r\nContent-Length: 11", form)),
    .init("a list of lengths", post("Content-Length: 10, 10", form)),
    .init("a length with a sign", post("Content-Length: +10", form)),
    .init("a hexadecimal length", post("Content-Length: 0xa", form)),
    .init("a negative length", post("Content-Length: -1", form)),
    .init("an endless length", post("Content-Length: 99999999999999999999999", form)),
    .init("an empty length", post("Content-Length: ", form)),
    .init("a length in two words", post("Content-Length: 1 0", form)),
  ]

  private static let codings: [OddRequest] = [
    .init("a length and chunks", post("Content-Length: 10\r\n\(chunked)", chunks)),
    .init("chunks and a length", post("\(chunked)\r\nContent-Length: 10", chunks)),
    .init("chunked twice", post("\(chunked)\r\n\(chunked)", chunks)),
    .init("chunked before another", post("Transfer-Encoding: chunked, identity", chunks)),
    .init("nearly chunked", post("Transfer-Encoding: xchunked", chunks)),
    .init("a blank before the colon", post("Transfer-Encoding : chunked", chunks)),
    .init("a control character", post("Transfer-Encoding: \u{0B}chunked", chunks)),
    .init("a folded coding", post("Transfer-Encoding:\r\n chunked", chunks)),
  ]

  private static let lines: [OddRequest] = [
    .init("bare LF", "GET /livez HTTP/1.1\nHost: localhost\n\n"),
    .init("bare LF in the headers", get("Host: localhost\nX: y\r\n\r\n")),
    .init("bare LF at their end", get("Host: localhost\r\n\n")),
    .init("bare CR", get("Host: localhost\rX: y\r\n\r\n")),
    .init("a folded header", get("Host: localhost\r\nX: a\r\n b\r\n\r\n")),
    .init("a blank before the first header", get(" Host: localhost\r\nX: y\r\n\r\n")),
    .init("a blank in a name", get("Host: localhost\r\nX Y: z\r\n\r\n")),
    .init("no version", "GET /livez\r\n\r\n"),
    .init("an unknown version", "GET /livez HTTP/9.9\r\nHost: localhost\r\n\r\n"),
    .init("the beginning of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  ]

  private static let hosts: [OddRequest] = [
    .init("two hosts", get("Host: localhost\r\nHost: evil.example\r\n\r\n")),
    .init("a blank in the host", get("Host: local host\r\n\r\n")),
    .init("a path in the host", get("Host: a/b\r\n\r\n")),
    .init("somebody at the host", get("Host: a@b\r\n\r\n")), .init("an empty host", get("Host: \r\n\r\n")),
  ]

  private static let sizes: [OddRequest] = [
    .init("bare LF after an extension", post(chunked, "a;x\ntheme=dark\r\n0\r\n\r\n")),
    .init("bare LF after a size", post(chunked, "a\ntheme=dark\r\n0\r\n\r\n")),
    .init("bare LF after a chunk", post(chunked, "a\r\ntheme=dark\n0\r\n\r\n")),
    .init("0x before a size", post(chunked, "0xa\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("a negative size", post(chunked, "-a\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("a size with a sign", post(chunked, "+a\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("a blank after a size", post(chunked, "a \r\ntheme=dark\r\n0\r\n\r\n")),
    .init("an endless size", post(chunked, "FFFFFFFFFFFFFFFFF\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("a size too small", post(chunked, "9\r\ntheme=dark\r\n0\r\n\r\n")),
    .init("a length behind the chunks", post(chunked, "a\r\ntheme=dark\r\n0\r\nContent-Length: 5\r\n\r\n")),
  ]

  private init(_ name: String, _ bytes: String) {
    self.name = name
    self.bytes = bytes
  }
}
