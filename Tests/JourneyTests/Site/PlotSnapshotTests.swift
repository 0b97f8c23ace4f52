import Foundation
import Testing
import Trade

@testable import Web

/// The plots that no single page shows together, as they were last looked at; kept and recorded like those of pages.
struct PlotSnapshotTests {
  @Test(arguments: Language.allCases)
  func `plots look as they were last looked at`(language: Language) throws {
    let shown = try Self.html(language)
    let start = try #require(shown.range(of: "<main"))
    let end = try #require(shown.range(of: "</main>"))
    let plots = String(shown[start.lowerBound..<end.upperBound]) + "\n"
    let file = PageSnapshotTests.folder.appendingPathComponent("Plots/plots.\(language.rawValue).html")
    if PageSnapshotTests.records {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(plots.utf8).write(to: file)
    }
    #expect(plots == (try String(decoding: Data(contentsOf: file), as: UTF8.self)))
  }

  @Test(arguments: Language.allCases)
  func `plots need no more than the content policy allows, and say all their sentences`(language: Language) throws {
    let html = try Self.html(language)
    #expect(!html.contains(" style=") && !html.contains("<script>") && !html.contains("[["))
    #expect(html.matches(of: #/<script/#).count == 1)
    #expect(!html.contains("NaN") && !html.contains("plot."))
  }

  private static func html(_ language: Language) throws -> String {
    let templates = Templates.all.merging([SamplePlots.name: SamplePlots.text]) { $1 }
    let renderer = try PageRenderer(templates: templates, words: Language.allCases.map { try Words($0) })
    return SamplePages.html(.init(name: "plots", page: SamplePlots()), renderer, language)
  }
}
