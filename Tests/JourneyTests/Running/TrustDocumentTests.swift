import Foundation
import Testing

/// What docs/trust.md says is shown by tests.
@Suite struct TrustDocumentTests {
  @Test func `every test that the document names is there`() throws {
    let sources = try Self.sources()
    let named = try Repository.text("docs/trust.md").matches(of: #/`(\w[\w+]*): ([^`]+)`/#)
    for test in named {
      let (file, name) = (String(test.1), String(test.2))
      let source = sources["\(file).swift"] ?? sources["\(file).py"]
      #expect(source?.contains("func `\(name)`") == true || source?.contains("def \(name)(") == true, "\(test.0)")
    }
    #expect(named.count > 100)
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
