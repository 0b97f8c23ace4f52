/// What a file is, told by its first bytes and never by its name: marketplaces name XLSX files `.xls`,
/// and others name web pages so.
package enum SpreadsheetFormat: Sendable, Equatable {
  case xlsx
  /// Values between commas, semicolons or tabs.
  case csv

  /// Bytes needed from the start of the file.
  static let sampleBytes = 65_536

  /// - Parameter sample: the first ``sampleBytes`` of the file, or all of a shorter one.
  /// - Throws: `.emptyFile` or `.foreign`.
  init(sample: [UInt8]) throws(SpreadsheetError) {
    if sample.isEmpty { throw SpreadsheetError(.emptyFile) }
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .xlsx
      return
    }
    if let foreign = Self.foreign(sample) { throw SpreadsheetError(.foreign(foreign)) }
    self = .csv
  }

  private static func foreign(_ sample: [UInt8]) -> SpreadsheetError.ForeignFormat? {
    if sample.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return contains(sample, wide: "EncryptedPackage") ? .encryptedExcel : .oldExcel
    }
    if sample.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if TextEncoding(sample: sample) != .utf8 { return nil }
    if let markup = markup(sample) { return markup }
    return sample.prefix(4_096).contains(0) ? .binary : nil
  }

  private static let pageStarts = [
    "<!doctype html", "<html", "<table", "<head", "<meta", "<body", "<style", "<script", "<div", "<center",
  ]

  private static func markup(_ sample: [UInt8]) -> SpreadsheetError.ForeignFormat? {
    var start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample[...]
    start = start.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard start.first == UInt8(ascii: "<") else { return nil }
    let words = String(decoding: start.prefix(1_024), as: UTF8.self).lowercased()
    if pageStarts.contains(where: words.hasPrefix) || words.contains("<html") { return .webPage }
    if words.hasPrefix("<?xml") || words.hasPrefix("<svg") || words.hasPrefix("<workbook") { return .xml }
    if words.hasPrefix("<!--") { return .webPage }
    return nil
  }

  /// Whether the words stand in the sample as UTF-16, the way OLE names its streams.
  private static func contains(_ sample: [UInt8], wide words: String) -> Bool {
    let pattern = words.utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
    let starts = sample.indices.dropLast(pattern.count - 1)
    return starts.contains { sample[$0...].starts(with: pattern) }
  }
}
