import Foundation

@testable import Trade

/// A labelled comment.
struct Labelled: Decodable {
  struct Item: Decodable {
    var code: String?
    var product: String?
    var size: String?
    var colour: String?
    var quantity: Int?
  }

  var text: String
  var intent: CommentReading.Intent
  var items: [Item]
  var attribute: CommentReading.Attribute?
  var about: String?
  var ambiguous: Bool
  /// The templates it was made of; such comments are held out together.
  var group: String?
  /// Whether the items are labelled; made comments have them in some claims only.
  var exact: Bool?
  /// The catalogue it refers to; nil where the corpus has one.
  var lineUp: String?
}

/// Labelled comments with their line-up, made ready for reading.
struct Corpus {
  struct Sample {
    var label: Labelled
    var slots: CommentSlots
    var features: [UInt64]
    var lineUp: ReadingLineUp
  }

  var samples: [Sample] = []

  /// - Parameter lineUps: by name; the one named "" is for comments that name none.
  init(_ path: String, lineUps: [String: ReadingLineUp]) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      let label = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
      guard let lineUp = lineUps[label.lineUp ?? ""] else { throw CocoaError(.featureUnsupported) }
      let slots = CommentSlots(CommentText(label.text), lineUp)
      samples.append(Sample(label: label, slots: slots, features: CommentFeatures(slots).hashes, lineUp: lineUp))
    }
  }

  init(_ samples: [Sample]) { self.samples = samples }
}

extension ReadingLineUp {
  /// Windows 1 to 100 with letter sizes, as the real comments are labelled.
  static let windows = ReadingLineUp(
    (1...100).map {
      ReadingItem(
        code: "\($0)", name: "", kind: "", sizes: ["S", "M", "L", "XL", "XXL", "XXXL"], colours: [])
    })

  static func load(_ path: String) throws -> ReadingLineUp {
    struct File: Decodable {
      struct Item: Decodable {
        var code: String, name: String, kind: String, sizes: [String], colours: [String]
      }
      var items: [Item]
    }
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return ReadingLineUp(
      file.items.map {
        ReadingItem(code: $0.code, name: $0.name, kind: $0.kind, sizes: $0.sizes, colours: $0.colours)
      })
  }

  static func loadMany(_ path: String) throws -> [String: ReadingLineUp] {
    struct File: Decodable {
      struct Item: Decodable {
        var code: String, name: String, kind: String, sizes: [String], colours: [String]
      }
      var items: [Item]
    }
    let files = try JSONDecoder().decode([String: File].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return files.mapValues { file in
      ReadingLineUp(
        file.items.map {
          ReadingItem(code: $0.code, name: $0.name, kind: $0.kind, sizes: $0.sizes, colours: $0.colours)
        })
    }
  }
}
