import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Server
import Storage

/// The command line's side of the control socket.
struct ControlClient {
  private let socket: ControlSocket

  /// Nil for PostgreSQL, whose books need no go-between.
  init?(of location: DatabaseLocation) {
    guard let socket = ControlSocket(of: location) else { return nil }
    self.socket = socket
  }

  /// False where whoever holds the books is not a server, or serves for another user.
  var isThere: Bool { access(socket.path, R_OK | W_OK) == 0 }

  /// Has the server carry out a command; what it says goes into `sink` as it comes.
  ///
  /// - Throws: ``CommandFailure``, or what `sink` throws.
  func run(_ command: BooksCommand, sink: (CommandEvent) async throws -> Void) async throws {
    do {
      try await send(try await withFileHandedOver(command), sink)
    } catch is DecodingError {
      throw CommandFailure(.temporary, Sentences.serverOfOtherVersion)
    } catch let error where error is HTTPClientError || error is ChannelError || error is IOError {
      throw CommandFailure(.temporary, Sentences.serverWentAway("\(error)"))
    }
  }

  private func send(_ command: BooksCommand, _ sink: (CommandEvent) async throws -> Void) async throws {
    let response = try await post(ControlPath.commands, .bytes(try JSONEncoder().encode(command)))
    var buffer = ByteBuffer()
    for try await part in response.body {
      buffer.writeImmutableBuffer(part)
      while let line = buffer.readLine() { try await sink(JSONDecoder().decode(CommandEvent.self, from: line)) }
      buffer.discardReadBytes()
    }
  }

  /// The server may run as another user, or see other folders; so it is given the file, not its name.
  private func withFileHandedOver(_ command: BooksCommand) async throws -> BooksCommand {
    guard case .importFile(var file) = command else { return command }
    let content = try FileContent(path: file.path)
    let response = try await post(ControlPath.files, .stream(content, length: .known(content.bytes)))
    file.path = String(buffer: try await response.body.collect(upTo: 10_000))
    return .importFile(file)
  }

  private func post(_ path: String, _ body: HTTPClientRequest.Body) async throws -> HTTPClientResponse {
    guard let url = URL(httpURLWithSocketPath: try socket.address(), uri: path) else {
      throw CommandFailure(.software, Sentences.unexpected(socket.path))
    }
    var request = HTTPClientRequest(url: url.absoluteString)
    request.method = .POST
    request.body = body
    let response = try await HTTPClient.shared.execute(request, timeout: .hours(24))
    guard response.status == .ok else { throw CommandFailure(.temporary, Sentences.serverOfOtherVersion) }
    return response
  }
}

/// A file's bytes, a piece at a time.
private struct FileContent: AsyncSequence, Sendable {
  let path: String
  let bytes: Int64

  init(path: String) throws {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    guard let size else { throw CommandFailure(.noInput, Sentences.noFile(path)) }
    self.path = path
    bytes = size.int64Value
  }

  func makeAsyncIterator() -> Iterator { Iterator(file: FileHandle(forReadingAtPath: path)) }

  struct Iterator: AsyncIteratorProtocol {
    let file: FileHandle?

    func next() async throws -> ByteBuffer? {
      guard let part = try file?.read(upToCount: 1 << 18), !part.isEmpty else { return nil }
      return ByteBuffer(bytes: part)
    }
  }
}

extension ByteBuffer {
  /// Takes the bytes up to the next end of a line, once it is there.
  fileprivate mutating func readLine() -> Data? {
    guard let end = readableBytesView.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = Data(readableBytesView[..<end])
    moveReaderIndex(to: end + 1)
    return line
  }
}
