import Hummingbird
import Storage
import Trade

extension WebRequest {
  /// Does a deed of the API once for each `Idempotency-Key`; refusals of the trade get the API's statuses.
  func deed(
    _ caller: Caller, _ deed: @escaping @Sendable (any SQLConnection) throws -> Answer
  ) async throws -> Response {
    try await deedBringing(caller) { (try deed($0), ()) }.response
  }

  /// The same for a deed that begins with a file.
  func deed(
    _ caller: Caller, _ upload: Upload, _ deed: @escaping @Sendable (any SQLConnection) throws -> Answer
  ) async throws -> Response {
    try await deedBringing(caller, upload) { (try deed($0), ()) }.response
  }

  /// A deed after which something is left to do; `brought` is nil when the request came before.
  func deedBringing<Value: Sendable>(
    _ caller: Caller, _ upload: Upload? = nil,
    _ deed: @escaping @Sendable (any SQLConnection) throws -> (Answer, Value)
  ) async throws -> (response: Response, brought: Value?) {
    try checkKey()
    do {
      guard let upload else { return try await onceBringing(caller, deed) }
      return try await onceBringing(caller, [upload], deed)
    } catch {
      throw APIRefusal.problem(error)
    }
  }

  /// The file that is the body, as `application/octet-stream`.
  func apiFile() async throws -> Upload {
    try checkKey()
    let type = header(.contentType)?.split(separator: ";").first.map { String($0).trimmed.lowercased() }
    guard type == "application/octet-stream" else { throw Problem(.wrongType) }
    return try await upload()
  }

  /// - Throws: ``Problem`` 400 for a key that is none.
  func checkKey() throws(Problem) {
    guard let key = header(.idempotencyKey) else { return }
    guard APIPattern.isKey(key) else {
      throw Problem(
        .keyMissing,
        .bilingual(
          "Idempotency-Key terdiri dari 8 sampai 100 huruf, angka, _ atau -.",
          english: "An Idempotency-Key is 8 to 100 letters, digits, _ or -."))
    }
  }
}

/// What a request gets that is right in itself and does not fit what the books hold.
enum APIRefusal {
  static func problem(_ error: any Error) -> any Error {
    switch error {
    case StockError.notThatManyOut(let out):
      Problem(
        .conflict,
        .bilingual("Yang bisa kembali paling banyak \(out) pcs.", english: "At most \(out) pieces can come back."))
    case CatalogueError.sameTraits:
      Problem(
        .conflict,
        .bilingual(
          "Varian dengan motif, ukuran, dan warna ini sudah ada.",
          english: "This product already has a variant of that motif, size and colour."))
    case is KeyUsedOtherwise:
      Problem(
        .conflict,
        .bilingual(
          "Idempotency-Key ini sudah dipakai untuk permintaan lain.",
          english: "This Idempotency-Key came before, with another request."))
    default: error
    }
  }
}
