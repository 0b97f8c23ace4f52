import Foundation
import Testing

@testable import Trade

/// Comments of eleven shops that no weights were learned from, kept beside the trainer.
struct UnseenCommentTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../Benchmarks/reading").standardizedFileURL

  private func tally(_ name: String) throws -> LabelTally {
    let file = Self.folder.appendingPathComponent("\(name)-lineups.json")
    let lineUps = try JSONDecoder().decode([String: LineUpFile].self, from: Data(contentsOf: file))
    let readers = lineUps.mapValues { CommentReader(lineUp: $0.lineUp) }
    let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).jsonl"), encoding: .utf8)
    var tally = LabelTally()
    for line in text.split(separator: "\n") {
      let label = try JSONDecoder().decode(LabelledComment.self, from: Data(line.utf8))
      let reader = try #require(readers[label.lineUp ?? ""])
      tally.add(reader.read(label.text), label)
    }
    return tally
  }

  @Test func `comments of other trades, which nothing was learned from, are read well`() throws {
    let tally = try tally("unseen")
    #expect(tally.lines == 595)
    #expect(tally.right * 100 >= tally.lines * 95)
    #expect(tally.falseClaims * 100 <= tally.lines - tally.claims)
    #expect(tally.exact * 100 >= tally.claims * 92)
    #expect(tally.attributes * 100 >= tally.questions * 88)
  }

  @Test func `comments written without sight of the reader's words are read well`() throws {
    let tally = try tally("unseen-second")
    #expect(tally.lines == 311)
    #expect(tally.right * 100 >= tally.lines * 95)
    #expect(tally.falseClaims * 100 <= tally.lines - tally.claims)
    #expect(tally.exact * 100 >= tally.claims * 92)
    #expect(tally.attributes * 100 >= tally.questions * 88)
  }
}
