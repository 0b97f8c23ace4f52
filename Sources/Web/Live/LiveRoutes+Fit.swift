import Hummingbird
import Storage
import Trade

extension LiveRoutes {
  var fitRoutes: [Route] {
    [
      Route(.post, "/live/:live/fits", .permission(.runLive), use: answerFit),
      Route(.post, "/live/:live/charts", .permission(.editCatalogue), use: makeChart),
    ]
  }

  /// Ticks off one who asked for a size, or with `latest` all who asked for one of an item.
  @Sendable func answerFit(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    if let latest = request.form["latest"] { return try await answerFits(ID(latest), request, caller) }
    guard let comment = request.form["comment"].flatMap({ ID<LiveComment>($0) }) else { throw Problem.notFound }
    let back = try Self.screen(request)
    return try await deed(request, caller) { connection, id in
      let count = try FitCues(connection: connection, shop: caller.shop.id, session: id)
        .answer(comment, by: caller.person, at: request.now)
      return .seeOther(back, Flash(.counted("live.answeredCount", count)))
    }
  }

  private func answerFits(
    _ latest: ID<LiveComment>?, _ request: WebRequest, _ caller: Caller
  ) async throws -> Response {
    guard let latest else { throw Problem.notFound }
    let item = request.form["item"].flatMap { ID<LineUpItem>($0) }
    let back = try Self.screen(request)
    return try await deed(request, caller) { connection, id in
      let answer = try FitCues(connection: connection, shop: caller.shop.id, session: id)
        .answer(about: item, upTo: latest, by: caller.person, at: request.now)
      return .seeOther(
        back,
        Flash(
          .counted("live.answeredCount", answer?.questions ?? 0), undo: answer.map { .liveAnswerUndo(id, $0.id) }))
    }
  }

  /// Makes the standard chart that suits an item, without leaving the desk.
  @Sendable func makeChart(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let item = request.form["item"].flatMap({ ID<LineUpItem>($0) }) else { throw Problem.notFound }
    let back = try Self.screen(request)
    return try await deed(request, caller) { connection, id in
      try FitCues(connection: connection, shop: caller.shop.id, session: id)
        .makeChart(for: item, by: caller.person, at: request.now)
      return .seeOther(back, Flash(.word("fit.madeFromDesk")))
    }
  }
}
