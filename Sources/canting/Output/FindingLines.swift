import Server

/// What was found, for a person and as JSON: a line each, with what to do.
enum FindingLines {
  static func say(_ findings: [Finding]) {
    for finding in findings {
      Terminal.say(mark(finding.state) + Terminal.text(finding.says))
      if let advice = finding.advice { Terminal.say(Sentences.doctorAdvises(advice)) }
    }
  }

  private static func mark(_ state: Finding.State) -> String {
    switch state {
    case .good: "  ok  "
    case .look: "  ?   "
    case .mend: "  !!  "
    }
  }

  struct Output: Encodable {
    let check: String
    let state: Finding.State
    let says: String
    let advice: String?
    let facts: [String: String]

    init(_ finding: Finding) {
      (check, state, facts) = (finding.check, finding.state, finding.facts)
      says = Terminal.text(finding.says)
      advice = finding.advice.map(Terminal.text)
    }
  }
}
