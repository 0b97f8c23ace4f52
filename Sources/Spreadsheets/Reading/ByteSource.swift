/// Bytes one after the other: a file, an entry of a zip, or text on its way to UTF-8.
protocol ByteSource: AnyObject {
  /// Reads at most `buffer.count` bytes; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int
}
