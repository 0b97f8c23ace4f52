import Foundation
import Testing

/// Rules that single lines of the sources keep, and that no compiler holds them to.
@Suite struct SourceLineTests {
  @Test func `SQL text is built of the program's own words in these places, and of values nowhere`() throws {
    // What each puts together: names of columns and sums that stand in the same file, or the number of a branch.
    let places = ["ProfitReport.swift", "OrderWalk.swift", "CountCheck.swift"]
    let found = try Self.lines(with: ["stringLiteral:", "trusted:", ".script("]).filter { !$0.isOfStorage }
    #expect(Set(found.map(\.name)) == Set(places))
    let pasted = found.filter { $0.text.contains(/stringLiteral: (?:[a-z]\w*|.*request|.*form\[|.*query\[)[,)]/) }
    #expect(pasted.map(\.text) == [])
  }

  @Test func `what is printed as the program breaks names routes, tables and templates, and nothing of anybody's`()
    throws
  {
    let own: Set = ["error", "name", "route.path", "shell.language", "language", "page.template"]
    let told = try Self.lines(with: [
      "preconditionFailure(", "precondition(", "fatalError(", "assert(", "assertionFailure(",
    ])
    #expect(told.count > 5)
    for line in told {
      let shown = line.text.matches(of: /\\\(([^)]*)\)/).map { String($0.1) }
      #expect(Set(shown).subtracting(own) == [], "\(line)")
    }
  }

  @Test func `texts are put together by interpolation, and by a format at these places, with the format beside it`()
    throws
  {
    let found = try Self.lines(with: [
      "String(format", "NSString(", "NSMutableString(", "appendFormat(", "localizedStringWithFormat(", "withVaList(",
      "printf(", "NSPredicate(", "NSLog(", "syslog(", "strftime(", "strptime(",
    ])
    // The day in a header, once a second.
    #expect(Set(found.map(\.name)) == ["ClaimLane.swift"])
    for line in found { #expect(line.text.contains(/\((?:[^"(]*, )?"[^"\\]*"/), "\(line.text)") }
    #expect(try Self.lines(with: ["\\("]).count > 1_000)
  }

  private struct Line: Equatable {
    let name: String
    let text: String
    let isOfStorage: Bool
  }

  /// The lines of all sources that have one of these words, without comments.
  private static func lines(with words: [String]) throws -> [Line] {
    let folder = Repository.path.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return try (files ?? []).filter { $0.pathExtension == "swift" }.flatMap { file -> [Line] in
      let bytes = try Data(contentsOf: file)
      guard words.contains(where: { bytes.range(of: Data($0.utf8)) != nil }) else { return [] }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .filter { line in !line.contains("//") && words.contains { line.contains($0) } }
        .map { Line(name: file.lastPathComponent, text: String($0), isOfStorage: file.path.contains("/Storage/")) }
    }
  }
}
