import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

extension WebRequest {
  /// A file to keep, read from a path of our own in pieces and removed when it was sent.
  ///
  /// - Parameters:
  ///   - name: what the reader's machine calls it; letters, digits, dots and hyphens.
  func download(_ path: String, name: String, type: String) throws -> Response {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    // The name may go at once: the open file stays until it is closed.
    try FileManager.default.removeItem(atPath: path)
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
