import ArgumentParser
import Server
import Trade

/// `canting webhook`: where the shop's events are sent.
struct WebhookCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook", abstract: "Tell other programs what happens in the shop.",
    discussion: "What is sent and how it is signed: docs/webhooks.md. `canting serve` sends it.",
    subcommands: [
      WebhookList.self, WebhookAdd.self, WebhookRemove.self, WebhookSent.self, WebhookReplay.self, WebhookCheck.self,
    ])
}

extension ManageWebhooks {
  fileprivate func run(_ books: BooksOptions) async throws -> WebhooksAnswer {
    guard case .webhooks(let answer) = try await BooksAccess(try books.settings()).answer(to: .webhooks(self)) else {
      throw CommandFailure.unexpectedAnswer
    }
    return answer
  }
}

/// `canting webhook list`.
struct WebhookList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the addresses.")

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManageWebhooks(.list, shop: shop.chosen).run(books)
    if json { return Terminal.say(try JSONOutput.text(["webhooks": answer.webhooks.map(AddressOutput.init)])) }
    var table = TextTable(Sentences.webhookColumns.map(Terminal.text), whole: [0, 1])
    for row in answer.webhooks {
      table.add([row.id.description, row.address, row.state, row.kinds.joined(separator: ", ")])
    }
    Terminal.say(table.text)
  }
}

/// `canting webhook add`.
struct WebhookAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an address, and show its secret this once.")

  @Argument(help: "https://…; http:// and addresses of the own network only where CANTING_OUTGOING_HOSTS names them.")
  var address: String

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "What to tell: \(WebhookKind.offered.map(\.rawValue).joined(separator: ", ")); may be repeated.",
      valueName: "kind"
    ))
  var kinds: [String] = []

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManageWebhooks(.add(address: address, kinds: kinds), shop: shop.chosen).run(books)
    guard let row = answer.webhooks.first, let secret = answer.secret else { throw CommandFailure.unexpectedAnswer }
    if json {
      return Terminal.say(
        try JSONOutput.text(["id": row.id.description, "address": row.address, "secret": secret]))
    }
    Terminal.say(Sentences.webhookAdded(row.id.description, row.address))
    Terminal.say(secret)
  }
}

/// `canting webhook remove`.
struct WebhookRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an address away, with what waits for it.")

  @Argument(help: "Its number, as `list` shows it.")
  var webhook: String

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManageWebhooks(.remove(try number(webhook)), shop: shop.chosen).run(books)
    for row in answer.webhooks { Terminal.say(Sentences.webhookRemoved(row.address)) }
  }
}

/// `canting webhook deliveries`.
struct WebhookSent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "List what was sent to an address, the newest first.")

  @Argument(help: "Its number, as `list` shows it.")
  var webhook: String

  @Option(help: "Messages to list, at most 200.")
  var limit = 50

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    guard (1...200).contains(limit) else { throw ValidationError("--limit is 1 to 200.") }
  }

  func run() async throws {
    let action = ManageWebhooks.Action.deliveries(try number(webhook), limit: limit)
    let answer = try await ManageWebhooks(action, shop: shop.chosen).run(books)
    if json { return Terminal.say(try JSONOutput.text(["deliveries": answer.deliveries.map(MessageOutput.init)])) }
    var table = TextTable(Sentences.deliveryColumns.map(Terminal.text))
    for row in answer.deliveries {
      table.add([
        row.id.description, row.kind, Figures.timestamp(row.happenedAt), row.state, "\(row.tries)",
        [row.answer.map { "\($0)" }, row.problem].compactMap { $0 }.joined(separator: " "),
      ])
    }
    Terminal.say(table.text)
  }
}

/// `canting webhook replay`.
struct WebhookReplay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Send a message again, under its own number.")

  @Argument(help: "Its number, as `deliveries` shows it.")
  var delivery: String

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    _ = try await ManageWebhooks(.replay(try number(delivery)), shop: shop.chosen).run(books)
    Terminal.say(Sentences.webhookReplayed)
  }
}

/// `canting webhook check`.
struct WebhookCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Send a test message to an address and tell its answer.")

  @Argument(help: "Its number, as `list` shows it.")
  var webhook: String

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManageWebhooks(.check(try number(webhook)), shop: shop.chosen).run(books)
    guard let row = answer.deliveries.first else { throw CommandFailure.unexpectedAnswer }
    guard row.state == WebhookDelivery.State.delivered.rawValue else {
      throw CommandFailure(.unavailable, Sentences.webhookChecked(row))
    }
    Terminal.say(Sentences.webhookChecked(row))
  }
}

/// - Throws: ``CommandFailure`` of kind `usage` for what is no number of a record.
private func number<Kind>(_ text: String) throws -> ID<Kind> {
  guard let id = ID<Kind>(text) else { throw CommandFailure(.usage, Sentences.noNumber(text)) }
  return id
}

private struct AddressOutput: Encodable {
  let id: String
  let address: String
  let state: String
  let kinds: [String]
  let failingSince: String?

  init(_ row: WebhookRow) {
    id = row.id.description
    address = row.address
    state = row.state
    kinds = row.kinds
    failingSince = row.failingSince.map(Figures.timestamp)
  }
}

private struct MessageOutput: Encodable {
  let id: String
  let message: String
  let kind: String
  let state: String
  let happenedAt: String
  let tries: Int
  let triedAt: String?
  let status: Int?
  let problem: String?

  init(_ row: DeliveryRow) {
    id = row.id.description
    message = row.message
    kind = row.kind
    state = row.state
    happenedAt = Figures.timestamp(row.happenedAt)
    tries = row.tries
    triedAt = row.triedAt.map(Figures.timestamp)
    status = row.answer
    problem = row.problem
  }
}
