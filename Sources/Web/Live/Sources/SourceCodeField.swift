import Trade

/// What a code alone means in one source, chosen on the form of a session.
package struct SourceCodeField: Sendable {
  let name: String
  let label: Written
  let options: [LiveFormPage.Option]

  static func name(of source: String) -> String { "bare_code.\(source)" }

  /// - Parameters:
  ///   - said: what the seller says of this source; nil takes what is usual there, or what holds for the session.
  init(_ source: String, said: ReadingContext.BareCode?, state: FormState) {
    let name = Self.name(of: source)
    let usual = CommentSources.kind(of: source).bareCode
    let chosen = state.values[name] ?? (said ?? usual)?.rawValue ?? ""
    self.name = name
    label = .word("source.codeIn", ["source": SourceStrip.name(of: source)])
    let codes = ReadingContext.BareCode.allCases.map {
      LiveFormPage.Option(value: $0.rawValue, name: .word("live.bareCode.\($0)"), chosen: $0.rawValue == chosen)
    }
    let asSession = LiveFormPage.Option(value: "", name: .word("source.asSession"), chosen: chosen.isEmpty)
    options = usual == nil ? [asSession] + codes : codes
  }

  static func all(
    _ offered: [String], said: [String: ReadingContext.BareCode], state: FormState = FormState()
  ) -> [SourceCodeField] {
    let more = said.keys.filter { !offered.contains($0) }.sorted()
    return (offered + more).map { SourceCodeField($0, said: said[$0], state: state) }
  }
}

extension Fields {
  /// What the form says of sources, by name; sources that it does not speak of are left out.
  func sourceCodes() throws(Problem) -> [String: ReadingContext.BareCode?] {
    var codes: [String: ReadingContext.BareCode?] = [:]
    for (name, value) in firsts where name.hasPrefix("bare_code.") {
      guard !value.isEmpty else {
        codes.updateValue(nil, forKey: String(name.dropFirst("bare_code.".count)))
        continue
      }
      guard let code = ReadingContext.BareCode(rawValue: value) else {
        throw Problem(.unprocessable, fields: [name: .word("form.wrongKind")])
      }
      codes[String(name.dropFirst("bare_code.".count))] = code
    }
    return codes
  }
}
