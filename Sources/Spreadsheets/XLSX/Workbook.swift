/// The table of contents of an XLSX: which sheets there are and where each part lies.
final class Workbook {
  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private var parts: [String] = []
  private var sharedStringsPart: String?
  private var strings: SharedStrings?
  /// Packed bytes of the parts read to the end.
  private var packedBytesDone = 0

  /// - Throws: `.foreign` for a zip that is no workbook, `.noWorksheet` for a workbook without one.
  init(path: String, file: FileSource, limits: SpreadsheetLimits) throws(SpreadsheetError) {
    try ZipDirectoryCheck.check(file, limits: limits)
    archive = try ZipArchive(path: path, fileBytes: file.byteCount, limits: limits)
    let workbook = try Self.workbookPart(of: archive)
    let relationships = try Relationships(of: workbook, in: archive)
    sharedStringsPart = relationships.first(ofType: "sharedStrings")?.part
    try readSheets(of: workbook, relationships)
    guard !sheets.isEmpty else { throw SpreadsheetError(.noWorksheet) }
  }

  /// Reads one sheet's rows, with the shared strings first if no sheet has been read yet.
  func rows(
    of index: Int, progress: ReadProgress, temporaryFolder: String, _ body: (RowView) throws -> Bool
  ) throws {
    let stringBytes = strings == nil ? sharedStringsEntry?.packedBytes ?? 0 : 0
    progress.begin(total: stringBytes + (try entry(of: index).packedBytes))
    let strings = try sharedStrings(progress, temporaryFolder)
    let stream = try archive.open(try entry(of: index))
    progress.follow { stream.packedBytesRead }
    defer { progress.finishPart() }
    try WorksheetReader(stream, strings: strings, limits: archive.limits).read(body)
  }

  private func sharedStrings(_ progress: ReadProgress, _ temporaryFolder: String) throws -> SharedStrings {
    if let strings { return strings }
    let store = SharedStrings(limits: archive.limits, temporaryFolder: temporaryFolder)
    if let entry = sharedStringsEntry {
      let stream = try archive.open(entry)
      progress.follow { stream.packedBytesRead }
      try SharedStringsReader(stream, limits: archive.limits).read(into: store)
    }
    progress.finishPart()
    strings = store
    return store
  }

  /// Some programs name the part and leave it out when no cell needs it.
  private var sharedStringsEntry: ZipEntry? {
    sharedStringsPart.flatMap { archive.entry($0) }
  }

  private func entry(of index: Int) throws(SpreadsheetError) -> ZipEntry {
    guard parts.indices.contains(index) else { throw SpreadsheetError(.noWorksheet) }
    return try archive.requiredEntry(parts[index])
  }

  private static func workbookPart(of archive: ZipArchive) throws(SpreadsheetError) -> String {
    let root = try Relationships(of: "", in: archive)
    let part = root.first(ofType: "officeDocument")?.part ?? "xl/workbook.xml"
    guard archive.entry(part) != nil, !part.hasSuffix(".bin") else {
      throw SpreadsheetError(.foreign(foreign(archive, part)))
    }
    return part
  }

  private static func foreign(_ archive: ZipArchive, _ part: String) -> SpreadsheetError.ForeignFormat {
    if part.hasSuffix("workbook.bin") || archive.entry("xl/workbook.bin") != nil { return .binaryExcel }
    return archive.entry("META-INF/manifest.xml") != nil && archive.entry("content.xml") != nil
      ? .openDocument : .otherZip
  }

  private func readSheets(of workbook: String, _ relationships: Relationships) throws(SpreadsheetError) {
    let entry = try archive.requiredEntry(workbook)
    let scanner = XMLScanner(try archive.open(entry, limit: archive.limits.smallPartBytes), limits: archive.limits)
    // A text document has its main part under the same relationship.
    guard try scanner.next() != .end, scanner.isNamed("workbook") else {
      throw SpreadsheetError(.foreign(.otherZip))
    }
    while true {
      let token = try scanner.next()
      if token == .end { return }
      guard token == .startTag || token == .emptyTag, scanner.isNamed("sheet"),
        let name = try scanner.attributeText("name"), let id = try scanner.attributeText("id"),
        let target = relationships.byID[id], target.type == "worksheet"
      else { continue }
      guard parts.count < archive.limits.entries else {
        throw SpreadsheetError(.limit(.entries, allowed: archive.limits.entries))
      }
      let state = try scanner.attributeText("state") ?? "visible"
      sheets.append(Sheet(name: name, index: parts.count, isHidden: state != "visible"))
      parts.append(target.part)
    }
  }
}
