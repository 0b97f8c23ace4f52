import CLibZip

/// The bytes of one zip entry, unpacked as they are read.
///
/// The checksum is compared by the library when the last byte has been read, so a reader that wants to be sure
/// reads to the end.
final class ZipEntryStream: ByteSource {
  private let file: OpaquePointer
  private let entry: ZipEntry
  private let archive: ZipArchive
  private let limit: Int?
  private(set) var bytesRead = 0
  private var isAtEnd = false

  init(_ file: OpaquePointer, of entry: ZipEntry, in archive: ZipArchive, limit: Int? = nil) {
    self.file = file
    self.entry = entry
    self.archive = archive
    self.limit = limit
  }

  deinit {
    zip_fclose(file)
  }

  /// Packed bytes behind what was read, reckoned from the unpacked ones.
  var packedBytesRead: Int {
    guard entry.unpackedBytes > 0 else { return 0 }
    return Int(Double(entry.packedBytes) * min(1, Double(bytesRead) / Double(entry.unpackedBytes)))
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    if isAtEnd { return 0 }
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else { throw SpreadsheetError(failure()) }
    bytesRead += Int(count)
    archive.unpackedBytes += Int(count)
    try checkLimits()
    guard bytesRead <= entry.unpackedBytes else { throw SpreadsheetError(.damagedArchive(.wrongSize)) }
    if count == 0 {
      isAtEnd = true
      guard bytesRead == entry.unpackedBytes else { throw SpreadsheetError(.damagedArchive(.wrongSize)) }
    }
    return Int(count)
  }

  private func checkLimits() throws(SpreadsheetError) {
    let limits = archive.limits
    if let limit, bytesRead > limit { throw SpreadsheetError(.limit(.smallPartBytes, allowed: limit)) }
    guard archive.unpackedBytes <= limits.unpackedBytes else {
      throw SpreadsheetError(.limit(.unpackedBytes, allowed: limits.unpackedBytes))
    }
    // The packed size is what the library reads at most, so it cannot lie upwards without being found out.
    guard bytesRead <= limits.inflateRatioGrace || bytesRead / limits.inflateRatio <= entry.packedBytes else {
      throw SpreadsheetError(.limit(.inflateRatio, allowed: limits.inflateRatio))
    }
  }

  private func failure() -> SpreadsheetError.Kind {
    switch zip_error_code_zip(zip_file_get_error(file)) {
    case ZIP_ER_CRC: .damagedArchive(.wrongChecksum)
    case ZIP_ER_INCONS: .damagedArchive(.wrongSize)
    default: .damagedArchive(.unreadable)
    }
  }

  /// Reads what is left, so that a wrong checksum behind the last row is still found.
  func drain() throws(SpreadsheetError) {
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)
    defer { scratch.deallocate() }
    while try read(into: scratch) > 0 {}
  }
}
