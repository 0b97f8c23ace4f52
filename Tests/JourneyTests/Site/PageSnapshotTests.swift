import Foundation
import Testing
import Trade

@testable import Web

/// Every page with made-up values, in both languages, as it was last looked at.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter PageSnapshotTests` writes them anew; look at what changed before keeping it.
struct PageSnapshotTests {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  static let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

  let renderer: PageRenderer

  init() throws { renderer = try PageRenderer() }

  @Test(arguments: SamplePages.all.map(\.name), Language.allCases)
  func `a page looks as it was last looked at`(name: String, language: Language) throws {
    let sample = try #require(SamplePages.all.first { $0.name == name })
    let shown = stored(SamplePages.html(sample, renderer, language), whole: name == "today" || name == "sign-in")
    let file = Self.folder.appendingPathComponent("\(name).\(language.rawValue).html")
    if Self.records {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(shown.utf8).write(to: file)
    }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(shown == kept, "\(file.lastPathComponent) differs")
  }

  @Test(.enabled(if: !records, "snapshots are being written"))
  func `a snapshot without a page is taken away`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".html") }
    let names = SamplePages.all.flatMap { sample in Language.allCases.map { "\(sample.name).\($0.rawValue).html" } }
    #expect(Set(files).symmetricDifference(names).sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `what people typed is never markup`(language: Language) {
    for sample in SamplePages.all {
      let html = SamplePages.html(sample, renderer, language)
      #expect(!html.contains("<script>"), "\(sample.name) lets a script through")
      #expect(!html.contains("\"&\" Batik"), "\(sample.name) lets a quotation mark through")
    }
  }

  @Test(arguments: Language.allCases)
  func `nothing on a page needs more than the content policy allows`(language: Language) throws {
    for sample in SamplePages.all {
      let html = SamplePages.html(sample, renderer, language)
      #expect(!html.contains(" style=") && !html.contains("<style"), "\(sample.name) has an inline style")
      #expect(try #/\son[a-z]+=/#.firstMatch(in: withoutTyped(html)) == nil, "\(sample.name) has an inline handler")
      let scripts = html.matches(of: #/<script(?<how>[^>]*)>/#).map(\.how)
      let ours = scripts.allSatisfy {
        $0.wholeMatch(of: #/ type="module" src="\/assets\/[a-z]+\.js\?v=[0-9a-f]{16}"/#) != nil
      }
      #expect(ours && scripts.count <= 2, "\(sample.name) has a script of its own")
    }
  }

  @Test(arguments: Language.allCases)
  func `no sentence is missing and no value is left in braces`(language: Language) throws {
    let words = try Words(language)
    for sample in SamplePages.all {
      let text = textAlone(SamplePages.html(sample, renderer, language))
      #expect(!text.contains("{") && !text.contains("[["), "\(sample.name) shows a brace")
      let keys = text.split(separator: "\n").filter { words.pattern(String($0), count: 1) != nil }
      #expect(keys.isEmpty, "\(sample.name) shows a key")
    }
  }

  @Test func `a page of fifty orders with styles and script is under 100 KB`() {
    let html = SamplePages.html(SamplePages.longOrderList, renderer, .indonesian)
    let files = ["canting.css", "canting.js"].compactMap { Assets.all[$0]?.bytes.count }
    #expect(files.count == 2)
    #expect(html.utf8.count + files.reduce(0, +) <= 100_000)
  }

  /// The frame is the same on each page, so only its two kinds are kept whole; versions of files are left out.
  private func stored(_ html: String, whole: Bool) -> String {
    let steady = html.replacing(#/\?v=[0-9a-f]{16}/#, with: "?v=…")
    if whole { return steady }
    guard let start = steady.range(of: "<main"), let end = steady.range(of: "</main>") else { return steady }
    return String(steady[start.lowerBound..<end.upperBound]) + "\n"
  }

  private func textAlone(_ html: String) -> String {
    html.split(separator: "<").map { $0.drop(while: { $0 != ">" }).dropFirst() }.joined(separator: "\n")
  }

  private func withoutTyped(_ html: String) -> String {
    html.replacing("&quot;", with: "").replacing(#/"[^"]*"/#, with: "\"\"")
  }
}
