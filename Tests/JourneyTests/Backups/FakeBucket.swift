import Crypto
import Foundation
import Synchronization

@testable import Server

/// A bucket in memory that answers as S3 does, and misbehaves when it is told to.
final class FakeBucket: Sendable {
  private struct State {
    var objects: [String: (body: Data, meta: String?)] = [:]
    var parts: [String: [Int: Data]] = [:]
    var uploadMeta: [String: String] = [:]
    var asked: [String] = []
    /// Statuses that the next requests are answered with.
    var refusals: [Int] = []
    var flipsBits = false
  }

  private let state = Mutex(State())

  var names: [String] { state.withLock { $0.objects.keys.sorted() } }
  var asked: [String] { state.withLock { $0.asked } }
  var openUploads: Int { state.withLock { $0.parts.count } }

  func refuse(_ statuses: Int...) { state.withLock { $0.refusals = statuses } }

  /// From now on what is fetched comes back with one bit changed.
  func flipBits() { state.withLock { $0.flipsBits = true } }

  func put(_ name: String, _ body: Data = Data("kain".utf8)) { state.withLock { $0.objects[name] = (body, nil) } }

  func body(_ name: String) -> Data? { state.withLock { $0.objects[name]?.body } }

  static let settings = BucketSettings(
    endpoint: URL(string: "http://127.0.0.1:9000")!, region: "us-east-1", name: "buku", prefix: "toko/", style: .path,
    keyID: "kunci", secret: "rahasia")

  var outgoing: Outgoing { Outgoing { [self] request in answer(request) } }

  /// The task ends at the first request that is such a one, as when the server is stopped; what is asked in a task that
  /// has ended goes nowhere.
  func cancelling(_ isLast: @escaping @Sendable (Outgoing.Request) -> Bool) -> Outgoing {
    Outgoing { [self] request in
      if isLast(request) { withUnsafeCurrentTask { $0?.cancel() } }
      try Task.checkCancellation()
      return answer(request)
    }
  }

  /// As to a key that may not remove anything.
  var outgoingWithoutRemoval: Outgoing {
    Outgoing { [self] request in
      request.method == "DELETE" ? Self.said(403, "<Error><Code>AccessDenied</Code></Error>") : answer(request)
    }
  }

  var bucket: Bucket {
    Bucket(settings: Self.settings, outgoing: outgoing, pauses: [.milliseconds(1), .milliseconds(1)], pieceSize: 1_000)
  }

  private func answer(_ request: Outgoing.Request) -> Outgoing.Answer {
    let url = URLComponents(string: request.url)
    let query: [String: String] = (url?.queryItems ?? []).reduce(into: [:]) { $0[$1.name] = $1.value ?? "" }
    let key = String((url?.path ?? "").dropFirst("/buku/".count))
    return state.withLock { state in
      state.asked.append("\(request.method) \(key)")
      if !state.refusals.isEmpty {
        return Self.said(state.refusals.removeFirst(), "<Error><Code>SlowDown</Code></Error>")
      }
      guard request.headers["Authorization"]?.contains("Credential=kunci/") == true else { return Self.said(403) }
      if let sum = request.headers["x-amz-checksum-sha256"],
        sum != Data(SHA256.hash(data: request.body)).base64EncodedString()
      {
        return Self.said(400, "<Error><Code>BadDigest</Code></Error>")
      }
      switch request.method {
      case "GET" where key.isEmpty: return Self.list(state, after: query["continuation-token"])
      case "GET", "HEAD": return Self.fetch(key, request, state)
      case "DELETE": return Self.remove(key, query, &state)
      default: return Self.take(key, request, query, &state)
      }
    }
  }

  /// Two at a time, so that a list goes on.
  private static func list(_ state: State, after token: String?) -> Outgoing.Answer {
    let names = state.objects.keys.sorted().filter { name in token.map { name > $0 } ?? true }
    let page = names.prefix(2)
    let contents = page.map { name in
      "<Contents><Key>\(SignatureV4.encoded(name))</Key><Size>\(state.objects[name]?.body.count ?? 0)</Size></Contents>"
    }
    let more = names.count > 2
    let next = more ? "<NextContinuationToken>\(page.last ?? "")</NextContinuationToken>" : ""
    return said(200, "<R><IsTruncated>\(more)</IsTruncated>\(contents.joined())\(next)</R>")
  }

  private static func fetch(_ key: String, _ request: Outgoing.Request, _ state: State) -> Outgoing.Answer {
    guard let object = state.objects[key] else { return said(404) }
    var headers = ["content-length": "\(object.body.count)"]
    headers[Bucket.digestHeader] = object.meta
    guard request.method == "GET" else { return Outgoing.Answer(status: 200, headers: headers, body: Data()) }
    let range = (request.headers["range"] ?? "").dropFirst("bytes=".count).split(separator: "-").compactMap { Int($0) }
    var body = object.body
    if range.count == 2 { body = Data(body[range[0]...range[1]]) }
    if state.flipsBits { body[body.startIndex] ^= 1 }
    return Outgoing.Answer(status: 206, headers: [:], body: body)
  }

  private static func remove(_ key: String, _ query: [String: String], _ state: inout State) -> Outgoing.Answer {
    if let upload = query["uploadId"] { state.parts[upload] = nil } else { state.objects[key] = nil }
    return said(204)
  }

  private static func take(
    _ key: String, _ request: Outgoing.Request, _ query: [String: String], _ state: inout State
  ) -> Outgoing.Answer {
    if query["uploads"] != nil {
      state.parts["u-\(key)"] = [:]
      state.uploadMeta["u-\(key)"] = request.headers[Bucket.digestHeader]
      return said(200, "<R><UploadId>u-\(key)</UploadId></R>")
    }
    guard let upload = query["uploadId"] else {
      state.objects[key] = (request.body, request.headers[Bucket.digestHeader])
      return said(200)
    }
    if let number = query["partNumber"].flatMap({ Int($0) }) {
      state.parts[upload]?[number] = request.body
      return Outgoing.Answer(status: 200, headers: ["etag": "\"\(number)\""], body: Data())
    }
    let parts = state.parts.removeValue(forKey: upload) ?? [:]
    state.objects[key] = (
      parts.sorted { $0.key < $1.key }.reduce(into: Data()) { $0 += $1.value }, state.uploadMeta[upload]
    )
    return said(200, "<R><ETag>x</ETag></R>")
  }

  private static func said(_ status: Int, _ text: String = "") -> Outgoing.Answer {
    Outgoing.Answer(status: status, headers: [:], body: Data(text.utf8))
  }
}
