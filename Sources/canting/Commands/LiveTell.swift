import ArgumentParser
import Server
import Trade

/// `canting live list`: the sessions, the latest planned first.
struct LiveList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the live sessions with the numbers that reports are asked by.")

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let command = TellLives(shop: shop.chosen)
    let answer = try await BooksAccess(try books.settings()).answer(to: .lives(command)) { _ in }
    guard case .lives(.list(let rows, let zone)) = answer else { return }
    guard !json else { return Terminal.say(try JSONOutput.text(["lives": rows.map(LiveRowOutput.init)])) }
    guard !rows.isEmpty else { return Terminal.say(Terminal.text(Sentences.noLives)) }
    var table = TextTable(
      ["live", "plannedAt", "channel", "title", "host"].map { Terminal.text(Sentences.liveName($0)) })
    for row in rows {
      table.add([row.id.description, Figures.time(row.plannedAt, zone), row.channel, row.title, row.host])
    }
    Terminal.say(table.text)
  }
}

/// One session as `canting live list --json` gives it.
private struct LiveRowOutput: Encodable {
  let id: String
  let title: String
  let plannedAt: String
  let startedAt: String?
  let endedAt: String?
  let channel: String
  let host: String

  init(_ row: LivesAnswer.Row) {
    (id, title, channel, host) = (row.id.description, row.title, row.channel, row.host)
    plannedAt = Figures.timestamp(row.plannedAt)
    (startedAt, endedAt) = (row.startedAt.map(Figures.timestamp), row.endedAt.map(Figures.timestamp))
  }
}

/// `canting live report`: what a session was worth.
struct LiveTold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Tell what a live session was worth: orders, claims, questions, net per hour.",
    discussion: "Amounts are whole minor units in JSON and whole rupiah elsewhere; what is not known is left out.")

  @Argument(help: "The number of the session, by canting live list.")
  var live: String

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let command = TellLives(live: live, shop: shop.chosen)
    let answer = try await BooksAccess(try books.settings()).answer(to: .lives(command)) { _ in }
    guard case .lives(.report(let told)) = answer else { return }
    guard !json else { return Terminal.say(try JSONOutput.text(LiveOutput(told))) }
    Terminal.say(Terminal.text(Sentences.reportOfLive(told.title)))
    Terminal.say(FiguresText(facts: told.facts, tables: told.tables, name: Sentences.liveName).text)
  }
}

/// What `canting live report --json` answers: the same names as the API.
private struct LiveOutput: Encodable {
  let live: String
  let title: String
  let startedAt: String?
  let endedAt: String?
  let facts: [String: FigureValue]
  let tables: [String: [[String: FigureValue]]]

  init(_ told: ToldLive) {
    (live, title) = (told.live, told.title)
    (startedAt, endedAt) = (told.startedAt.map(Figures.timestamp), told.endedAt.map(Figures.timestamp))
    facts = FigureValue.facts(told.facts)
    tables = FigureValue.tables(told.tables)
  }
}
