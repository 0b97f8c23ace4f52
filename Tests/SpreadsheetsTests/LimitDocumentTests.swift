import Foundation
import Testing

@testable import Spreadsheets

/// What the documentation says of the limits on one file.
@Suite struct LimitDocumentTests {
  @Test func `the documentation names every limit of the reader`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/operating.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let limits = SpreadsheetLimits.standard
    let told: [(String, Int)] = [
      ("parts of a workbook", limits.entries), ("bytes of all parts unpacked", limits.unpackedBytes),
      ("unpacked bytes for one packed byte", limits.inflateRatio), ("rows of a sheet", limits.rows),
      ("columns of a row", limits.columns), ("characters of a cell", limits.cellCharacters),
      ("bytes of a row", limits.rowBytes), ("XML elements open at one time", limits.xmlDepth),
      ("bytes of one XML tag", limits.xmlTagBytes), ("bytes of all shared strings", limits.sharedStringBytes),
    ]
    for (what, limit) in told {
      let digits = Array(String(limit))
      let number = digits.enumerated().flatMap { place, digit -> [Character] in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digit] : [digit]
      }
      #expect(text.contains("| \(what) | \(String(number)) |"), "\(what)")
    }
  }
}
