import Server
import Trade

/// Facts and tables of a report as they stand in a terminal; tables without a row are left out.
struct FiguresText {
  let facts: [MoneyReport.Fact]
  let tables: [MoneyReport.Table]
  let name: (String) -> Sentence

  var text: String {
    var list = TextTable(["", ""], right: [1])
    for fact in facts { list.add([Terminal.text(name(fact.name)), Self.text(fact.value)]) }
    return ([list.text] + tables.filter { !$0.rows.isEmpty }.map { "\n" + text(of: $0) }).joined(separator: "\n")
  }

  private func text(of table: MoneyReport.Table) -> String {
    let numbers = table.columns.indices.filter { column in
      table.rows.allSatisfy { if case .text = $0[column] { false } else { true } }
    }
    var output = TextTable(table.columns.map { Terminal.text(name($0)) }, right: Set(numbers))
    for row in table.rows { output.add(row.map(Self.text)) }
    return output.text
  }

  private static func text(_ cell: MoneyReport.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): Figures.count(number)
    case .money(let amount): Figures.count(amount)
    case .share(let thousandths): Figures.count(thousandths / 10) + "%"
    case .unknown: "?"
    }
  }
}

/// A figure in JSON: text or a whole number; what is not known is left out.
enum FigureValue: Encodable {
  case text(String)
  case number(Int64)

  private init?(_ cell: MoneyReport.Cell) {
    switch cell {
    case .text(let text): self = .text(text)
    case .number(let number), .money(let number), .share(let number): self = .number(number)
    case .unknown: return nil
    }
  }

  static func facts(_ facts: [MoneyReport.Fact]) -> [String: FigureValue] {
    facts.reduce(into: [:]) { $0[$1.name] = FigureValue($1.value) }
  }

  static func tables(_ tables: [MoneyReport.Table]) -> [String: [[String: FigureValue]]] {
    tables.reduce(into: [:]) { named, table in
      named[table.name] = table.rows.map { row in
        zip(table.columns, row).reduce(into: [:]) { $0[$1.0] = FigureValue($1.1) }
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }
}
