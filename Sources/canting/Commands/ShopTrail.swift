import ArgumentParser
import Server
import Trade

extension TrailKind: ExpressibleByArgument {}

/// `canting trail`.
struct ShopTrail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trail", abstract: "Tell who did what in the shop, when and from where.",
    discussion:
      "The newest first. Lines go when the time is over that the shop keeps them for, 730 days unless it chose another."
  )

  @Option(help: "Lines to tell, at most 1000.")
  var limit = 50

  @Option(help: "access, people, money, stock or data; all unless told otherwise.")
  var kind: TrailKind?

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit is 1 to 1000.") }
  }

  func run() async throws {
    let command = ShowTrail(shop: shop.chosen, limit: limit, kind: kind)
    guard case .trail(let answer) = try await BooksAccess(try books.settings()).answer(to: .trail(command)) else {
      throw CommandFailure.unexpectedAnswer
    }
    if json { return Terminal.say(try JSONOutput.text(["entries": answer.entries.map(Output.init)])) }
    var table = TextTable(Sentences.trailColumns.map(Terminal.text))
    for line in answer.entries {
      table.add([
        Figures.timestamp(line.at), line.action, line.person ?? line.token ?? "", line.detail, line.address,
      ])
    }
    Terminal.say(table.text)
  }

  private struct Output: Encodable {
    let at: String
    let action: String
    let person: String?
    let token: String?
    let detail: String
    let from: String

    init(_ line: TrailAnswer.Line) {
      at = Figures.timestamp(line.at)
      action = line.action
      person = line.person
      token = line.token
      detail = line.detail
      from = line.address
    }
  }
}
