import HTTPTypes
import Hummingbird
import Storage
import Trade

extension LiveRoutes {
  var rehearsalRoutes: [Route] {
    [
      Route(.post, "/live/:live/rehearse", .permission(.runLive), use: rehearse),
      Route(.post, "/live/:live/rehearsal/delete", .permission(.runLive), use: deleteRehearsal),
    ]
  }

  /// Begins a rehearsal of the session, or goes on with the one that is on. Posts `pace` and `minutes`.
  @Sendable func rehearse(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let pace = RehearsalForm.Pace(rawValue: request.form["pace"] ?? "") else {
      throw Problem(.unprocessable, fields: ["pace": .word("form.wrongKind")])
    }
    let form = RehearsalForm(pace: pace, minutes: try request.form.wholeNumber("minutes", in: RehearsalForm.minutes))
    return try await deed(request, caller) { connection, id in
      let rehearsal = try Rehearsals(connection: connection, shop: caller.shop.id)
        .begin(of: id, form, by: caller.person, at: request.now)
      return .seeOther(.liveOperator(rehearsal), Flash(.word("rehearsal.begun")))
    }
  }

  @Sendable func deleteRehearsal(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { connection, id in
      try Rehearsals(connection: connection, shop: caller.shop.id).delete(id)
      return .seeOther(.lives, Flash(.word("rehearsal.deleted")))
    }
  }
}

extension RehearsalError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .hasBegun: Problem(.conflict, .word("rehearsal.hasBegun"))
    case .noItems: Problem(.conflict, .word("rehearsal.noItems"))
    case .outOfRange: Problem(.unprocessable, fields: ["minutes": .word("form.wrongKind")])
    case .notARehearsal: .notFound
    case .wrongAudience: Problem(.conflict, .word("rehearsal.wrongAudience"))
    case .madeUpAudience: Problem(.conflict, .word("rehearsal.madeUpAudience"))
    }
  }
}
