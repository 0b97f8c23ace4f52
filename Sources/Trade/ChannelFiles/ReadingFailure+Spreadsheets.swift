internal import Spreadsheets

extension ReadingFailure {
  /// What a spreadsheet error means for an import.
  init(_ error: any Error) {
    guard let error = error as? SpreadsheetError else {
      self.init(.unreadable, detail: "\(error)")
      return
    }
    self.init(
      Kind(error.kind), sheet: error.sheet, row: error.row, column: error.column.map { $0 + 1 },
      limit: Self.limit(of: error.kind), detail: error.description)
  }

  private static func limit(of kind: SpreadsheetError.Kind) -> Int? {
    if case .limit(_, let allowed) = kind { return allowed }
    return nil
  }
}

extension ReadingFailure.Kind {
  fileprivate init(_ kind: SpreadsheetError.Kind) {
    switch kind {
    case .unreadable: self = .cannotOpen
    case .emptyFile, .noWorksheet: self = .empty
    case .foreign(let format): self.init(format)
    case .encrypted: self = .encrypted
    case .damagedArchive, .damagedXML, .documentType: self = .corrupt
    case .textEncoding, .invalidText, .zeroByte: self = .badEncoding
    case .unbalancedQuote: self = .badCSV
    case .limit(let limit, _): self.init(limit)
    case .temporaryFile, .unwritable: self = .unreadable
    }
  }

  private init(_ format: SpreadsheetError.ForeignFormat) {
    switch format {
    case .oldExcel, .binaryExcel, .xml: self = .oldExcel
    case .encryptedExcel: self = .encrypted
    case .webPage: self = .htmlPage
    case .openDocument, .pdf, .otherZip, .binary: self = .notASpreadsheet
    }
  }

  private init(_ limit: SpreadsheetError.Limit) {
    switch limit {
    case .rows: self = .tooManyRows
    case .columns: self = .tooManyColumns
    case .cellCharacters: self = .cellTooLong
    case .fileBytes, .unpackedBytes, .sharedStringBytes, .rowBytes: self = .tooLarge
    case .entries, .inflateRatio, .smallPartBytes, .xmlDepth, .xmlTagBytes: self = .suspicious
    }
  }
}
