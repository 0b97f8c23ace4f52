/// Columns of text, each as wide as its widest cell.
struct TextTable {
  private let headings: [String]
  /// Columns whose cells stand at the right, as numbers do.
  private let rightColumns: Set<Int>
  private var rows: [[String]] = []

  init(_ headings: [String], right: Set<Int> = []) {
    self.headings = headings
    rightColumns = right
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ row: [String]) { rows.append(row.map(Self.plain)) }

  var text: String {
    let widths = headings.indices.map { column in
      ([headings] + rows).reduce(0) { max($0, $1[column].count) }
    }
    return ([headings] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = row.enumerated().map { column, cell in
      let blanks = String(repeating: " ", count: widths[column] - cell.count)
      return rightColumns.contains(column) ? blanks + cell : cell + blanks
    }
    return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
  }

  /// What came from a file must not steer the terminal, nor break the table.
  private static func plain(_ cell: String) -> String {
    let printable = cell.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
    return printable.count > 60 ? String(printable.prefix(59)) + "…" : String(printable)
  }
}
