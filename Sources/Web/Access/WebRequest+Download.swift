import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Spreadsheets
import Trade

extension WebRequest {
  /// A list as a file to keep, written row by row to the disk and read from there in pieces.
  func download(
    _ content: SiteList.Content, as format: ListFile.Format, on today: LocalDate
  ) async throws -> Response {
    let (name, headings) = (text(content.name), content.headings.map { text($0) })
    let folder = site.settings.uploadFolder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/list-\(UUID().uuidString)"
    do {
      let file = try ListFile(creating: path, as: format, name: name, headings: headings)
      try await content.rows { try file.append($0) }
      try file.finish()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
    return try download(path, name: "\(name) \(today).\(format)", type: format.contentType)
  }

  /// A file made for this answer, removed when it was sent.
  private func download(_ path: String, name: String, type: String) throws -> Response {
    let response = try file(path, name: name, type: type)
    // The name may go at once: the open file stays until it is closed.
    try FileManager.default.removeItem(atPath: path)
    return response
  }

  /// A file of ours to keep, sent in pieces; it stays where it is.
  ///
  /// - Parameter name: what the reader's machine calls it.
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
      headers: [.contentType: type, .cacheControl: "no-store", .contentDisposition: FileName.attachment(name)],
      body: body)
  }
}

extension ListFile.Format {
  fileprivate var contentType: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    }
  }
}
