import HTTPTypes
import Hummingbird
import NIOCore
import Trade

extension APIRoutes {
  var claimRoutes: [Route] {
    [
      Route(
        .post, "/api/v1/lives/:live/claims", .scope(.desk), body: .json(limit: 4 << 10), key: .required, isRush: true
      ) { try await takeClaim($0, $1) }
    ]
  }

  /// One claim, on disk before it is answered; those that come together share a transaction. The request's key is kept
  /// with the claim itself, as long as the claim.
  private func takeClaim(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try request.checkKey()
    let id = try request.id("live", LiveSession.self)
    let mark = request.header(.idempotencyKey).map { RequestMark($0, of: caller.keyOwner) }
    let order = try request.json(ClaimBody.self).order(mark)
    do {
      let taken = try await live.desk.claim(order, in: LiveDesk.Place(shop: caller.shop.id, session: id))
      if !taken.isKnown { live.board.poke(id) }
      return Response(
        status: taken.isKnown ? .ok : .created, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: ClaimAnswer.json(taken))))
    } catch {
      throw APIRefusal.problem(error)
    }
  }
}
