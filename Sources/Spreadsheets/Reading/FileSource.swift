#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file, read from its start.
final class FileSource: ByteSource {
  private let descriptor: Int32
  let byteCount: Int
  private(set) var bytesRead = 0

  /// - Throws: `.unreadable` for anything but a regular file, `.limit(.fileBytes)` for one too large.
  init(path: String, limit: Int) throws(SpreadsheetError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SpreadsheetError(.unreadable(code: errno)) }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    byteCount = Int(status.st_size)
    guard isRegular else {
      close(descriptor)
      throw SpreadsheetError(.unreadable(code: EINVAL))
    }
    guard byteCount <= limit else {
      close(descriptor)
      throw SpreadsheetError(.limit(.fileBytes, allowed: limit))
    }
  }

  deinit {
    close(descriptor)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    let count = try readFully(into: buffer, at: bytesRead)
    bytesRead += count
    return count
  }

  /// The bytes from `offset`, as many as there are and at most `count`; does not move the reading place.
  func bytes(at offset: Int, count: Int) throws(SpreadsheetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, byteCount - offset)))
    var failure: SpreadsheetError?
    var length = 0
    bytes.withUnsafeMutableBytes { buffer in
      do throws(SpreadsheetError) { length = try readFully(into: buffer, at: offset) } catch { failure = error }
    }
    if let failure { throw failure }
    return Array(bytes.prefix(length))
  }

  private func readFully(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SpreadsheetError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = pread(descriptor, buffer.baseAddress! + filled, buffer.count - filled, off_t(offset + filled))
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw SpreadsheetError(.unreadable(code: errno)) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
