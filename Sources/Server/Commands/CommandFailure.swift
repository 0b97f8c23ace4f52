package import Trade

/// A command ended without doing what was asked: why, and the exit code that says so.
package struct CommandFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The exit codes of BSD's `sysexits.h`; docs/cli.md tells what each means here.
  package enum Kind: Int32, Codable, Sendable, CaseIterable {
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case permission = 77
    case configuration = 78
  }

  package let kind: Kind
  package let sentence: Sentence

  package init(_ kind: Kind, _ sentence: Sentence) {
    self.kind = kind
    self.sentence = sentence
  }

  package var description: String { sentence.english }

  /// A server answered something else than was asked.
  package static let unexpectedAnswer = CommandFailure(.temporary, Sentences.serverOfOtherVersion)
}

extension CommandFailure: Codable {
  private enum CodingKeys: String, CodingKey { case kind, indonesian, english }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Kind.self, forKey: .kind)
    sentence = Sentence(
      try container.decode(String.self, forKey: .indonesian),
      english: try container.decode(String.self, forKey: .english))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(sentence.indonesian, forKey: .indonesian)
    try container.encode(sentence.english, forKey: .english)
  }
}
