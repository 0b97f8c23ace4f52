import Crypto
import Foundation
import Storage

extension Bucket {
  /// Parts that an object may have.
  private static let mostParts = 10_000

  /// Puts a large file in parts; what was begun is taken back where it does not come to an end.
  func putInParts(_ path: String, bytes: Int, as key: String, _ meta: [String: String]) async throws {
    var headers = meta
    headers["x-amz-checksum-algorithm"] = "SHA256"
    let begun = try await answer(to: Question(method: "POST", key: key, query: ["uploads": ""], headers: headers))
    guard let upload = BucketAnswer(begun.body).first("UploadId") else { throw BucketError.damaged(key) }
    do {
      let size = max(pieceSize, (bytes + Self.mostParts - 1) / Self.mostParts)
      let parts = try await putParts(FilePieces(path: path, size: size), of: key, upload)
      try await complete(parts, of: key, upload)
    } catch {
      await takeBack(upload, of: key)
      throw error
    }
  }

  /// What lies there in parts is paid for and seen by nobody. It is asked once, for ten seconds at the most, and also where
  /// the upload ends because the server does.
  private func takeBack(_ upload: String, of key: String) async {
    var once = self
    once.pauses = []
    // A task of its own: in one that was cancelled nothing is sent.
    let removal = Task { [once] in
      _ = try? await once.answer(to: Question(method: "DELETE", key: key, query: ["uploadId": upload]))
    }
    let end = Task {
      try await Task.sleep(for: .seconds(10))
      removal.cancel()
    }
    await removal.value
    end.cancel()
  }

  private struct Part {
    let number: Int
    let tag: String
    let checksum: String

    var text: String {
      "<Part><PartNumber>\(number)</PartNumber><ETag>\(tag)</ETag><ChecksumSHA256>\(checksum)</ChecksumSHA256></Part>"
    }
  }

  private func putParts(_ pieces: FilePieces, of key: String, _ upload: String) async throws -> [Part] {
    var parts: [Part] = []
    while let piece = try await Blocking.run({ try pieces.next() }) {
      let number = parts.count + 1
      let checksum = Data(SHA256.hash(data: piece)).base64EncodedString()
      let answer = try await answer(
        to: Question(
          method: "PUT", key: key, query: ["partNumber": "\(number)", "uploadId": upload],
          headers: ["x-amz-checksum-sha256": checksum], body: piece))
      guard let tag = answer.headers["etag"] else { throw BucketError.damaged(key) }
      parts.append(Part(number: number, tag: tag, checksum: checksum))
    }
    return parts
  }

  private func complete(_ parts: [Part], of key: String, _ upload: String) async throws {
    let body = "<CompleteMultipartUpload>\(parts.map(\.text).joined())</CompleteMultipartUpload>"
    let answer = try await answer(
      to: Question(
        method: "POST", key: key, query: ["uploadId": upload], headers: ["content-type": "application/xml"],
        body: Data(body.utf8)))
    // S3 begins to answer 200 before it knows how it ends.
    guard answer.code.isEmpty else { throw BucketError.refused(status: answer.status, code: answer.code) }
  }
}
