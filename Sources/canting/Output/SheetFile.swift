import Foundation
import Server
import Spreadsheets

/// A list on its way into a workbook or a CSV file; what is there already is not overwritten.
final class SheetFile {
  let path: String
  private let isWorkbook: Bool
  private var workbook: XLSXWriter?
  private var lines = CSVWriter()
  private var file: FileHandle?

  /// Bytes of CSV that are gathered before they are written.
  private static let piece = 1 << 16

  init(_ path: String, isWorkbook: Bool) {
    self.path = path
    self.isWorkbook = isWorkbook
  }

  /// - Throws: ``CommandFailure`` of kind `cannotCreate`.
  func begin(_ headings: [String]) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(.cannotCreate, Sentences.alreadyThere(path))
    }
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw CommandFailure(.cannotCreate, Sentences.cannotMakeFile(path))
    }
    if isWorkbook {
      workbook = try XLSXWriter(path: path, sheetName: Terminal.text(Sentences.ordersSheet))
      try workbook?.appendHeader(headings)
    } else {
      file = FileHandle(forWritingAtPath: path)
      lines.append(headings.map(OutCell.text))
    }
  }

  func add(_ row: [OutCell]) throws {
    try workbook?.append(row)
    if workbook == nil {
      lines.append(row)
      if lines.bytes.count >= Self.piece { try file?.write(contentsOf: Data(lines.take())) }
    }
  }

  func end() throws {
    try workbook?.finish()
    try file?.write(contentsOf: Data(lines.take()))
    try file?.close()
  }
}
