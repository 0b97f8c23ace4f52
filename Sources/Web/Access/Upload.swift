import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Trade

/// A file that arrived, in a place of our own choosing; it is removed with this value unless it is taken.
package final class Upload: Sendable {
  /// The name the sender gave it, made fit to be shown; it never becomes part of a path.
  package let name: String
  package let bytes: Int
  /// SHA-256 of the content.
  package let digest: [UInt8]
  /// The other fields of the form it came with.
  package let fields: Fields

  private let path: Mutex<String?>

  init(name: String, bytes: Int, digest: [UInt8], fields: Fields, path: String) {
    self.name = FileName.shown(name)
    self.bytes = bytes
    self.digest = digest
    self.fields = fields
    self.path = Mutex(path)
  }

  deinit { path.withLock { if let path = $0 { unlink(path) } } }

  /// Hands the file over: from now on whoever took it removes it.
  ///
  /// - Returns: its path; nil when it was taken before.
  package func take() -> String? {
    path.withLock { path in
      defer { path = nil }
      return path
    }
  }
}

extension WebRequest {
  /// Receives the file of this request into the data folder while it arrives, in memory that does not grow.
  ///
  /// It comes as a form (`multipart/form-data` with one file), or as the body itself, named by the query's `name`.
  ///
  /// - Throws: ``Problem``: 413 beyond the route's limit, 400 for a malformed form, 408 from a sender too slow to wait
  ///   for, 415 for a form of another kind.
  package func upload() async throws -> Upload { try await uploads(most: 1)[0] }

  /// Receives all files of this request, as ``upload()`` does one; together they stay below the route's limit.
  ///
  /// - Parameter most: how many a form may hold, from 1; a form with more is malformed.
  /// - Throws: ``Problem`` as ``upload()``, and 422 where no file was chosen.
  /// - Returns: at least one.
  package func uploads(most: Int) async throws -> [Upload] {
    guard case .file(let limit) = route.body else { preconditionFailure("\(route.path) takes no file") }
    let reception = Reception(folder: site.settings.uploadFolder, limit: limit, most: most)
    let type = header(.contentType) ?? ""
    if type.lowercased().hasPrefix("multipart/form-data") {
      guard let boundary = MultipartParser.boundary(of: type) else { throw Problem(.badRequest, .word("problem.form")) }
      return try await reception.receiveForm(stream, boundary: boundary)
    }
    guard !type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw Problem(.wrongType) }
    return [try await reception.receive(stream, name: query["name"] ?? "", fields: query)]
  }
}

extension WebSettings {
  var uploadFolder: String { dataFolder + "/uploads" }
}

/// Takes the files of one request in.
private struct Reception {
  /// A sender slower than this, on average after half a minute, is one who only wants to keep us waiting.
  private static let slowest = 2_048
  private static let patience = Duration.seconds(30)

  let folder: String
  let limit: Int
  let most: Int
  private let start = ContinuousClock.now

  init(folder: String, limit: Int, most: Int) {
    self.folder = folder
    self.limit = limit
    self.most = most
  }

  func receive(_ stream: RequestBody, name: String, fields: Fields) async throws -> Upload {
    let file = try ArrivingFile(in: folder)
    var received = 0
    for try await part in stream {
      received += part.readableBytes
      try checkPace(received)
      try await file.append(part)
    }
    return file.finish(name: name, fields: fields)
  }

  func receiveForm(_ stream: RequestBody, boundary: String) async throws -> [Upload] {
    var parser = MultipartParser(boundary: boundary)
    var form = ArrivingForm(folder: folder, most: most)
    var received = 0
    for try await part in stream {
      received += part.readableBytes
      try checkPace(received)
      for event in try parser.read(part) { try await form.take(event) }
    }
    try parser.finish()
    guard !form.files.isEmpty else { throw Problem(.unprocessable, fields: ["file": .word("form.missing")]) }
    return form.files.map { $0.content.finish(name: $0.name, fields: form.fields) }
  }

  private func checkPace(_ received: Int) throws(Problem) {
    guard received <= limit + MultipartParser.allowance else { throw .tooLarge(limit) }
    let elapsed = ContinuousClock.now - start
    guard elapsed < Self.patience || received / Int(elapsed.components.seconds) >= Self.slowest else {
      throw Problem.tooSlow
    }
  }
}

/// A form as its parts arrive: small fields are kept, the content of each file is written down.
private struct ArrivingForm {
  private static let longestField = 16 << 10
  private static let mostFields = 50

  let folder: String
  let most: Int
  private(set) var fields = Fields()
  private(set) var files: [(name: String, content: ArrivingFile)] = []
  private var field: (name: String, bytes: [UInt8])?
  private var count = 0

  init(folder: String, most: Int) {
    self.folder = folder
    self.most = most
  }

  mutating func take(_ event: MultipartParser.Event) async throws {
    switch event {
    case .part(let name, let fileName):
      count += 1
      guard count <= Self.mostFields, fileName == nil || files.count < most else { throw Self.malformed }
      if let fileName { files.append((fileName, try ArrivingFile(in: folder))) } else { field = (name, []) }
    case .content(let bytes):
      guard field != nil else {
        try await files.last?.content.append(bytes)
        return
      }
      field?.bytes.append(contentsOf: bytes.readableBytesView)
      guard (field?.bytes.count ?? 0) <= Self.longestField else { throw Problem.tooLarge(Self.longestField) }
    case .endOfPart:
      if let field {
        guard let text = String(validating: field.bytes, as: UTF8.self), !text.utf8.contains(0) else {
          throw Self.malformed
        }
        fields.add(field.name, text)
      } else if let last = files.last, last.name.isEmpty, last.content.isEmpty {
        // A field for files that was left empty comes as a file without a name and without content.
        files.removeLast()
      }
      field = nil
    }
  }

  private static let malformed = Problem(.badRequest, .word("problem.form"))
}

/// A file being written, on a thread beside those that serve requests. Removed unless it is finished.
private final class ArrivingFile: Sendable {
  private struct State {
    var digest = RunningDigest()
    var bytes = 0
    var finished = false
  }

  private let path: String
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "canting.upload")
  private let state = Mutex(State())

  init(in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = "\(folder)/\(Secret.new().text)"
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Problem(.busy) }
  }

  deinit {
    close(descriptor)
    if !state.withLock({ $0.finished }) { unlink(path) }
  }

  var isEmpty: Bool { state.withLock { $0.bytes == 0 } }

  func append(_ buffer: ByteBuffer) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      queue.async { continuation.resume(with: Result { try self.write(buffer) }) }
    }
  }

  func finish(name: String, fields: Fields) -> Upload {
    state.withLock { state in
      state.finished = true
      return Upload(name: name, bytes: state.bytes, digest: state.digest.value(), fields: fields, path: path)
    }
  }

  private func write(_ buffer: ByteBuffer) throws {
    try buffer.withUnsafeReadableBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw Problem(.busy) }
        rest = rest.dropFirst(written)
      }
      state.withLock { state in
        state.digest.update(bytes)
        state.bytes += bytes.count
      }
    }
  }
}
