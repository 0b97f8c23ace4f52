import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Where a shop's events are sent, and what became of them. Only the owner; what leads elsewhere or shows a secret asks for
/// the password again.
package struct WebhookRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/settings/webhooks", .permission(.manageShop)) { try await Self.list($0, $1) },
      Route(.post, "/settings/webhooks", .permission(.manageShop), asksAgain: true, use: Self.add),
      Route(.get, "/settings/webhooks/:webhook", .permission(.manageShop)) { try await Self.page($0, $1) },
      Route(.post, "/settings/webhooks/:webhook", .permission(.manageShop), asksAgain: true, use: Self.change),
      Route(.post, "/settings/webhooks/:webhook/secret", .permission(.manageShop), asksAgain: true, use: Self.renew),
      Route(.post, "/settings/webhooks/:webhook/test", .permission(.manageShop), use: Self.test),
      Route(.post, "/settings/webhooks/:webhook/pause", .permission(.manageShop), use: Self.pause),
      Route(.post, "/settings/webhooks/:webhook/resume", .permission(.manageShop), use: Self.resume),
      Route(.post, "/settings/webhooks/:webhook/remove", .permission(.manageShop), use: Self.remove),
      Route(
        .post, "/settings/webhooks/:webhook/deliveries/:delivery", .permission(.manageShop), use: Self.replay),
    ]
  }

  /// Deliveries on a page.
  private static let most = 50

  private static func list(
    _ request: WebRequest, _ caller: Caller, secret: WebhookSecret? = nil, form: FormState = FormState()
  ) async throws -> Response {
    let webhooks = try await caller.database.read { try request.webhooks(caller, on: $0).all() }
    let ticked = Set(request.form.all("kinds"))
    return request.page(
      WebhooksPage(
        webhooks, secret: secret, form: form, ticked: ticked, rules: request.site.settings.outgoing),
      status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  private static func page(
    _ request: WebRequest, _ caller: Caller, secret: WebhookSecret? = nil, form: FormState = FormState()
  ) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    let before = request.query["before"].flatMap { ID<WebhookDelivery>($0) }
    let shop = caller.shop.id
    let (webhook, deliveries) = try await caller.database.read { connection in
      (
        try request.webhooks(caller, on: connection).webhook(id),
        try WebhookDeliveries(connection: connection, shop: shop).latest(most + 1, to: id, before: before)
      )
    }
    let shown = Array(deliveries.prefix(most))
    return request.page(
      WebhookPage(
        webhook, shown, last: deliveries.count > most ? shown.last?.id : nil, secret: secret, form: form,
        ticked: Set(request.form.all("kinds")), rules: request.site.settings.outgoing),
      status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private static func add(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    do {
      let (address, kinds, rules) = (try Self.address(request), try Self.kinds(request), request.site.settings.outgoing)
      let (answer, secret) = try await request.onceBringing(caller) { connection in
        let (webhook, secret) = try request.webhooks(caller, on: connection)
          .add(address, kinds: kinds, rules: rules, by: caller.person)
        try request.note(.changedWebhook, "+ \(webhook.host)", by: caller, on: connection)
        return (.seeOther(.webhooks), secret)
      }
      // The books give no secret away again, so a repetition is answered with the list.
      guard let secret else { return answer }
      return try await list(request, caller, secret: secret)
    } catch {
      guard let state = FormState(error, sent: request.form) else { throw error }
      return try await list(request, caller, form: state)
    }
  }

  @Sendable private static func change(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    do {
      let (address, kinds, rules) = (try Self.address(request), try Self.kinds(request), request.site.settings.outgoing)
      return try await request.once(caller) { connection in
        let webhook = try request.webhooks(caller, on: connection)
          .change(id, address: address, kinds: kinds, rules: rules)
        try request.note(.changedWebhook, webhook.host, by: caller, on: connection)
        return .seeOther(.webhook(id), Flash(.word("settings.saved")))
      }
    } catch {
      guard let state = FormState(error, sent: request.form) else { throw error }
      return try await page(request, caller, form: state)
    }
  }

  @Sendable private static func renew(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    let (answer, secret) = try await request.onceBringing(caller) { connection in
      let webhooks = request.webhooks(caller, on: connection)
      let secret = try webhooks.renewSecret(of: id)
      try request.note(.changedWebhook, "whsec \(webhooks.webhook(id).host)", by: caller, on: connection)
      return (.seeOther(.webhook(id)), secret)
    }
    guard let secret else { return answer }
    return try await page(request, caller, secret: secret)
  }

  @Sendable private static func test(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller, "webhook.testSent") { webhooks, id in
      try webhooks.test(id)
      return nil
    }
  }

  @Sendable private static func pause(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller, "webhook.paused") { webhooks, id in
      try webhooks.pause(id)
      return "pause"
    }
  }

  @Sendable private static func resume(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller, "webhook.resumed") { webhooks, id in
      try webhooks.resume(id)
      return "resume"
    }
  }

  @Sendable private static func remove(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    return try await request.once(caller) { connection in
      let webhooks = request.webhooks(caller, on: connection)
      let host = try webhooks.webhook(id).host
      try webhooks.remove(id)
      try request.note(.changedWebhook, "− \(host)", by: caller, on: connection)
      return .seeOther(.webhooks, Flash(.word("webhook.removed")))
    }
  }

  @Sendable private static func replay(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    let (delivery, now) = (try request.id("delivery", WebhookDelivery.self), request.now)
    return try await request.once(caller) { connection in
      let deliveries = WebhookDeliveries(connection: connection, shop: caller.shop.id)
      guard try deliveries.delivery(delivery).webhook == id else { throw Problem.notFound }
      // To an address that is held back nothing is sent, and the page would say that it was.
      let state = try request.webhooks(caller, on: connection).webhook(id).state
      guard state == .on else { throw WebhookError.off(state) }
      try deliveries.replay(delivery, at: now)
      return .seeOther(.webhook(id), Flash(.word("webhook.replayed")))
    }
  }

  /// - Parameter deed: answers what the trail says beside the host; nil for nothing.
  private static func deed(
    _ request: WebRequest, _ caller: Caller, _ said: String,
    _ deed: @escaping @Sendable (Webhooks, ID<Webhook>) throws -> String?
  ) async throws -> Response {
    let id = try request.id("webhook", Webhook.self)
    return try await request.once(caller) { connection in
      let webhooks = request.webhooks(caller, on: connection)
      if let word = try deed(webhooks, id) {
        try request.note(.changedWebhook, "\(word) \(webhooks.webhook(id).host)", by: caller, on: connection)
      }
      return .seeOther(.webhook(id), Flash(.word(said)))
    }
  }

  private static func address(_ request: WebRequest) throws -> String {
    try request.form.text("address", in: 1...OutgoingURL.longest)
  }

  private static func kinds(_ request: WebRequest) throws -> Set<WebhookKind> {
    let kinds = request.form.all("kinds").compactMap(WebhookKind.init(rawValue:)).filter(WebhookKind.offered.contains)
    guard !kinds.isEmpty else { throw WebhookError.noKinds }
    return Set(kinds)
  }
}

extension WebRequest {
  func webhooks(_ caller: Caller, on connection: any SQLConnection) -> Webhooks {
    Webhooks(connection: connection, shop: caller.shop.id, now: now)
  }
}

extension Webhook {
  /// Where it leads, without what may be secret in its path.
  var host: String { OutgoingURL(address)?.authority ?? "" }
}
