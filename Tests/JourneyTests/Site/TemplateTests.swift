import Foundation
import Testing
import Trade

@testable import Web

struct TemplateTests {
  static let sources = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "Sources")

  @Test func `every template file is in the table`() throws {
    let files = try Self.files(in: "Web", ending: ".mustache")
    let names = files.map { $0.deletingPathExtension().lastPathComponent }
    #expect(Set(names) == Set(Templates.all.keys))
    #expect(names.count == Set(names).count, "two templates have one name")
  }

  @Test func `templates name only values that pages have`() throws {
    var known = SamplePages.all.reduce(into: Self.givenToEveryPage) { names, sample in
      Self.collect(sample.page, into: &names)
    }
    Self.collect(SamplePlots(), into: &known)
    for (template, text) in Templates.all {
      for name in Self.names(in: text) {
        let parts = name.split(separator: ".").map(String.init)
        #expect(parts.allSatisfy(known.contains), "\(template) names \(name)")
      }
    }
  }

  @Test func `every value of a template is escaped`() {
    // Three braces, an ampersand, another content type or other braces would let markup through. None has a reason to.
    for (template, text) in Templates.all {
      let open = text.matches(of: #/\{\{(?:\{|\s*&|\s*=|\s*%)/#).map { String($0.0) }
      #expect(open == [], "\(template)")
    }
    #expect(Templates.all.count > 50)
  }

  @Test func `every sentence the program names is in the language files`() throws {
    let words = try Words(.indonesian)
    let keys = try Self.files(in: "Web", ending: ".swift").flatMap { file in
      try String(decoding: Data(contentsOf: file), as: UTF8.self)
        .split(separator: "\n").filter { !$0.contains("///") && ($0.contains(".word(") || $0.contains(".counted(")) }
        .flatMap { $0.matches(of: #/\.(?:word|counted)\("([^"\\ ]+\.[^"\\ ]+)"/#).map { String($0.1) } }
    }
    #expect(keys.count > 100)
    #expect(Set(keys).subtracting(words.keys).sorted() == [])
  }

  @Test func `an unknown sentence in a template is an error`() throws {
    #expect(throws: MissingWord.self) {
      try PageRenderer(templates: ["Page": "[[no.such.key]]"], words: [Words(.english)])
    }
  }

  private static func files(in folder: String, ending: String) throws -> [URL] {
    let found = FileManager.default.enumerator(
      at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (found?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.path.hasSuffix(ending) }
  }

  /// Names of variables and sections; comments, partials and the like are not values.
  private static func names(in template: String) -> [String] {
    let inheritance = template.matches(of: #/\{\{\$([A-Za-z]+)\}\}/#).map { String($0.1) } + ["Frame", "Plain"]
    return template.matches(of: #/\{\{[#^\/&]?\s*([A-Za-z][A-Za-z.]*)\s*\}\}/#).map { String($0.1) }
      .filter { !inheritance.contains($0) }
  }

  private static let givenToEveryPage = Set(Permission.allCases.map(\.rawValue)).union([
    "title", "formKey", "may", "shell", "assets", "styles", "script", "desk", "icon", "manifest", "text", "iso",
    "exact",
    "late",
    "language", "theme", "systemChosen", "lightChosen", "darkChosen", "indonesian", "english", "shopName", "personName",
    "here", "opens", "flash", "places", "current", "name", "address", "refused", "undo",
  ])

  private static func collect(_ value: Any, into names: inout Set<String>) {
    if value is Written || value is String { return }
    for (label, child) in Mirror(reflecting: value).children {
      if let label { names.insert(label) }
      collect(child, into: &names)
    }
  }
}
