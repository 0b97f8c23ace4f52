import Foundation

/// The lines of a file, one after the other, at a memory of the longest line.
struct LineReader {
  /// No line of ours is longer: a row has a few values, of which the largest is a pack of records.
  private static let longest = 64 << 20

  private let file: FileHandle
  private let name: String
  /// What was read and not given yet begins at `start`.
  private var buffer: [UInt8] = []
  private var start = 0
  /// The number of the line last given, from 1.
  private(set) var line = 0

  init(folder: String, path: String) throws {
    guard let file = FileHandle(forReadingAtPath: "\(folder)/\(path)") else { throw ShopFolderError.missing(path) }
    self.file = file
    name = path
  }

  func close() { try? file.close() }

  /// The next line without its end; nil after the last one.
  ///
  /// - Throws: ``ShopFolderError/badLine(file:line:)`` for a line without an end: something is missing.
  mutating func next() throws -> Data? {
    var searched = start
    while true {
      if let end = lineEnd(from: searched) {
        defer { start = end + 1 }
        line += 1
        return Data(buffer[start..<end])
      }
      buffer.removeFirst(start)
      (start, searched) = (0, buffer.count)
      guard searched <= Self.longest else { throw ShopFolderError.badLine(file: name, line: line + 1) }
      guard let part = try file.read(upToCount: 1 << 18), !part.isEmpty else {
        if buffer.isEmpty { return nil }
        throw ShopFolderError.badLine(file: name, line: line + 1)
      }
      buffer.append(contentsOf: part)
    }
  }

  private func lineEnd(from place: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard place < bytes.count, let base = bytes.baseAddress, let found = memchr(base + place, 10, bytes.count - place)
      else { return nil }
      return base.distance(to: found)
    }
  }
}
