import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension WebRequest {
  /// A file made for this answer, sent in pieces and removed.
  ///
  /// - Parameters:
  ///   - name: what the reader's machine calls it; letters, digits, dots and hyphens.
  func download(_ path: String, name: String, type: String) throws -> Response {
    let response = try file(path, name: name, type: type)
    // The name may go at once: the open file stays until it is closed.
    try FileManager.default.removeItem(atPath: path)
    return response
  }

  /// A file of ours to keep, sent in pieces; it stays where it is.
  ///
  /// - Parameters:
  ///   - name: what the reader's machine calls it; letters, digits, dots and hyphens.
  func file(_ path: String, name: String, type: String) throws -> Response {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    let length = try file.seekToEnd()
    try file.seek(toOffset: 0)
    let body = ResponseBody(contentLength: Int(length)) { writer in
      while let part = try file.read(upToCount: 1 << 18), !part.isEmpty {
        try await writer.write(ByteBuffer(bytes: part))
      }
      try file.close()
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""], body: body)
  }
}
