#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file without a name: it takes disk, not memory, and is gone with the process however that ends.
package final class TemporaryFile {
  /// `TMPDIR`, or `/tmp`.
  package static var standardFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  private let descriptor: Int32
  private(set) var byteCount = 0

  init(folder: String) throws(SpreadsheetError) {
    var template = Array("\(folder)/canting-strings-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SpreadsheetError(.temporaryFile(code: errno)) }
    unlink(template)
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress! + written, bytes.count - written, off_t(byteCount + written))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SpreadsheetError(.temporaryFile(code: errno)) }
      written += count
    }
    byteCount += written
  }

  /// Fills the buffer with the bytes at `offset`, all of which have been written before.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SpreadsheetError) {
    var filled = 0
    while filled < buffer.count {
      let count = pread(descriptor, buffer.baseAddress! + filled, buffer.count - filled, off_t(offset + filled))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SpreadsheetError(.temporaryFile(code: count < 0 ? errno : EIO)) }
      filled += count
    }
  }
}
