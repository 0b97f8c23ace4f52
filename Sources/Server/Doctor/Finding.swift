package import Trade

/// What `canting doctor` found in one place: how it is there, and what to do about it.
package struct Finding: Sendable, Equatable {
  package enum State: String, Codable, Sendable {
    case good
    /// To be looked at when there is time.
    case look
    /// To be mended now.
    case mend
  }

  /// A stable word for what was looked at.
  package let check: String
  package let state: State
  package let says: Sentence
  /// What to do; nil where there is nothing.
  package let advice: Sentence?
  /// The numbers behind it, by name; nothing of them is about a person or says where anything lies.
  package let facts: [String: String]

  init(_ check: String, _ state: State, _ says: Sentence, _ advice: Sentence? = nil, facts: [String: String] = [:]) {
    self.check = check
    self.state = state
    self.says = says
    self.advice = state == .good ? nil : advice
    self.facts = facts
  }
}

extension [Finding] {
  /// Whether nothing has to be mended.
  package var isWell: Bool { allSatisfy { $0.state != .mend } }
}
