import Trade

extension FitError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownOutcome: .notFound
    case .noChart: Problem(.conflict, .word("fit.noChartThere"))
    case .nothingInCommon: Problem(.conflict, .word("fit.nothingInCommon"))
    default: Problem(.unprocessable, fields: ["rows": sentence])
    }
  }

  /// What is wrong with a row, and what would be right.
  var sentence: Written {
    switch self {
    case .outOfRange(let field, let size): .word("fit.wrong.\(field)", ["size": .size(size)])
    case .badRange(_, let size): .word("fit.wrong.range", ["size": .size(size)])
    case .flatWidth(let size): .word("fit.wrong.flat", ["size": .size(size)])
    case .notAscending(_, let size): .word("fit.wrong.order", ["size": .size(size)])
    case .unknownSize(let size): .word("fit.wrong.size", ["size": .size(size)])
    case .nothingInCommon: .word("fit.nothingInCommon")
    case .noChart: .word("fit.noChartThere")
    case .unknownOutcome: .word("problem.notFound")
    }
  }

  /// The field of a form that it belongs to, without the number of its row.
  var fieldName: (name: String, size: String)? {
    switch self {
    case .outOfRange(let field, let size), .notAscending(let field, let size): (Self.name(of: field), size)
    case .badRange(let field, let size): (Self.name(of: field), size)
    case .flatWidth(let size): ("chest", size)
    case .unknownSize, .nothingInCommon, .noChart, .unknownOutcome: nil
    }
  }

  private static func name(of field: Field) -> String {
    switch field {
    case .chest, .length: field.rawValue
    case .weight, .height, .age: field.rawValue + "_from"
    case .size: "size"
    }
  }
}
