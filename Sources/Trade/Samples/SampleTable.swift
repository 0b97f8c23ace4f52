#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif
internal import Spreadsheets

/// A table that a sample export is written into, row by row.
protocol SampleTable {
  mutating func append(_ row: [OutCell]) throws
  mutating func finish() throws
}

/// An XLSX whose cells are inline strings, as Shopee's are.
struct SampleWorkbook: SampleTable {
  private let writer: XLSXWriter

  init(path: String, sheet: String) throws {
    writer = try XLSXWriter(path: path, sheetName: sheet)
  }

  func append(_ row: [OutCell]) throws {
    try writer.append(row)
  }

  func finish() throws {
    try writer.finish()
  }
}

/// A CSV with commas and line feeds, and a byte order mark where the marketplace writes one.
struct SampleCSV: SampleTable {
  private let file: UnsafeMutablePointer<FILE>
  private var line: [UInt8] = []

  init(path: String, hasByteOrderMark: Bool) throws {
    guard let file = fopen(path, "wb") else { throw SampleError.cannotWrite(path: path) }
    self.file = file
    if hasByteOrderMark { line = [0xEF, 0xBB, 0xBF] }
  }

  mutating func append(_ row: [OutCell]) throws {
    for (column, cell) in row.enumerated() {
      if column > 0 { line.append(0x2C) }
      switch cell {
      case .blank: break
      case .text(let text): append(text)
      case .integer(let number), .money(let number, _): line.append(contentsOf: String(number).utf8)
      }
    }
    line.append(0x0A)
    if line.count > 1 << 16 { try flush() }
  }

  mutating func finish() throws {
    try flush()
    guard fclose(file) == 0 else { throw SampleError.cannotWrite(path: "") }
  }

  private mutating func append(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      line.append(contentsOf: text.utf8)
      return
    }
    line.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }

  private mutating func flush() throws {
    guard fwrite(line, 1, line.count, file) == line.count else { throw SampleError.cannotWrite(path: "") }
    line.removeAll(keepingCapacity: true)
  }
}

/// Why a sample export could not be written.
package enum SampleError: Error, Sendable, Equatable {
  case cannotWrite(path: String)
}
