import Crypto
import Foundation
import Storage

extension Bucket {
  /// Everything below the prefix.
  func list() async throws -> [Object] {
    var (found, next): ([Object], String?) = ([], nil)
    repeat {
      var query = ["list-type": "2", "encoding-type": "url", "prefix": settings.prefix]
      query["continuation-token"] = next
      let answer = BucketAnswer(try await answer(to: Question(query: query)).body)
      found += answer.all("Contents").compactMap { entry in
        guard let key = entry.first("Key")?.replacing("+", with: " ").removingPercentEncoding,
          let bytes = entry.first("Size").flatMap({ Int($0) })
        else { return nil }
        return Object(key: key, bytes: bytes)
      }
      next = answer.first("IsTruncated") == "true" ? answer.first("NextContinuationToken") : nil
    } while next != nil
    return found
  }

  /// Puts a file there, each piece with its checksum, and looks whether it lies there whole.
  func put(_ path: String, as key: String) async throws {
    let (digest, bytes) = try await Blocking.run { try FileDigest.of(path) }
    let meta = [Self.digestHeader: SignatureV4.hex(Array(digest)), "content-type": "application/octet-stream"]
    if bytes <= pieceSize {
      let body = try await Blocking.run { try FilePieces(path: path, size: max(1, bytes)).next() } ?? Data()
      var headers = meta
      headers["x-amz-checksum-sha256"] = Data(digest).base64EncodedString()
      _ = try await answer(to: Question(method: "PUT", key: key, headers: headers, body: body))
    } else {
      try await putInParts(path, bytes: bytes, as: key, meta)
    }
    let there = try await head(key)
    guard there.bytes == bytes, there.digest == nil || there.digest == meta[Self.digestHeader] else {
      throw BucketError.damaged(key)
    }
  }

  /// Fetches an object into a new file, piece by piece, and holds it against the digest it was sent with.
  ///
  /// - Parameter admits: told how many bytes it has before the first is fetched; what it throws ends the fetching.
  func get(
    _ key: String, to path: String, admits: (Int) throws -> Void = { _ in }, progress: (Double) -> Void = { _ in }
  ) async throws {
    let there = try await head(key)
    try admits(there.bytes)
    let partial = path + ".partial"
    guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: partial)
    else { throw CommandFailure(.cannotCreate, Sentences.cannotWrite(partial)) }
    defer {
      try? file.close()
      unlink(partial)
    }
    var (hash, done) = (SHA256(), 0)
    while done < there.bytes {
      let end = min(done + pieceSize, there.bytes) - 1
      let piece = try await answer(to: Question(key: key, headers: ["range": "bytes=\(done)-\(end)"])).body
      guard piece.count == end - done + 1 else { throw BucketError.damaged(key) }
      hash.update(data: piece)
      try await Blocking.run { try file.write(contentsOf: piece) }
      done += piece.count
      progress(Double(done) / Double(there.bytes))
    }
    let digest = SignatureV4.hex(Array(hash.finalize()))
    guard there.digest == nil || there.digest == digest else { throw BucketError.damaged(key) }
    try await Blocking.run { try file.synchronize() }
    guard rename(partial, path) == 0 else { throw CommandFailure(.cannotCreate, Sentences.cannotWrite(path)) }
  }

  func remove(_ key: String) async throws { _ = try await answer(to: Question(method: "DELETE", key: key)) }

  /// How large an object is, and the digest it was sent with, where it was sent by this program.
  private func head(_ key: String) async throws -> (bytes: Int, digest: String?) {
    let answer = try await answer(to: Question(method: "HEAD", key: key))
    guard let bytes = answer.headers["content-length"].flatMap({ Int($0) }) else { throw BucketError.damaged(key) }
    return (bytes, answer.headers[Self.digestHeader])
  }
}
