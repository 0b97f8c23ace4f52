import Trade

extension ImportError: ProblemConvertible {
  var problem: Problem {
    switch self {
    case .unknownImport: .notFound
    case .booksChanged: Problem(.conflict, .word("import.stale"))
    case .fileChanged: Problem(.conflict, .word("import.fileChanged"))
    case .busy: Problem(.conflict, .word("import.busy"))
    case .wrongState: Problem(.conflict, .word("import.wrongState"))
    case .refused(let problem): Problem(.unprocessable, .text(problem.en))
    }
  }
}
