/// Columns of text, each as wide as its widest cell.
///
/// On a terminal long cells are cut, so that a line stays one; into a file or a pipe they never are, nor is the last
/// column, nor what somebody is to copy into the next command.
struct TextTable {
  private let headings: [String]
  /// Columns whose cells stand at the right, as numbers do.
  private let rightColumns: Set<Int>
  /// Columns with names, numbers and addresses that a next command takes.
  private let wholeColumns: Set<Int>
  private let isForPerson: Bool
  private var rows: [[String]] = []

  /// Characters that a cell keeps on a terminal.
  private static let most = 60

  init(
    _ headings: [String], right: Set<Int> = [], whole: Set<Int> = [], isForPerson: Bool = Terminal.writesToPerson
  ) {
    self.headings = headings
    rightColumns = right
    wholeColumns = whole.union([headings.count - 1])
    self.isForPerson = isForPerson
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ row: [String]) {
    rows.append(
      row.enumerated().map { column, cell in
        let plain = Self.plain(cell)
        guard isForPerson, !wholeColumns.contains(column), plain.count > Self.most else { return plain }
        return String(plain.prefix(Self.most - 1)) + "…"
      })
  }

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
    String(cell.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
  }
}
