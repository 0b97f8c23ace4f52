import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// Damaged files of every kind end in rows or in a refusal, and never beyond the limits.
///
/// By default a fixed number of files from fixed seeds. `SPREADSHEET_FUZZ_SECONDS` goes on with new ones for that long,
/// `FUZZ_BYTES` for so many bytes;
/// if the process ends, the file that ended it is left in the temporary folder.
@Suite struct FuzzTests {
  @Test(arguments: [Subject.text, .utf16, .zip, .sheet, .strings, .contents])
  func `damaged files end in rows or a refusal`(subject: Subject) throws {
    var run = FuzzRun(
      "spreadsheet, \(subject)", seconds: "SPREADSHEET_FUZZ_SECONDS", kinds: Subject.allCases.count, atLeast: 150,
      seed: 1)
    var mutator = Mutator(random: SeededGenerator(seed: run.seed), pieces: subject.pieces)
    var (files, readable) = (0, 0)
    while run.goesOn {
      let file = try subject.make(&mutator)
      if try isReadable(file) { readable += 1 }
      run.add(file)
      files += 1
    }
    run.report(taken: readable)
    #expect(readable < files)
  }

  private func isReadable(_ bytes: [UInt8]) throws -> Bool {
    do {
      try withFile(bytes) { path in
        let file = try Spreadsheet(path: path, limits: limits)
        for sheet in file.sheets { try file.rows(of: sheet, check) }
      }
      return true
    } catch let error as SpreadsheetError {
      #expect(error.description.count < 400)
      return false
    }
  }

  private func check(_ row: RowView) -> Bool {
    guard row.count <= limits.columns, row.number > 0 else {
      Issue.record("row \(row.number) has \(row.count) cells")
      return false
    }
    for column in 0..<row.count {
      let cell = row[column]
      let isText = cell.bytes.isEmpty || String(validating: cell.bytes, as: UTF8.self) != nil
      guard isText, cell.bytes.count <= limits.cellCharacters * 3 else {
        Issue.record("row \(row.number), column \(column) has \(cell.bytes.count) bytes")
        return false
      }
    }
    return true
  }

  private var limits: SpreadsheetLimits {
    var limits = SpreadsheetLimits.standard
    (limits.unpackedBytes, limits.rows, limits.columns) = (20_000_000, 20_000, 2_000)
    (limits.cellCharacters, limits.rowBytes, limits.sharedStringBytes) = (2_000, 400_000, 100_000)
    return limits
  }

  enum Subject: CaseIterable {
    case text, utf16, zip, sheet, strings, contents

    var pieces: [[UInt8]] { self == .text || self == .utf16 ? Mutator.text : Mutator.markup }

    /// Damage inside a part is packed anew with a right checksum: the XML must be met, not only the zip.
    func make(_ mutator: inout Mutator) throws -> [UInt8] {
      var zip = Self.workbook.zip
      switch self {
      case .text: return mutator.mutate(Self.csv)
      case .utf16: return mutator.mutate([0xFF, 0xFE] + "nama;kota\n\"a😀\";b\n".utf16.flatMap { le(Int($0), 2) })
      case .zip: return mutator.mutate(zip.build())
      case .sheet: zip.entries[0] = .stored(zip.entries[0].name, mutator.mutate(zip.entries[0].packed))
      case .strings: zip.entries[1] = .stored(zip.entries[1].name, mutator.mutate(zip.entries[1].packed))
      case .contents:
        let index = Int.random(in: 2...4, using: &mutator.random)
        zip.entries[index] = .stored(zip.entries[index].name, mutator.mutate(zip.entries[index].packed))
      }
      return zip.build()
    }

    private static let csv = Array(
      ("\u{FEFF}Order ID,Nama,Jumlah\r\n" + (0..<30).map { "26080\($0)\t,\"Kaos \"\"é\"\"\n\($0)\",\($0)\r\n" }.joined())
        .utf8)

    private static let workbook: WorkbookBuilder = {
      let rows = (1...30).map { row in
        #"<row r="\#(row)" spans="1:6"><c r="A\#(row)" t="s"><v>\#(row % 9)</v></c><c r="B\#(row)" s="2"><v>\#(row)</v></c>"#
          + #"<c r="C\#(row)" t="inlineStr"><is><t>in é &amp; \#(row)</t></is></c><c r="D\#(row)"><f>A1</f></c>"#
          + #"<c r="E\#(row)" t="str"><v>a_x000D_b</v></c><c r="F\#(row)"/><c r="G\#(row)"></c></row>"#
      }
      let strings =
        (0..<9).map { "<si><t>text \($0)</t></si>" } + ["<si><r><t>a</t></r><rPh><t>b</t></rPh></si>", "<si/>"]
      return WorkbookBuilder(rows: rows.joined(), strings: strings.joined())
    }()
  }
}
