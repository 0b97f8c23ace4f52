import Foundation
import Testing

/// What docs/trust.md and its neighbours say is shown by tests.
@Suite struct TrustDocumentTests {
  @Test(arguments: [("docs/trust.md", 100), ("docs/limits.md", 20), ("docs/who-sees-what.md", 5)])
  func `every test that the document names is there`(page: String, least: Int) throws {
    let sources = try Self.sources()
    let named = try Repository.text(page).matches(of: #/`(\w[\w+]*): ([^`]+)`/#)
    for test in named {
      let (file, name) = (String(test.1), String(test.2))
      let source = sources["\(file).swift"] ?? sources["\(file).py"]
      #expect(source?.contains("func `\(name)`") == true || source?.contains("def \(name)(") == true, "\(test.0)")
    }
    #expect(named.count >= least)
  }

  @Test func `the sums over the requirements are those of its rows`() throws {
    let document = try Repository.text("docs/trust.md")
    var sums: [String: [String: Int]] = [:]
    for row in document.matches(of: /(?m)^\| (\d+)\.[^|]*\| [^|]* \| ([^|]*) \| (met|built so|open|–) \|/) {
      let several = ["seven": 7, "twenty-nine": 29]
      let rows = several[String(row.output.2.prefix { $0 != " " })] ?? 1
      sums["V\(row.output.1)", default: [:]][String(row.output.3), default: 0] += rows
    }
    let states = ["met", "built so", "open", "–"]
    for (chapter, sum) in sums {
      let told = states.map { "\(sum[$0] ?? 0)" }.joined(separator: " | ")
      let line = document.split(separator: "\n").first { $0.hasPrefix("| \(chapter) ") }
      #expect(line?.hasSuffix("| \(told) |") == true, "\(chapter): \(told)")
    }
    func all(_ state: String) -> Int { sums.values.reduce(0) { $0 + ($1[state] ?? 0) } }
    let of = all("met") + all("built so") + all("open")
    #expect(
      document.contains("\(of + all("–")) requirements, read from its table; \(all("–")) do not apply. Of the \(of)"))
    #expect(document.contains("do, \(all("met")) are **met**"))
    #expect(
      document.contains("\(all("built so")) are **built so**") && document.contains("\(all("open")) are **open**"))
    #expect(document.contains("Met: \((200 * all("met") + of) / (2 * of)) %;"))
    #expect(of + all("–") == 253)
  }

  @Test func `every page it refers to is there, with the heading`() throws {
    for link in try Repository.text("docs/trust.md").matches(of: /\]\(([\w.\/-]+\.md)(#[\w-]+)?\)/) {
      let page = try Repository.text("docs/\(link.output.1)")
      guard let anchor = link.output.2?.dropFirst() else { continue }
      let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" || $0 == " " }.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
          .replacing(" ", with: "-")
      }
      #expect(headings.contains(String(anchor)), "\(link.output.0)")
    }
  }

  /// The text of each file of tests, by the file's name; of two files of one name, both.
  private static func sources() throws -> [String: String] {
    let files = FileManager.default.enumerator(
      at: Repository.path.appending(path: "Tests"), includingPropertiesForKeys: nil)
    let paths = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter {
      ["swift", "py"].contains($0.pathExtension)
    }
    return try Dictionary(
      paths.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }, uniquingKeysWith: +)
  }
}
