import Crypto
import Foundation
import Trade

/// Why a bucket did not do what was asked.
enum BucketError: Error, Sendable, Equatable {
  /// There is nothing of that name.
  case missing(String)
  /// It answered with a refusal: the status, and S3's word for it (`AccessDenied`).
  case refused(status: Int, code: String)
  /// It did not answer, or said that it cannot now, as often as it was asked.
  case unreachable(String)
  /// What came back, or what lies there, is not what was sent.
  case damaged(String)
}

/// Objects of a bucket: put, listed, fetched and removed, each request signed, and asked again where that may help.
struct Bucket: Sendable {
  let settings: BucketSettings
  let outgoing: Outgoing
  var clock: @Sendable () -> Instant = { .now }
  /// How long is waited before each further try.
  var pauses: [Duration] = [.seconds(1), .seconds(4), .seconds(16), .seconds(60)]
  /// Bytes that travel at once: an object that is larger goes in parts (S3 takes 5 MiB to 5 GiB, and 10,000 parts).
  var pieceSize = 8 << 20

  /// The whole object's SHA-256 is kept beside it under this name, since S3's own of an object in parts is another.
  static let digestHeader = "x-amz-meta-canting-sha256"

  struct Object: Sendable, Equatable {
    let key: String
    let bytes: Int
  }

  /// What is asked of one object, or of the bucket where there is no key.
  struct Question: Sendable {
    var method = "GET"
    var key: String?
    var query: [String: String] = [:]
    var headers: [String: String] = [:]
    var body = Data()
  }

  /// Asks until there is an answer that another try would not change.
  ///
  /// - Throws: ``BucketError``.
  func answer(to question: Question) async throws -> Outgoing.Answer {
    var last = ""
    for pause in [.zero] + pauses {
      if pause > .zero { try await Task.sleep(for: pause) }
      do {
        let answer = try await outgoing.send(request(question))
        // 429 and 5xx say "not now"; so does S3's 400 for a request that came in slowly.
        let code = answer.status >= 300 ? answer.code : ""
        guard answer.status == 429 || answer.status >= 500 || code == "RequestTimeout" else {
          return try Self.checked(answer, question.key ?? settings.name)
        }
        last = "\(answer.status) \(code)"
      } catch let error as BucketError {
        throw error
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        try Task.checkCancellation()
        last = "\(error)"
      }
    }
    throw BucketError.unreachable(last)
  }

  private static func checked(_ answer: Outgoing.Answer, _ key: String) throws -> Outgoing.Answer {
    switch answer.status {
    case 200..<300: answer
    case 404 where answer.code != "NoSuchBucket": throw BucketError.missing(key)
    default: throw BucketError.refused(status: answer.status, code: answer.code)
    }
  }

  private func request(_ question: Question) -> Outgoing.Request {
    let path =
      question.key.map(settings.path(of:)) ?? (settings.style == .path ? settings.path(of: "").dropLastSlash : "/")
    let signer = SignatureV4(keyID: settings.keyID, secret: settings.secret, region: settings.region)
    let headers = signer.headers(
      of: SignatureV4.Subject(
        method: question.method, path: path, query: question.query,
        headers: question.headers.merging(["host": settings.host]) { $1 },
        bodyDigest: SignatureV4.digest(question.body)), at: clock())
    let query = question.query.isEmpty ? "" : "?" + SignatureV4.text(of: question.query)
    return Outgoing.Request(
      method: question.method, url: "\(settings.endpoint.scheme ?? "https")://\(settings.host)\(path)\(query)",
      headers: headers, body: question.body)
  }
}

extension Outgoing.Answer {
  /// S3's word for what is wrong, out of the XML of its answer; empty where there is none.
  var code: String { BucketAnswer(body).first("Code") ?? "" }
}

extension String {
  fileprivate var dropLastSlash: String { hasSuffix("/") && count > 1 ? String(dropLast()) : self }
}
