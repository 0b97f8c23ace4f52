/// Why a file, or one place in it, cannot be read.
///
/// The kind is for code: sentences in the user's language are made by the caller.
package struct SpreadsheetError: Error, Equatable, Sendable {
  package var kind: Kind
  /// The sheet's name; nil for a CSV and before a sheet is opened.
  package var sheet: String?
  /// The row as Excel numbers it, or the line of a CSV, from 1.
  package var row: Int?
  /// The column, from 0.
  package var column: Int?

  package init(_ kind: Kind, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  package enum Kind: Equatable, Sendable {
    /// The file cannot be opened or read; the system's error number.
    case unreadable(code: Int32)
    /// There is nothing in the file.
    case emptyFile
    /// The file is of a kind that is not read here.
    case foreign(ForeignFormat)
    /// A zip entry is locked with a password.
    case encrypted
    /// The zip is cut off, contradicts itself or fails its checksum.
    case damagedArchive(ArchiveDamage)
    /// The workbook has no worksheet.
    case noWorksheet
    /// The XML is not well formed, or says what a worksheet cannot say.
    case damagedXML(XMLDamage)
    /// A document type declaration: no spreadsheet has one, attacks do.
    case documentType
    /// Text in an encoding that is not read, with its name.
    case textEncoding(String)
    /// Bytes that are not UTF-8 (or not UTF-16 where the file says so).
    case invalidText
    /// A zero byte in text.
    case zeroByte
    /// A quoted CSV value that never ends, or goes on after its closing quote.
    case unbalancedQuote
    /// The file asks for more than ``SpreadsheetLimits`` allow.
    case limit(Limit, allowed: Int)
    /// The temporary file for shared strings failed; the system's error number.
    case temporaryFile(code: Int32)
    /// An XLSX could not be written; the message of the writing library.
    case unwritable(String)
  }

  /// Formats that are recognised only to be refused with a helpful sentence.
  package enum ForeignFormat: String, Equatable, Sendable {
    /// Excel 97–2003 (OLE).
    case oldExcel
    /// A workbook with a password (OLE around it).
    case encryptedExcel
    /// Excel's binary workbook, `.xlsb`.
    case binaryExcel
    /// OpenDocument.
    case openDocument
    /// HTML under any name.
    case webPage
    /// Excel 2003's single XML file, or any other XML.
    case xml
    case pdf
    /// A zip that is no workbook.
    case otherZip
    /// Anything else that is not text.
    case binary
  }

  package enum ArchiveDamage: String, Equatable, Sendable {
    case unreadable, overlappingEntries, duplicateEntry, wrongSize, wrongChecksum, missingEntry, unknownCompression
  }

  package enum XMLDamage: String, Equatable, Sendable {
    case syntax, endsEarly, mismatchedTag, unknownEntity, controlCharacter
    case rowOrder, cellReference, duplicateCell, sharedString
  }

  package enum Limit: String, Equatable, Sendable {
    case fileBytes, entries, unpackedBytes, inflateRatio, smallPartBytes
    case rows, columns, cellCharacters, rowBytes
    case xmlDepth, xmlTagBytes, sharedStringBytes
  }
}

extension SpreadsheetError: CustomStringConvertible {
  /// For logs and tests, in English.
  package var description: String {
    var words = kind.description
    if let sheet { words += ", sheet \"\(sheet)\"" }
    if let row { words += ", row \(row)" }
    if let column { words += ", column \(column + 1)" }
    return words
  }

  /// The same error with the sheet's name.
  func inSheet(_ name: String) -> SpreadsheetError {
    var error = self
    error.sheet = name
    return error
  }
}

extension SpreadsheetError.Kind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let code): "the file cannot be read (system error \(code))"
    case .emptyFile: "the file is empty"
    case .foreign(let format): "not a spreadsheet that is read here: \(format.rawValue)"
    case .encrypted: "the file is locked with a password"
    case .damagedArchive(let damage): "the zip is damaged: \(damage.rawValue)"
    case .noWorksheet: "the workbook has no worksheet"
    case .damagedXML(let damage): "the XML is damaged: \(damage.rawValue)"
    case .documentType: "the XML has a document type declaration"
    case .textEncoding(let name): "text in the encoding \(name)"
    case .invalidText: "bytes that are not valid UTF-8 or UTF-16"
    case .zeroByte: "a zero byte in text"
    case .unbalancedQuote: "a quoted value that does not end"
    case .limit(let limit, let allowed): "over the limit \(limit.rawValue) of \(allowed)"
    case .temporaryFile(let code): "the temporary file failed (system error \(code))"
    case .unwritable(let message): "the workbook cannot be written: \(message)"
    }
  }
}
