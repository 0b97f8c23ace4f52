/// What went wrong with a request, in words, with the number under which the log has it.
package struct ProblemPage: Page {
  package var template: String { "Problem" }
  package var title: Written { .word("problem.\(code)") }

  let code: String
  let sentence: Written
  let fields: [Fault]
  let requestID: String
  /// Whether the one who reads it has a first page here; a buyer behind a link has none.
  let hasHome: Bool

  struct Fault: Sendable {
    let name: String
    let fault: Written
  }

  /// - Parameters:
  ///   - detail: what is wrong and what to do, where more can be said than the usual sentence of this kind.
  ///   - fields: what is wrong with single fields, by name, where the form itself cannot say it.
  ///   - isLink: whether it was opened by a link that a seller gives her buyers.
  package init(
    code: Problem.Code, detail: Written?, fields: [String: Written], requestID: String, isLink: Bool = false
  ) {
    hasHome = !isLink
    self.code = code.rawValue
    sentence =
      detail ?? .word(isLink && code == .notFound ? "problem.notFound.link" : "problem.\(code).mend")
    self.fields = fields.sorted { $0.key < $1.key }.map { Fault(name: $0.key, fault: $0.value) }
    self.requestID = requestID
  }
}
