package import Storage

/// What a request was answered, kept so that the same request sent again gets the same answer and has no second effect.
package struct GivenAnswer: Sendable, Equatable {
  /// The HTTP status, or any number the caller gives a meaning to.
  package var status: Int
  package var location: String?
  package var body: String

  package init(status: Int, location: String? = nil, body: String = "") {
    self.status = status
    self.location = location
    self.body = body
  }
}

/// The key came before with another request: nothing is done.
package struct KeyUsedOtherwise: Error, Equatable {
  package init() {}
}

/// One request as its sender marked it: whoever sends it again with the same key means the same deed.
package struct MarkedRequest: Sendable {
  package let shop: ID<Shop>
  /// Who sends it: keys of two callers never meet.
  package let caller: String
  package let route: String
  /// 1 to 200 characters, chosen by the sender.
  package let key: String
  /// SHA-256 of everything in the request that matters.
  package let digest: [UInt8]

  package init(shop: ID<Shop>, caller: String, route: String, key: String, digest: [UInt8]) {
    self.shop = shop
    self.caller = caller
    self.route = route
    self.key = key
    self.digest = digest
  }
}

/// Does a deed once, however often and however much at the same time it is asked for.
///
/// The row of `given_answer` is written in the deed's own transaction, first: its primary key lets one request in, makes
/// the others wait for it, and then gives them its answer. A deed that fails takes the row back with it.
package struct Idempotent {
  /// How long an answer is kept: a day is what senders count on, two is what they get.
  package static let kept = Duration.seconds(48 * 3_600)

  let connection: any SQLConnection
  let now: Instant

  package init(connection: any SQLConnection, now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// The answer of `deed`, or the answer it gave when this request came first.
  ///
  /// - Throws: ``KeyUsedOtherwise`` when the key came with another request; whatever `deed` throws.
  package func once(
    _ request: MarkedRequest, _ deed: (any SQLConnection) throws -> GivenAnswer
  ) throws -> GivenAnswer {
    try onceBringing(request) { (try deed($0), ()) }.answer
  }

  /// The same for a deed after which something is left to do, once what it wrote is on disk.
  ///
  /// - Returns: the answer, and what the deed brought; nil when this request came before, and all was done then.
  package func onceBringing<Value>(
    _ request: MarkedRequest, _ deed: (any SQLConnection) throws -> (GivenAnswer, Value)
  ) throws -> (answer: GivenAnswer, brought: Value?) {
    guard try claim(request) else {
      guard let earlier = try earlierAnswer(to: request) else {
        throw SQLError(kind: .conflict, message: "an answer was forgotten while it was asked for")
      }
      return (earlier, nil)
    }
    let (answer, brought) = try deed(connection)
    try keep(answer, to: request)
    return (answer, brought)
  }

  /// Removes answers older than ``kept``.
  package func forgetOld() throws {
    try connection.execute("DELETE FROM given_answer WHERE created_at < \(now - Self.kept)")
  }

  private func claim(_ request: MarkedRequest) throws -> Bool {
    let written = try connection.execute(
      """
      INSERT INTO given_answer (shop_id, caller, route, idempotency_key, request_digest, status, body, created_at)
      VALUES (\(request.shop), \(request.caller), \(request.route), \(request.key), \(request.digest), 0, '', \(now))
      ON CONFLICT (shop_id, caller, route, idempotency_key) DO NOTHING
      """)
    return written == 1
  }

  /// What this request was answered when it came before; nil for one that is new.
  ///
  /// A deed too long for a transaction asks this at its beginning, while something else keeps the same request from
  /// beginning twice, and writes its end with ``once(_:_:)``.
  ///
  /// - Throws: ``KeyUsedOtherwise`` when the key came with another request.
  package func earlierAnswer(to request: MarkedRequest) throws -> GivenAnswer? {
    let row = try connection.row(
      "SELECT request_digest, status, location, body FROM given_answer WHERE \(part: Self.isRow(of: request))")
    guard let row else { return nil }
    guard equalInConstantTime(try row("request_digest"), request.digest) else { throw KeyUsedOtherwise() }
    return GivenAnswer(status: try row("status"), location: try row("location"), body: try row("body"))
  }

  private func keep(_ answer: GivenAnswer, to request: MarkedRequest) throws {
    try connection.execute(
      """
      UPDATE given_answer SET status = \(answer.status), location = \(answer.location), body = \(answer.body)
      WHERE \(part: Self.isRow(of: request))
      """)
  }

  private static func isRow(of request: MarkedRequest) -> SQLQuery {
    """
    shop_id = \(request.shop) AND caller = \(request.caller) AND route = \(request.route)
    AND idempotency_key = \(request.key)
    """
  }
}
