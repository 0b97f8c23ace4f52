import CLibZip

/// The container of a workbook, checked against the limits before anything in it is read.
final class ZipArchive {
  let limits: SpreadsheetLimits
  /// Bytes all streams have unpacked so far; the sum is limited, whatever the directory claims.
  var unpackedBytes = 0
  private let handle: OpaquePointer
  private var entries: [String: ZipEntry] = [:]

  /// - Throws: `.limit` for too many or too large entries, `.damagedArchive` for a directory that contradicts itself.
  init(path: String, fileBytes: Int, limits: SpreadsheetLimits) throws(SpreadsheetError) {
    self.limits = limits
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw SpreadsheetError(code == ZIP_ER_MULTIDISK ? .damagedArchive(.missingEntry) : .damagedArchive(.unreadable))
    }
    self.handle = handle
    try readDirectory(fileBytes: fileBytes)
  }

  deinit {
    zip_discard(handle)
  }

  /// The entry of this name; names are compared as OPC does, without regard to case.
  func entry(_ name: String) -> ZipEntry? { entries[Self.key(name)] }

  func requiredEntry(_ name: String) throws(SpreadsheetError) -> ZipEntry {
    guard let entry = entry(name) else { throw SpreadsheetError(.damagedArchive(.missingEntry)) }
    return entry
  }

  /// - Parameter limit: the most unpacked bytes, for parts that are kept in memory.
  func open(_ entry: ZipEntry, limit: Int? = nil) throws(SpreadsheetError) -> ZipEntryStream {
    guard !entry.isEncrypted else { throw SpreadsheetError(.encrypted) }
    guard entry.isReadable else { throw SpreadsheetError(.damagedArchive(.unknownCompression)) }
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      throw SpreadsheetError(.damagedArchive(.unreadable))
    }
    return ZipEntryStream(file, of: entry, in: self, limit: limit)
  }

  private func readDirectory(fileBytes: Int) throws(SpreadsheetError) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.entries else { throw SpreadsheetError(.limit(.entries, allowed: limits.entries)) }
    var (packed, unpacked) = (0, 0)
    for index in 0..<max(0, count) {
      let entry = try entry(at: UInt64(index))
      packed += entry.packedBytes
      unpacked += entry.unpackedBytes
      // Entries that share bytes claim more of them than the file has.
      guard packed <= fileBytes else { throw SpreadsheetError(.damagedArchive(.overlappingEntries)) }
      guard unpacked <= limits.unpackedBytes else {
        throw SpreadsheetError(.limit(.unpackedBytes, allowed: limits.unpackedBytes))
      }
      guard entries.updateValue(entry, forKey: Self.key(entry.name)) == nil else {
        throw SpreadsheetError(.damagedArchive(.duplicateEntry))
      }
    }
  }

  private func entry(at index: UInt64) throws(SpreadsheetError) -> ZipEntry {
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0, let name = status.name,
      let packed = Int(exactly: status.comp_size), let unpacked = Int(exactly: status.size),
      packed <= Int(Int32.max), unpacked <= Int(Int64.max / 4)
    else { throw SpreadsheetError(.damagedArchive(.wrongSize)) }
    return ZipEntry(
      index: index, name: String(cString: name), packedBytes: packed, unpackedBytes: unpacked,
      isEncrypted: status.encryption_method != ZIP_EM_NONE,
      isReadable: Int32(status.comp_method) == ZIP_CM_DEFLATE || Int32(status.comp_method) == ZIP_CM_STORE)
  }

  private static func key(_ name: String) -> String {
    let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return String(path.map { $0 == "\\" ? "/" : $0 }).lowercased()
  }
}

/// One line of the zip's directory.
struct ZipEntry {
  let index: UInt64
  let name: String
  let packedBytes: Int
  let unpackedBytes: Int
  let isEncrypted: Bool
  /// Stored or deflated; nothing else occurs in workbooks.
  let isReadable: Bool
}
