import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Bayar: the page behind a buyer's link, and what the seller sees of it. The seller's pages stand in
/// ``CheckoutRoutes+Seller``.
///
/// A link is 256 random bits; whoever has it is the buyer. Nothing that is sent to it makes anything paid.
package struct CheckoutRoutes: Sendable {
  let board: LiveBoard

  package init(board: LiveBoard) { self.board = board }

  package var routes: [Route] {
    [
      Route(.get, "/c/:token", .everyone, use: show),
      Route(.post, "/c/:token", .everyone, body: .form(limit: 16 << 10), use: confirm),
      Route(.post, "/c/:token/said", .everyone, body: .form(limit: 4 << 10), use: say),
      Route(.get, "/c/:token/qris.png", .everyone, use: picture),
    ] + sellerRoutes
  }

  /// How often a page that waits looks again, in seconds.
  private static let refresh = "20"

  @Sendable private func show(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let seen = try await seen(request)
    let changing = request.query["change"] == "1"
    var response = page(CheckoutPage(seen, changing: changing), of: seen, request)
    if seen.checkout.state == .waiting, !changing { response.headers[Self.refreshHeader] = Self.refresh }
    return response
  }

  @Sendable private func confirm(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let (seen, now) = (try await seen(request), request.now)
    do {
      let (delivery, method) = try Self.wish(request.form)
      try await request.site.database.bound(to: seen.shop.id).write { connection in
        _ = try CheckoutDesk(connection: connection, shop: seen.shop.id)
          .confirm(seen.checkout.id, to: delivery, by: method, at: now)
      }
      board.poke(seen.checkout.session)
      return request.seeOther(.checkout(seen.checkout.token), Flash(.word("checkout.confirmed")))
    } catch {
      if let state = FormState(error, sent: request.form) {
        return page(CheckoutPage(seen, typed: state), of: seen, request, status: .unprocessableContent)
      }
      return try await refused(error, typed: request.form, request)
    }
  }

  @Sendable private func say(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let (seen, now) = (try await seen(request), request.now)
    let isPaid = request.form["said"] == "1"
    do {
      try await request.site.database.bound(to: seen.shop.id).write { connection in
        try CheckoutDesk(connection: connection, shop: seen.shop.id).say(seen.checkout.id, isPaid: isPaid, at: now)
      }
    } catch {
      return try refused(error, seen, request)
    }
    board.poke(seen.checkout.session)
    return request.seeOther(
      .checkout(seen.checkout.token), Flash(.word(isPaid ? "checkout.saidThanks" : "checkout.unsaid")))
  }

  /// The amount as a code that bank apps read; only while it waits to be paid so.
  @Sendable private func picture(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let seen = try await seen(request)
    guard seen.checkout.state == .waiting, seen.checkout.method == .qris, let amount = seen.checkout.sum?.amount,
      let code = seen.terms.qris.flatMap({ QRCode($0.asking(amount).text, correction: .medium) })
    else { throw Problem.notFound }
    return Response(
      status: .ok, headers: [.contentType: "image/png"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: code.png())))
  }

  private func seen(_ request: WebRequest) async throws -> SeenCheckout {
    let token = try request.text("token")
    return try await request.site.database.acrossShops.read { try SeenCheckout(token, on: $0) }
  }

  /// What was typed stays for as long as it can be sent again; what stands behind the link is read anew, for time may
  /// have passed.
  private func refused(_ error: any Error, typed: Fields, _ request: WebRequest) async throws -> Response {
    let seen = try await seen(request)
    guard seen.checkout.canChange, let detail = (error as? CheckoutError)?.problem.detail else {
      return try refused(error, seen, request)
    }
    let page = CheckoutPage(seen, typed: FormState(values: typed.firsts), refusal: detail)
    return self.page(page, of: seen, request, status: .conflict)
  }

  /// What the page itself shows better than a page about a problem.
  private func refused(_ error: any Error, _ seen: SeenCheckout, _ request: WebRequest) throws -> Response {
    guard let problem = (error as? CheckoutError)?.problem, let detail = problem.detail else { throw error }
    return request.seeOther(.checkout(seen.checkout.token), Flash(detail, refused: true))
  }

  /// By the clocks of the shop, for a buyer who is in no shop.
  private func page(
    _ page: CheckoutPage, of seen: SeenCheckout, _ request: WebRequest, status: HTTPResponse.Status = .ok
  ) -> Response {
    request.page(page, status: status, zone: ShopTimeZone(name: seen.shop.timeZone))
  }

  private static func wish(_ form: Fields) throws(Problem) -> (Delivery, Checkout.Method) {
    guard let province = form["province"].flatMap({ Province(rawValue: $0) }) else {
      throw Problem(.unprocessable, fields: ["province": .word("checkout.chooseProvince")])
    }
    guard let method = form["method"].flatMap({ Checkout.Method(rawValue: $0) }) else {
      throw Problem(.unprocessable, fields: ["method": .word("checkout.chooseMethod")])
    }
    return (
      Delivery(
        name: try form.text("name", in: 1...100), phone: try form.text("phone", in: 1...30),
        address: try form.text("address", in: 1...500), city: try form.text("city", in: 1...100), province: province,
        note: try form.text("note", in: 0...300)), method
    )
  }

  private static let refreshHeader = HTTPField.Name("Refresh")!
}
