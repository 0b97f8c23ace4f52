import Foundation
import Testing

@testable import Spreadsheets

@Suite struct ListFileTests {
  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "canting-list-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func `a list becomes CSV with its headings, readable by its owner only`() throws {
    try Self.inFolder { folder in
      let path = folder + "/list"
      let file = try ListFile(creating: path, as: .csv, name: "Pesanan", headings: ["Nomor", "Harga"])
      for number in 0..<5_000 { try file.append([.text("=\(number)"), .money(1_250, decimals: 2)]) }
      try file.finish()
      let bytes = try Data(contentsOf: URL(filePath: path))
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
      #expect(lines.count == 5_001 && lines[0] == "\u{FEFF}Nomor,Harga" && lines[5_000] == "'=4999,12.50")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func `rows beyond the longest sheet go on in another`() throws {
    try Self.inFolder { folder in
      let path = folder + "/list"
      let file = try ListFile(
        creating: path, as: .xlsx, name: "Pesanan", headings: ["Nomor"], longestSheet: 3)
      for number in 0..<5 { try file.append([.integer(Int64(number))]) }
      try file.finish()
      let bytes = try #require(FileManager.default.contents(atPath: path))
      #expect(bytes.starts(with: Array("PK".utf8)))
      for sheet in 1...3 { #expect(bytes.range(of: Data("xl/worksheets/sheet\(sheet).xml".utf8)) != nil) }
      #expect(bytes.range(of: Data("xl/worksheets/sheet4.xml".utf8)) == nil)
    }
  }
}
