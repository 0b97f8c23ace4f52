import Trade

extension LiveError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownSession, .unknownItem, .unknownClaim, .unknownBuyer, .unknownComment: .notFound
    case .unknownVariant: Problem(.unprocessable, fields: ["variant": .word("live.unknownVariant")])
    case .severalVariants: Problem(.unprocessable, fields: ["variant": .word("live.chooseItem")])
    case .outOfRange(.code): Problem(.unprocessable, fields: ["code": .word("live.codeNeedsDigit")])
    case .outOfRange(let field): Problem(.unprocessable, fields: [field.formName: .word("form.wrongKind")])
    case .codeTaken(let code):
      Problem(.unprocessable, fields: ["code": .word("live.codeTaken", ["code": .text(code)])])
    case .hasClaims: Problem(.conflict, .word("live.hasClaims"))
    case .tooManyItems: Problem(.conflict, .word("live.tooManyItems", ["most": .count(LineUp.mostItems)]))
    case .notOn: Problem(.conflict, .word("live.notOn"))
    case .hasBegun: Problem(.conflict, .word("live.hasBegun"))
    case .hasEnded: Problem(.conflict, .word("live.hasEnded"))
    case .notEnoughLeft: Problem(.conflict, .word("live.notEnoughLeft"))
    case .overLimit(let most): Problem(.conflict, .word("live.overLimit", ["most": .count(most)]))
    case .buyerBlocked: Problem(.conflict, .word("live.buyerBlocked"))
    case .beingPaid: Problem(.conflict, .word("checkout.beingPaid"))
    case .settledAlready: Problem(.conflict, .word("live.settledAlready"))
    }
  }
}

extension LiveError.Field {
  fileprivate var formName: String {
    switch self {
    case .holdMinutes: "hold_minutes"
    case .mostPerBuyer: "most_per_buyer"
    default: rawValue
    }
  }
}
