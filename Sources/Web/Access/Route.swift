package import HTTPTypes
package import Hummingbird

/// One address that answers, with who may use it.
///
/// ```swift
/// package struct StockRoutes {
///   package let routes: [Route] = [
///     Route(.get, "/variants/:variant", .permission(.seeBooks)) { request, caller in
///       let variant = try request.id("variant", Variant.self)              // not a number: 404
///       let level = try await caller.database.read { connection in
///         try StockLedger(connection: connection, shop: caller.shop.id).level(of: variant)
///       }
///       return request.page(VariantPage(level: level))
///     },
///     Route(.post, "/variants/:variant/counts", .permission(.moveStock)) { request, caller in
///       let variant = try request.id("variant", Variant.self)
///       let pieces = try request.form.wholeNumber("quantity", in: 0...1_000_000)
///       return try await request.once(caller) { connection in            // a double tap does it once
///         try StockLedger(connection: connection, shop: caller.shop.id).count(variant, pieces)
///         return .seeOther(.variant(variant), Flash(.word("stock.counted")))
///       }
///     },
///     Route(.post, "/api/v1/counts", .scope(.stock), key: .required) { request, caller in
///       let count = try request.json(CountRequest.self)                    // unreadable: 400
///       return try await request.once(caller) { connection in
///         .json(try …, status: 201, location: "/api/v1/counts/…")
///       }
///     },
///   ]
/// }
/// ```
///
/// What stands before a handler, so that none has to think of it: the check of Origin, the session or token, the
/// permission, the size of the body, its decoding (``WebRequest/form``), the presence of the idempotency key. What stands
/// behind it: errors become pages or problem documents (``Problem``), headers are added, the log line is written.
package struct Route: Sendable {
  package typealias Handler<Who> = @Sendable (WebRequest, Who) async throws -> Response

  package let method: HTTPRequest.Method
  /// Segments that begin with a colon are parameters: `/orders/:order`.
  package let path: String
  package let access: AccessRule
  package let body: BodyRule
  package let key: KeyRule
  /// Whether it is called so often in a rush that a token is not looked up each time (``TokenShelf``).
  package let isRush: Bool
  /// Whether a person who gave her password more than ten minutes ago is asked for it again (``PasswordProof/freshness``).
  package let asksAgain: Bool
  let handler: AnyHandler

  /// A route for whoever comes, or for the holder of the setup link.
  package init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access<Visitor>, body: BodyRule? = nil,
    use handler: @escaping Handler<Visitor>
  ) {
    self.init(method, path, access.rule, body, .none, false, false, .visitor(handler))
  }

  /// A route for signed-in people or for tokens.
  ///
  /// - Parameters:
  ///   - key: whether an API request must carry `Idempotency-Key`; pages carry theirs in the form.
  ///   - asksAgain: for what a telephone left lying open must not be enough: where money goes, who gets in, what leaves
  ///     with buyers in it. Not for forms that carry files.
  package init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access<Caller>, body: BodyRule? = nil,
    key: KeyRule = .optional, isRush: Bool = false, asksAgain: Bool = false, use handler: @escaping Handler<Caller>
  ) {
    self.init(method, path, access.rule, body, key, isRush, asksAgain, .caller(handler))
  }

  private init(
    _ method: HTTPRequest.Method, _ path: String, _ access: AccessRule, _ body: BodyRule?, _ key: KeyRule,
    _ isRush: Bool, _ asksAgain: Bool, _ handler: AnyHandler
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.isRush = isRush
    self.asksAgain = asksAgain
    self.key = method.isSafe ? .none : key
    self.body = body ?? (method.isSafe ? .none : path.isOfAPI ? .json() : .form())
    self.handler = handler
  }

  enum AnyHandler: Sendable {
    case visitor(Handler<Visitor>)
    case caller(Handler<Caller>)
  }
}

/// What a route takes as its body, and how much of it.
package enum BodyRule: Sendable, Hashable {
  /// Nothing; a body that comes all the same is refused.
  case none
  /// `application/x-www-form-urlencoded`, read before the handler runs.
  case form(limit: Int = 64 << 10)
  /// `application/json`, read before the handler runs.
  case json(limit: Int = 1 << 20)
  /// `application/x-ndjson`, a JSON value a line, read before the handler runs.
  case lines(limit: Int = 1 << 20)
  /// A file, taken by the handler with ``WebRequest/upload()`` while it arrives.
  case file(limit: Int)
}

/// Whether a request of the API must say by `Idempotency-Key` which deed it is.
package enum KeyRule: Sendable, Hashable {
  case none, optional
  /// Wherever stock moves: a lost answer must be safe to ask for again.
  case required
}

extension HTTPRequest.Method {
  /// Whether a request of this method changes nothing.
  var isSafe: Bool { self == .get || self == .head || self == .options }
}

extension String {
  /// Whether this is a path of the JSON API.
  var isOfAPI: Bool { hasPrefix("/api/") }
}
