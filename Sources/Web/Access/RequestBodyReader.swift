import HTTPTypes
import Hummingbird
import NIOCore

/// Reads a request's body as far as its route allows.
struct RequestBodyReader: Sendable {
  /// How long a form or a JSON body may take, from its first byte to its last.
  static let longest = Duration.seconds(30)

  let rule: BodyRule

  /// The fields of a form, or the bytes of anything else; a file stays in the stream for the handler.
  func read(_ request: Request) async throws -> (form: Fields, bytes: ByteBuffer) {
    switch rule {
    case .none:
      try refuseBody(request.head)
      return (Fields(), ByteBuffer())
    case .form(let limit):
      let bytes = try await collect(request, limit)
      if bytes.readableBytes > 0 { try expect("application/x-www-form-urlencoded", request.head) }
      return (try Fields(urlEncoded: bytes.readableBytesView), bytes)
    case .json(let limit):
      let bytes = try await collect(request, limit)
      if bytes.readableBytes > 0 { try expect("application/json", request.head) }
      return (Fields(), bytes)
    case .lines(let limit):
      let bytes = try await collect(request, limit)
      if bytes.readableBytes > 0 { try expect("application/x-ndjson", request.head) }
      return (Fields(), bytes)
    case .file(let limit):
      try refuseLonger(than: limit, request.head)
      return (Fields(), ByteBuffer())
    }
  }

  private func collect(_ request: Request, _ limit: Int) async throws -> ByteBuffer {
    try refuseLonger(than: limit, request.head)
    let deadline = ContinuousClock.now + Self.longest
    var bytes = ByteBuffer()
    for try await part in request.body {
      guard bytes.readableBytes + part.readableBytes <= limit else { throw Problem.tooLarge(limit) }
      guard ContinuousClock.now < deadline else { throw Problem.tooSlow }
      bytes.writeImmutableBuffer(part)
    }
    return bytes
  }

  private func expect(_ type: String, _ head: HTTPRequest) throws(Problem) {
    let given = head.headerFields[.contentType]?.split(separator: ";").first.map { String($0).trimmed.lowercased() }
    guard given == type else { throw Problem(.wrongType) }
  }

  private func refuseLonger(than limit: Int, _ head: HTTPRequest) throws(Problem) {
    if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > limit { throw .tooLarge(limit) }
  }

  private func refuseBody(_ head: HTTPRequest) throws(Problem) {
    let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
    if length > 0 || head.headerFields[.transferEncoding] != nil { throw .unwantedBody }
  }
}

extension Problem {
  /// Nothing is read of what comes with a request that asks for it by its address alone.
  fileprivate static var unwantedBody: Problem {
    Problem(.tooLarge, .word("problem.tooLarge.none"), headers: [.connection: "close"])
  }

  /// Nobody waits for the rest of it.
  static var tooSlow: Problem { Problem(.tooSlow, headers: [.connection: "close"]) }

  static func tooLarge(_ limit: Int) -> Problem {
    Problem(.tooLarge, .word("problem.tooLarge.limit", ["limit": .bytes(limit)]), headers: [.connection: "close"])
  }
}
