/// An XLSX put together from the XML of its parts.
package struct WorkbookBuilder: Sendable {
  package var sheet: String
  package var sharedStrings: String?
  package var sheetName = "orders"
  package var sheetPart = "xl/worksheets/sheet2.xml"
  package var sheetTarget = "/xl/worksheets/sheet2.xml"
  package var sheetFlags: UInt16 = 0
  /// Replaces parts by name, or adds them.
  package var parts: [String: [UInt8]] = [:]

  /// Enough behind the last row that it does not lie near the end of the file.
  package static let padding = "<!--" + String(repeating: " ", count: 4_096) + "-->"
  static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  static let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// - Parameter rows: what stands inside `<sheetData>`.
  package init(rows: String) {
    sheet = #"\#(Self.head)<worksheet \#(Self.main)><dimension ref="A1"/><sheetData>\#(rows)</sheetData></worksheet>"#
  }

  /// - Parameter strings: what stands inside `<sst>`.
  package init(rows: String, strings: String) {
    self.init(rows: rows)
    sharedStrings = "\(Self.head)<sst \(Self.main)>\(strings)</sst>"
  }

  /// The parts in the odd order of real exports: the worksheet first, the types last.
  package var zip: ZipBuilder {
    var entries: [ZipBuilder.Entry] = [.stored(sheetPart, sheet)]
    entries[0].flags = sheetFlags
    if let sharedStrings { entries.append(.stored("xl/sharedStrings.xml", sharedStrings)) }
    entries.append(.stored("xl/workbook.xml", workbook))
    entries.append(.stored("xl/_rels/workbook.xml.rels", workbookRelations))
    entries.append(.stored("_rels/.rels", rootRelations))
    entries.append(.stored("[Content_Types].xml", "<Types/>"))
    for (name, bytes) in parts {
      entries.removeAll { $0.name == name }
      entries.append(.stored(name, bytes))
    }
    return ZipBuilder(entries: entries)
  }

  package func build() -> [UInt8] { zip.build() }

  private var workbook: String {
    #"\#(Self.head)<workbook \#(Self.main) xmlns:r="\#(Self.relation)"><sheets>"#
      + #"<sheet name="\#(sheetName)" sheetId="7" r:id="rId3"/></sheets></workbook>"#
  }

  private var workbookRelations: String {
    #"\#(Self.head)<Relationships><Relationship Id="rId3" Type="\#(Self.relation)/worksheet" Target="\#(sheetTarget)"/>"#
      + #"<Relationship Id="rId9" Type="\#(Self.relation)/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
  }

  private var rootRelations: String {
    #"\#(Self.head)<Relationships><Relationship Id="rId1" Type="\#(Self.relation)/officeDocument""#
      + #" Target="xl/workbook.xml"/></Relationships>"#
  }
}
