import Foundation

/// docs/who-sees-what.md, as tests read it.
enum RightsDocument {
  /// The cell of a field that somebody meets in sums or in answers to what she wrote, and is not looked for.
  static let notAlone = "in part"

  static func text() throws -> String { try Repository.text("docs/who-sees-what.md") }

  /// What the table of fields says of each role and scope, by the field's key.
  static func fields() throws -> [String: [String: String]] {
    let rows = try section("Which fields").split(separator: "\n").filter { $0.hasPrefix("|") }.map(cells)
    guard let heading = rows.first else { return [:] }
    return rows.dropFirst(2).reduce(into: [:]) { fields, row in
      fields[plain(row[0])] = Dictionary(
        zip(heading, row).dropFirst(2).map { (plain($0), $1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Each row of "Which changes": the routes it names, and what they ask for.
  static func changes() throws -> [(routes: [String], rule: String)] {
    try section("Which changes").split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
      let row = cells(line)
      return (row[1].matches(of: /`([^`]+)`/).map { String($0.1) }, plain(row[2]))
    }
  }

  static func section(_ heading: String) throws -> String {
    let page = try text()
    guard let start = page.range(of: "## \(heading)\n") else { return "" }
    return page[start.upperBound...].components(separatedBy: "\n## ")[0]
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func plain(_ cell: String) -> String { cell.replacing("`", with: "") }
}
