import Foundation
import HTTPTypes
import Web

/// The stored table of who gets what from which route: `AccessTable.txt` beside this file.
///
/// `RECORD_ACCESS=1` writes it anew; what has changed in it is then looked at by eye before it is kept.
struct AccessTable: Equatable {
  struct Row: Equatable {
    let route: String
    let access: String
    let answers: [String]
  }

  var rows: [Row]

  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "AccessTable.txt")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_ACCESS"] == "1" }

  static func stored() throws -> AccessTable {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return AccessTable(
      rows: lines.filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return Row(
          route: cells[0], access: cells[1], answers: cells[2].split(separator: " ").map(String.init))
      })
  }

  func store() throws {
    let columns = SiteUnderTest.Knocker.allCases.map { pad($0.rawValue, 10) }.joined()
    var text = """
      # What each knocker gets from each route, with an unknown id, an empty form and no key. Recorded by RECORD_ACCESS=1.
      # 303:in goes to the sign-in page. After the door, 400, 404, 415 and 422 are the handler's own words.
      # \(pad("", 44)) \(pad("", 26)) \(columns)

      """
    for row in rows {
      let answers = row.answers.map { pad($0, 10) }.joined()
      text += "\(pad(row.route, 45))| \(pad(row.access, 25))| \(answers.trimmingCharacters(in: .whitespaces))\n"
    }
    try text.write(to: Self.file, atomically: true, encoding: .utf8)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension Route {
  var name: String { "\(method.rawValue) \(path)" }

  /// The names in the path that stand for ids.
  var parameterNames: [String] {
    path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
  }

  func path(_ value: (String) -> String) -> String {
    "/"
      + path.split(separator: "/").map { $0.hasPrefix(":") ? value(String($0.dropFirst())) : String($0) }
      .joined(separator: "/")
  }
}
