import HTTPTypes
import Hummingbird
import Storage
import Trade

extension LiveRoutes {
  /// A comment that the operator saw elsewhere and writes down; it is read like any other.
  @Sendable func typeComment(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let handle = try request.form.text("handle", in: 1...100)
    let text = try request.form.text("text", in: 1...300)
    guard let key = request.form["key"], (1...100).contains(key.unicodeScalars.count) else {
      throw Problem(.keyMissing)
    }
    var delivery = SourceDelivery()
    delivery.add(
      QuickEntry(session: id).read(QuickEntry.Line(handle: handle, text: text, key: key), at: request.now))
    if let wrong = delivery.refused.first {
      throw Problem(.unprocessable, fields: [wrong.field: .word("form.missing")])
    }
    let taken = try await desk.take(delivery, in: LiveDesk.Place(shop: caller.shop.id, session: id))
    board.poke(id)
    guard taken.floods == 0 else { throw Problem.tooMany(after: 10) }
    return request.seeOther(.liveOperator(id), Flash(.word("source.typedTaken")))
  }

  /// The sources that a session's form speaks of, with what is said of each; a new session begins with what was said of
  /// the last one.
  func codeFields(
    _ id: ID<LiveSession>?, _ caller: Caller, state: FormState = FormState()
  ) async throws -> [SourceCodeField] {
    let (offered, said) = try await caller.database.read { connection in
      let codes = SourceCodes(connection: connection, shop: caller.shop.id)
      return (try codes.offered(), try id.map { try codes.all(of: $0) } ?? codes.latest())
    }
    return SourceCodeField.all(offered, said: said, state: state)
  }
}
