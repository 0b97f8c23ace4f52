import Foundation
package import HTTPTypes
import Hummingbird
package import Trade

/// A request after the door: known to be allowed, its body within its limit and decoded.
package struct WebRequest: Sendable {
  package let head: HTTPRequest
  /// The path as it came, without the query.
  package let path: String
  package let query: Fields
  /// The fields of a form; empty for other bodies.
  package let form: Fields
  /// One moment for everything this request does.
  package let now: Instant
  /// The address it came from, behind the proxies that are trusted.
  package let address: String
  /// Names this request in the log and on the page of an error.
  package let id: String
  package let visitor: Visitor
  package let site: Site

  let route: Route
  let parameters: Parameters
  let bytes: ByteBuffer
  let stream: RequestBody
  private let context: WebContext

  init(
    _ request: Request, _ context: WebContext, query: Fields, form: Fields, bytes: ByteBuffer, now: Instant,
    address: String, visitor: Visitor, site: Site, route: Route
  ) {
    head = request.head
    path = request.uri.path
    stream = request.body
    id = context.id
    parameters = context.parameters
    self.context = context
    self.query = query
    self.form = form
    self.bytes = bytes
    self.now = now
    self.address = address
    self.visitor = visitor
    self.site = site
    self.route = route
  }

  /// Whether who asked is there no more: what goes on longer than a request ends then.
  var isGone: Bool { context.isGone }

  /// The id in the path; what is not one is unknown.
  package func id<Kind>(_ name: String, _ kind: Kind.Type) throws(Problem) -> ID<Kind> {
    guard let id = ID<Kind>(parameters.get(name) ?? "") else { throw .notFound }
    return id
  }

  /// The text in the path, decoded.
  package func text(_ name: String) throws(Problem) -> String {
    guard let text = parameters.get(name)?.removingPercentEncoding, !text.utf8.contains(0) else { throw .notFound }
    return text
  }

  /// The body as JSON.
  ///
  /// - Throws: ``Problem`` 400 when it is not JSON, 422 with the field's name when a field is missing or of another type.
  package func json<Value: Decodable>(_ type: Value.Type) throws(Problem) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes.readableBytesView))
    } catch let error as DecodingError {
      throw Problem(error)
    } catch {
      throw Problem(.badRequest, .word("problem.json"))
    }
  }

  /// The lines of the body, empty ones too.
  package var lines: [ArraySlice<UInt8>] {
    Array(bytes.readableBytesView).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  package func header(_ name: HTTPField.Name) -> String? { head.headerFields[name] }

  package func cookie(_ name: String) -> String? { head.cookie(name) }

  /// An address of this site as somebody elsewhere types it.
  package func absolute(_ url: SiteURL) -> String { site.settings.address(asked: head.authority) + url.path }

  /// Where a form's field or the query's `next` wants to go, if that is a place of this site; else `otherwise`.
  package func localPath(_ text: String?, or otherwise: SiteURL = .today) -> SiteURL {
    LocalPath(text).map { SiteURL($0.text) } ?? otherwise
  }
}

extension Problem {
  /// What is wrong with a JSON body, by the name of the field.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(.unprocessable, fields: [Self.name(context.codingPath + [key]): .word("form.missing")])
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(.unprocessable, fields: [Self.name(context.codingPath): .word("form.wrongKind")])
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self.init(.unprocessable, fields: [Self.name(context.codingPath): .word("form.wrongKind")])
    default:
      self.init(.badRequest, .word("problem.json"))
    }
  }

  private static func name(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}

extension HTTPRequest {
  /// The value of a cookie, as it stands in the header.
  func cookie(_ name: String) -> String? {
    for header in headerFields[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, String(parts[0]).trimmed == name { return String(parts[1]).trimmed }
      }
    }
    return nil
  }
}
