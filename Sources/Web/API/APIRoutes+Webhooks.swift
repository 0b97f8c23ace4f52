import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var webhookRoutes: [Route] {
    [
      Route(.get, "/api/v1/webhooks", .scope(.manage)) { try await listWebhooks($0, $1) },
      Route(.post, "/api/v1/webhooks", .scope(.manage)) { try await addWebhook($0, $1) },
      Route(.patch, "/api/v1/webhooks/:webhook", .scope(.manage)) { try await changeWebhook($0, $1) },
      Route(.post, "/api/v1/webhooks/:webhook/remove", .scope(.manage), body: BodyRule.none) {
        try await removeWebhook($0, $1)
      },
      Route(.post, "/api/v1/webhooks/:webhook/secret", .scope(.manage), body: BodyRule.none) {
        try await renewSecret($0, $1)
      },
      Route(.post, "/api/v1/webhooks/:webhook/test", .scope(.manage), body: BodyRule.none) {
        try await testWebhook($0, $1)
      },
      Route(.get, "/api/v1/webhooks/:webhook/deliveries", .scope(.manage)) { try await listDeliveries($0, $1) },
      Route(
        .post, "/api/v1/webhooks/:webhook/deliveries/:delivery/replay", .scope(.manage), body: BodyRule.none
      ) { try await replay($0, $1) },
    ]
  }

  private static let addressRule = TextRule(most: OutgoingURL.longest, isVisible: true)

  private func listWebhooks(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let webhooks = try await caller.database.read { try request.webhooks(caller, on: $0).all() }
    return try request.answer(json: JSONValue.object(["webhooks": .list(webhooks.map { JSONValue($0) })]))
  }

  private func addWebhook(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["address", "kinds"])
    let (address, kinds) = (try body.text("address", Self.addressRule), try Self.kinds(body))
    let rules = request.site.settings.outgoing
    let (answer, made) = try await request.deedBringing(caller) { connection in
      let made = try request.webhooks(caller, on: connection).add(
        address, kinds: kinds, rules: rules, by: caller.person)
      try request.note(.changedWebhook, "+ \(made.webhook.host)", by: caller, on: connection)
      return (try .json(JSONValue(made.webhook).with(["secret": .null]), status: .created), made)
    }
    // Answers are kept for repetitions, and the books give no secret away again.
    guard let made else { return answer }
    return try request.answer(
      json: JSONValue(made.webhook).with(["secret": .text(made.secret.text)]), status: .created)
  }

  /// Changes what the body names, and leaves the rest.
  private func changeWebhook(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    let body = try JSONBody(request, ["address", "kinds", "state"])
    let address = try body.has("address") ? body.text("address", Self.addressRule) : nil
    let kinds = try body.has("kinds") ? Self.kinds(body) : nil
    let state = try body.has("state") ? body.word("state", of: [Webhook.State.on, .paused]) : nil
    let rules = request.site.settings.outgoing
    return try await request.deed(caller) { connection in
      let webhooks = request.webhooks(caller, on: connection)
      let changed = try webhooks.change(id, address: address, kinds: kinds, rules: rules)
      switch state {
      case .on: try webhooks.resume(id)
      case .paused: try webhooks.pause(id)
      default: break
      }
      try request.note(
        .changedWebhook, [changed.host, state?.rawValue ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
        by: caller,
        on: connection)
      return try .json(JSONValue(webhooks.webhook(id)))
    }
  }

  private func removeWebhook(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    return try await request.deed(caller) { connection in
      let webhooks = request.webhooks(caller, on: connection)
      let host = try webhooks.webhook(id).host
      try webhooks.remove(id)
      try request.note(.changedWebhook, "− \(host)", by: caller, on: connection)
      return .nothing
    }
  }

  private func renewSecret(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    let (answer, secret) = try await request.deedBringing(caller) { connection in
      let webhooks = request.webhooks(caller, on: connection)
      let secret = try webhooks.renewSecret(of: id)
      let webhook = try webhooks.webhook(id)
      try request.note(.changedWebhook, "whsec \(webhook.host)", by: caller, on: connection)
      return (try .json(JSONValue(webhook).with(["secret": .null])), (webhook, secret))
    }
    guard let (webhook, secret) = secret else { return answer }
    return try request.answer(json: JSONValue(webhook).with(["secret": .text(secret.text)]))
  }

  private func testWebhook(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, shop) = (try request.id("webhook", Webhook.self), caller.shop.id)
    return try await request.deed(caller) { connection in
      let sent = try request.webhooks(caller, on: connection).test(id)
      return try .json(
        JSONValue(try WebhookDeliveries(connection: connection, shop: shop).delivery(sent)), status: .accepted)
    }
  }

  private func listDeliveries(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["after", "limit"])
    let (before, limit) = (try query.after(WebhookDelivery.self), try query.limit(upTo: 100))
    let (id, shop) = (try request.id("webhook", Webhook.self), caller.shop.id)
    let rows = try await caller.database.read { connection in
      _ = try request.webhooks(caller, on: connection).webhook(id)
      return try WebhookDeliveries(connection: connection, shop: shop).latest(limit, to: id, before: before)
    }
    let next = rows.count == limit ? rows.last?.id.description : nil
    return try request.answer(json: Self.page("deliveries", rows.map { JSONValue($0) }, next: next))
  }

  private func replay(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, delivery) = (try request.id("webhook", Webhook.self), try request.id("delivery", WebhookDelivery.self))
    let (shop, now) = (caller.shop.id, request.now)
    return try await request.deed(caller) { connection in
      let deliveries = WebhookDeliveries(connection: connection, shop: shop)
      guard try deliveries.delivery(delivery).webhook == id else { throw Problem.notFound }
      try deliveries.replay(delivery, at: now)
      return .nothing
    }
  }

  private static func kinds(_ body: JSONBody) throws -> Set<WebhookKind> {
    let kinds = try body.texts("kinds", most: WebhookKind.offered.count).map { word in
      guard let kind = WebhookKind(rawValue: word), WebhookKind.offered.contains(kind) else {
        throw Problem(.unprocessable, fields: ["kinds": .word("form.wrongKind")])
      }
      return kind
    }
    guard !kinds.isEmpty else { throw WebhookError.noKinds }
    return Set(kinds)
  }
}

extension JSONValue {
  fileprivate init(_ webhook: Webhook) {
    self = .object([
      "id": JSONValue(webhook.id), "address": .text(webhook.address), "state": .text(webhook.state.rawValue),
      "kinds": .list(webhook.kinds.sorted().map { .text($0.rawValue) }),
      "failingSince": JSONValue(webhook.failingSince), "oldSecretUntil": JSONValue(webhook.oldSecretUntil),
      "madeAt": JSONValue(webhook.madeAt),
    ])
  }

  fileprivate init(_ delivery: WebhookDelivery) {
    self = .object([
      "id": JSONValue(delivery.id), "message": .text(delivery.message), "kind": .text(delivery.kind),
      "state": .text(delivery.state.rawValue), "happenedAt": JSONValue(delivery.happenedAt),
      "tries": JSONValue(delivery.tries), "triedAt": JSONValue(delivery.triedAt), "nextAt": JSONValue(delivery.nextAt),
      "status": JSONValue(delivery.answer), "problem": JSONValue(delivery.problem?.rawValue),
      "milliseconds": JSONValue(delivery.took), "body": .text(delivery.body),
    ])
  }
}
