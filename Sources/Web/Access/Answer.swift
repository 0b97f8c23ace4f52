import Foundation
package import HTTPTypes
package import Hummingbird
package import Storage
import Trade

/// What a deed is answered: where to look next for people, a value for programs.
package struct Answer: Sendable {
  let status: HTTPResponse.Status
  let location: String?
  let body: String
  let flash: Flash?

  /// Shows another page next (303), with a line of what was done.
  package static func seeOther(_ url: SiteURL, _ flash: Flash? = nil) -> Answer {
    Answer(status: .seeOther, location: url.path, body: "", flash: flash)
  }

  /// A value as JSON.
  package static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, location: String? = nil
  ) throws -> Answer {
    Answer(status: status, location: location, body: try WebJSON.text(value), flash: nil)
  }

  /// Done, and nothing to say (204).
  package static var nothing: Answer { Answer(status: .noContent, location: nil, body: "", flash: nil) }
}

/// JSON as the API writes it: keys in order, slashes as they are.
package enum WebJSON {
  package static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension WebRequest {
  /// Does a deed in one transaction, once for each idempotency key.
  ///
  /// The key is the form's hidden field `key` or the header `Idempotency-Key`. The same request sent again, later or at
  /// the same time, gets the first one's answer; another request with the same key is refused (422).
  ///
  /// - Parameter deed: may throw to refuse; then nothing of it stays, and the key may be used again.
  package func once(
    _ caller: Caller, _ deed: @escaping @Sendable (any SQLConnection) throws -> Answer
  ) async throws -> Response {
    try await onceBringing(caller) { (try deed($0), ()) }.response
  }

  /// The same for a form that carries a file; its key stands among the upload's fields.
  package func once(
    _ caller: Caller, _ upload: Upload, _ deed: @escaping @Sendable (any SQLConnection) throws -> Answer
  ) async throws -> Response {
    try await once(caller, [upload], deed)
  }

  /// The same for a form that carries several files.
  package func once(
    _ caller: Caller, _ uploads: [Upload], _ deed: @escaping @Sendable (any SQLConnection) throws -> Answer
  ) async throws -> Response {
    try await onceBringing(caller, uploads) { (try deed($0), ()) }.response
  }

  /// Does a deed once, after which something is left to do that is not in the books.
  ///
  /// - Returns: the answer, and what the deed brought; nil when the request came before.
  package func onceBringing<Value: Sendable>(
    _ caller: Caller, _ deed: @escaping @Sendable (any SQLConnection) throws -> (Answer, Value)
  ) async throws -> (response: Response, brought: Value?) {
    try await onceBringing(caller, key: form["key"], content: Array(bytes.readableBytesView), deed)
  }

  /// The same for a form that carries files; its key stands among the first one's fields.
  package func onceBringing<Value: Sendable>(
    _ caller: Caller, _ uploads: [Upload], _ deed: @escaping @Sendable (any SQLConnection) throws -> (Answer, Value)
  ) async throws -> (response: Response, brought: Value?) {
    try await onceBringing(caller, key: uploads.first?.fields["key"], content: uploads.flatMap(\.digest), deed)
  }

  private func onceBringing<Value: Sendable>(
    _ caller: Caller, key formKey: String?, content: [UInt8],
    _ deed: @escaping @Sendable (any SQLConnection) throws -> (Answer, Value)
  ) async throws -> (response: Response, brought: Value?) {
    guard let marked = try marked(caller, key: formKey, content: content) else {
      let (answer, brought) = try await caller.database.write(deed)
      return (response(to: given(answer)), brought)
    }
    let (request, now) = (self, now)
    let done = try await caller.database.write { connection in
      try Idempotent(connection: connection, now: now).onceBringing(marked) { connection in
        let (answer, brought) = try deed(connection)
        return (request.given(answer), brought)
      }
    }
    return (response(to: done.answer), done.brought)
  }

  /// What the same request was answered when it came before; nil for one that is new.
  ///
  /// For a deed too long for a transaction: see ``Idempotent/earlierAnswer(to:)``.
  func earlierAnswer(_ caller: Caller, on connection: any SQLConnection) throws -> Response? {
    guard let marked = try marked(caller, key: form["key"], content: Array(bytes.readableBytesView)) else { return nil }
    return try Idempotent(connection: connection, now: now).earlierAnswer(to: marked).map { response(to: $0) }
  }

  /// The request by its key; nil where a program sends none and needs none.
  private func marked(_ caller: Caller, key formKey: String?, content: [UInt8]) throws(Problem) -> MarkedRequest? {
    guard let key = route.path.isOfAPI ? header(.idempotencyKey) : formKey else {
      if !route.path.isOfAPI || route.key == .required { throw Problem(.keyMissing) }
      return nil
    }
    guard (1...200).contains(key.unicodeScalars.count) else { throw Problem(.keyMissing) }
    return MarkedRequest(
      shop: caller.shop.id, caller: caller.keyOwner, route: "\(route.method) \(route.path)", key: key,
      digest: Secret.digest(of: Array("\(head.path ?? "")\0".utf8) + content))
  }

  /// Where to look next, for what needs no key because doing it twice is doing it once.
  package func seeOther(_ url: SiteURL, _ flash: Flash? = nil) -> Response {
    response(to: given(.seeOther(url, flash)))
  }

  /// A value as JSON.
  package func answer(json value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    response(to: given(try .json(value, status: status)))
  }

  private func given(_ answer: Answer) -> GivenAnswer {
    let body = answer.flash.map { FlashCookie.value($0, text: text($0.text)) } ?? answer.body
    return GivenAnswer(status: answer.status.code, location: answer.location, body: body)
  }

  private func response(to given: GivenAnswer) -> Response {
    var response = Response(status: .init(code: given.status))
    response.headers[.location] = given.location
    if given.status == 303 {
      if !given.body.isEmpty { response.setCookie(FlashCookie.cookie(given.body, site.settings)) }
    } else if !given.body.isEmpty {
      response.headers[.contentType] = "application/json"
      response.body = ResponseBody(byteBuffer: ByteBuffer(string: given.body))
    }
    return response
  }
}

extension HTTPField.Name {
  static let idempotencyKey = HTTPField.Name("Idempotency-Key")!  // a token of RFC 9110
}
