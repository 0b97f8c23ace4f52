import Foundation
import Testing

@testable import Trade

/// Labelled comments, where they are at hand.
enum LabelledComments {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["CANTING_COMMENTS"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../../shared/comments").standardizedFileURL
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("README.md").path)
  }
}

/// A labelled comment.
struct LabelledComment: Decodable {
  struct Item: Decodable {
    let code: String?
    let size: String?
    let colour: String?
    let quantity: Int

    var words: String { "\(code ?? "-") \((size ?? "-").uppercased()) \(colour ?? "-") \(quantity)" }
  }

  let text: String
  let intent: CommentReading.Intent
  let items: [Item]
  let attribute: CommentReading.Attribute?
  /// The made-up shop it was written for; nil where a corpus has one line-up.
  let lineUp: String?
}

/// What readings come to against their labels.
struct LabelTally {
  var lines = 0
  var right = 0
  var claims = 0
  var exact = 0
  var falseClaims = 0
  var questions = 0
  var attributes = 0

  mutating func add(_ reading: CommentReading, _ label: LabelledComment) {
    lines += 1
    if reading.intent == label.intent { right += 1 }
    let read = reading.items.map {
      "\($0.code ?? "-") \(($0.size ?? "-").uppercased()) \($0.colour ?? "-") \($0.quantity)"
    }
    if label.intent == .claim {
      claims += 1
      if reading.intent == .claim, read.sorted() == label.items.map(\.words).sorted() { exact += 1 }
    } else if reading.intent == .claim {
      falseClaims += 1
    }
    if label.intent == .question {
      questions += 1
      if reading.intent == .question, reading.attribute == label.attribute { attributes += 1 }
    }
  }
}

@Suite(.enabled(if: LabelledComments.isPresent, "the labelled comments are not at hand")) struct LabelledCommentTests {
  private func tally(_ file: String, _ lineUp: ReadingLineUp) throws -> LabelTally {
    let reader = CommentReader(lineUp: lineUp)
    var tally = LabelTally()
    let text = try String(contentsOf: LabelledComments.folder.appendingPathComponent(file), encoding: .utf8)
    for line in text.split(separator: "\n") {
      let label = try JSONDecoder().decode(LabelledComment.self, from: Data(line.utf8))
      tally.add(reader.read(label.text), label)
    }
    return tally
  }

  private func expectAims(_ tally: LabelTally) {
    #expect(tally.right * 100 >= tally.lines * 95)
    #expect(tally.falseClaims * 100 <= tally.lines - tally.claims)
    #expect(tally.attributes * 100 >= tally.questions * 92)
  }

  @Test func `written comments are read as they are labelled`() throws {
    let file = LabelledComments.folder.appendingPathComponent("catalogue.json")
    let tally = try tally("development.jsonl", LineUpFile(json: Array(Data(contentsOf: file))).lineUp)
    #expect(tally.lines == 639)
    expectAims(tally)
    #expect(tally.exact * 100 >= tally.claims * 92)
  }

  @Test func `real comments are read as they are labelled`() throws {
    let windows = (1...100).map {
      ReadingItem(code: "\($0)", name: "", kind: "", sizes: ["S", "M", "L", "XL", "XXL", "XXXL"], colours: [])
    }
    let tally = try tally("real-development.jsonl", ReadingLineUp(windows))
    #expect(tally.lines == 390)
    expectAims(tally)
  }
}
