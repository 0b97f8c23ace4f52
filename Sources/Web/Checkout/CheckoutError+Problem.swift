import Trade

extension CheckoutError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownCheckout: .notFound
    case .outOfRange(let field): Problem(.unprocessable, fields: [field.rawValue: field.mend])
    case .notDelivered: Problem(.unprocessable, fields: ["province": .word("checkout.notDelivered")])
    case .methodNotOffered: Problem(.unprocessable, fields: ["method": .word("checkout.chooseMethod")])
    case .nothingHeld: Problem(.conflict, .word("checkout.nothingHeld"))
    case .priceMissing(let code): Problem(.conflict, .word("checkout.priceMissing", ["code": .text(code)]))
    case .settled(let state): Problem(.conflict, .word("checkout.settled.\(state)"))
    case .saidPaid: Problem(.conflict, .word("checkout.saidPaid"))
    case .blocked: Problem(.conflict, .word("checkout.blocked"))
    case .notConfirmed: Problem(.conflict, .word("checkout.notConfirmed"))
    case .piecesGone(let code): Problem(.conflict, .word("checkout.piecesGone", ["code": .text(code)]))
    case .noAmountFree: Problem(.conflict, .word("checkout.noAmountFree"))
    case .amountTaken: Problem(.conflict, .word("checkout.amountTaken"))
    case .orderMoved: Problem(.conflict, .word("checkout.orderMoved"))
    case .anotherWaits: Problem(.conflict, .word("checkout.anotherWaits"))
    case .tooMuch: Problem(.conflict, .word("checkout.tooMuch"))
    }
  }
}

extension CheckoutError.Field {
  fileprivate var mend: Written {
    switch self {
    case .phone: .word("checkout.phoneRule")
    case .number: .word("checkout.numberRule")
    default: .word("form.wrongKind")
    }
  }
}

extension QRIS.Fault: ProblemConvertible {
  package var problem: Problem { Problem(.unprocessable, fields: ["qris": .word("checkout.qris.\(self)")]) }
}
