import HTTPTypes
import Hummingbird
import Storage
import Trade

/// How buyers of lives pay: bank accounts, QRIS, cash on delivery, the time for it, shipping. What leads money elsewhere
/// stands in the shop's trail.
package struct CheckoutTermsRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/settings/checkout", .permission(.manageShop)) { request, caller in
        try await Self.page(request, caller)
      },
      Route(.post, "/settings/checkout/times", .permission(.manageShop), use: Self.setTimes),
      Route(.post, "/settings/checkout/banks", .permission(.manageShop), asksAgain: true, use: Self.addBank),
      Route(.post, "/settings/checkout/banks/:bank", .permission(.manageShop), asksAgain: true, use: Self.removeBank),
      Route(.post, "/settings/checkout/qris", .permission(.manageShop), asksAgain: true, use: Self.setQRIS),
      Route(.post, "/settings/checkout/shipping", .permission(.manageShop), use: Self.setShipping),
    ]
  }

  private static func page(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState()
  ) async throws -> Response {
    let terms = try await caller.database.read {
      try CheckoutTermsBook(connection: $0, shop: caller.shop.id).terms()
    }
    return request.page(CheckoutTermsPage(terms, form: form), status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private static func setTimes(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await saving(request, caller) { form in
      let (hours, cod) = (try form.wholeNumber("hours", in: 1...168), form["cod"] == "1")
      return { book in
        try book.set(dueHours: hours, allowsCOD: cod)
        return "checkout: \(hours) h" + (cod ? ", COD" : "")
      }
    }
  }

  @Sendable private static func addBank(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await saving(request, caller, as: .changedPayment) { form in
      let (bank, number) = (try form.text("bank", in: 1...60), try form.text("number", in: 4...30))
      let holder = try form.text("holder", in: 1...100)
      return { book in
        try book.addBank(bank, number: number, holder: holder)
        return "+ \(bank) \(number)"
      }
    }
  }

  @Sendable private static func removeBank(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("bank", CheckoutTerms.Bank.self)
    return try await saving(request, caller, as: .changedPayment) { _ in
      { book in
        guard let bank = try book.removeBank(id) else { throw Problem.notFound }
        return "− \(bank.bank) \(bank.number)"
      }
    }
  }

  @Sendable private static func setQRIS(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await saving(request, caller, as: .changedPayment) { form in
      let text = try form.text("qris", in: 0...600)
      let code = text.isEmpty ? nil : try QRIS.ofShop(text)
      return { book in
        try book.set(code)
        return code.map { "+ QRIS \($0.merchant)" } ?? "− QRIS"
      }
    }
  }

  @Sendable private static func setShipping(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await saving(request, caller) { form in
      func amount(_ name: String) throws -> Int64? {
        (form[name] ?? "").trimmed.isEmpty ? nil : try form.rupiah(name, in: 0...CheckoutTermsBook.mostShipping)
      }
      let usual = try amount("shipping")
      var rates: [Province: Int64?] = [:]
      for province in Province.allCases {
        let name = "rate-\(province.rawValue)"
        let isClosed = ["-", "–", "−"].contains((form[name] ?? "").trimmed)
        if isClosed {
          rates.updateValue(nil, forKey: province)
        } else if let own = try amount(name) {
          rates[province] = own
        }
      }
      return { [rates] book in
        try book.set(shipping: usual, rates: rates)
        return "checkout: shipping"
      }
    }
  }

  /// - Parameter read: reads the form, and answers what to do to the book; that answers the line for the trail.
  private static func saving(
    _ request: WebRequest, _ caller: Caller, as action: TrailAction = .changedShop,
    _ read: (Fields) throws -> @Sendable (CheckoutTermsBook) throws -> String
  ) async throws -> Response {
    do {
      let save = try read(request.form)
      return try await request.once(caller) { connection in
        let said = try save(CheckoutTermsBook(connection: connection, shop: caller.shop.id))
        try request.note(action, said, by: caller, on: connection)
        return .seeOther(.checkoutTerms, Flash(.word("checkout.termsSaved")))
      }
    } catch {
      guard let state = FormState(error, sent: request.form) else { throw error }
      return try await page(request, caller, form: state)
    }
  }
}
