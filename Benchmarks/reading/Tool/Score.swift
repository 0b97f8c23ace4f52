import Foundation

@testable import Trade

/// The measures of readings against labels.
struct Score {
  private var lines = 0
  private var right = 0
  private var hits: [CommentReading.Intent: Int] = [:]
  private var said: [CommentReading.Intent: Int] = [:]
  private var held: [CommentReading.Intent: Int] = [:]
  private var claims = 0, exact = 0, others = 0, falseClaims = 0, firmFalse = 0
  private var takeBacks = 0, exactTakeBacks = 0
  private var questions = 0, attributes = 0, abouts = 0
  private var ambiguousBoth = 0, ambiguousSaid = 0, ambiguousHeld = 0
  private(set) var errors: [String] = []

  private static func keys(_ items: [Labelled.Item]) -> [String] {
    items.map {
      "\($0.code ?? "-") \(($0.size ?? "-").uppercased()) \(($0.colour ?? "-").lowercased()) \($0.quantity ?? 1)"
    }.sorted()
  }

  private static func keys(_ items: [CommentReading.Item]) -> [String] {
    items.map { "\($0.code ?? "-") \(($0.size ?? "-").uppercased()) \(($0.colour ?? "-").lowercased()) \($0.quantity)" }
      .sorted()
  }

  mutating func add(_ reading: CommentReading, _ label: Labelled) {
    lines += 1
    held[label.intent, default: 0] += 1
    said[reading.intent, default: 0] += 1
    let isRight = reading.intent == label.intent
    if isRight {
      right += 1
      hits[label.intent, default: 0] += 1
    }
    let isExact = Self.keys(reading.items) == Self.keys(label.items)
    switch label.intent {
    case .claim:
      guard label.exact ?? true else { break }
      claims += 1
      if isRight, isExact { exact += 1 }
    case .cancel, .change:
      guard label.exact ?? true else { break }
      takeBacks += 1
      if isRight, isExact { exactTakeBacks += 1 }
    case .question:
      questions += 1
      if isRight, reading.attribute == label.attribute { attributes += 1 }
      if isRight, reading.about == label.about { abouts += 1 }
    default: break
    }
    if label.intent != .claim {
      others += 1
      if reading.intent == .claim {
        falseClaims += 1
        if !reading.isAmbiguous { firmFalse += 1 }
      }
    }
    if let exact = label.exact {
      guard exact || !isRight || reading.attribute != label.attribute else { return }
    }
    if reading.isAmbiguous { ambiguousSaid += 1 }
    if label.ambiguous { ambiguousHeld += 1 }
    if reading.isAmbiguous, label.ambiguous { ambiguousBoth += 1 }
    let isWrong =
      !isRight || label.exact == false || !isExact || reading.attribute != label.attribute
      || reading.about != label.about || reading.isAmbiguous != label.ambiguous
    if isWrong {
      let show = { (intent: String, items: [String], attribute: String?, about: String?, ambiguous: Bool) in
        "\(intent) \(attribute ?? "") \(about ?? "") \(ambiguous ? "AMB" : "") \(items)"
      }
      errors.append(
        "\(isRight ? " " : "*") \(label.text)\n      label \(show(label.intent.rawValue, Self.keys(label.items), label.attribute?.rawValue, label.about, label.ambiguous))\n      read  \(show(reading.intent.rawValue, Self.keys(reading.items), reading.attribute?.rawValue, reading.about, reading.isAmbiguous))"
      )
    }
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : String(format: "%.1f", 100 * Double(part) / Double(whole))
  }

  var summary: String {
    let scores = CommentReading.Intent.allCases.filter { held[$0] != nil }.map { intent in
      Double(2 * (hits[intent] ?? 0)) / Double((said[intent] ?? 0) + (held[intent] ?? 0))
    }
    let macro = scores.reduce(0, +) / Double(max(scores.count, 1))
    return
      "lines \(lines)  intent \(percent(right, lines))  macro-F1 \(String(format: "%.1f", 100 * macro))  exact claims \(percent(exact, claims))"
      + "  false claims \(percent(falseClaims, others)) (firm \(percent(firmFalse, others)))  exact cancel/change \(percent(exactTakeBacks, takeBacks))"
      + "  attribute \(percent(attributes, questions))  about \(percent(abouts, questions))"
      + "  ambiguous p \(percent(ambiguousBoth, ambiguousSaid)) r \(percent(ambiguousBoth, ambiguousHeld))"
      + "\n    F1 "
      + CommentReading.Intent.allCases.filter { held[$0] != nil }.map { intent in
        "\(intent.rawValue) \(String(format: "%.1f", 100 * Double(2 * (hits[intent] ?? 0)) / Double((said[intent] ?? 0) + (held[intent] ?? 0))))"
      }.joined(separator: "  ")
  }
}
