import ArgumentParser
import Server
import Trade

extension ShopLimit: ExpressibleByArgument {}

/// `canting shop limit`.
struct ShopLimitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limit", abstract: "Tell or set how much of the server one shop may take.",
    discussion: """
      What was set holds within a minute. Without a number it is told; --default takes it back, and what \
      CANTING_LIMIT_… says for all shops holds again.
      """)

  @Argument(help: "requests, tokenRequests, claims, screens, screensOfPerson, viewers, megabytes or importsPerDay.")
  var limit: ShopLimit?

  @Argument(help: "The most; 0 for no limit.")
  var most: Int?

  @Flag(name: .customLong("default"), help: "Let what holds for all shops hold.")
  var standard = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    if standard, limit == nil || most != nil {
      throw ValidationError("--default goes with the name of a limit, and no number.")
    }
    if let limit, let most, !limit.range.contains(most) {
      throw ValidationError("The most is \(limit.range.lowerBound) to \(limit.range.upperBound).")
    }
  }

  func run() async throws {
    let change = limit.flatMap { limit in
      most != nil || standard ? LimitShop.Change(limit, most) : nil
    }
    let command = LimitShop(change, shop: shop.chosen)
    guard case .limits(let answer) = try await BooksAccess(try books.settings()).answer(to: .limit(command)) else {
      throw CommandFailure.unexpectedAnswer
    }
    let lines = answer.lines.filter { limit == nil || $0.name == limit?.rawValue }
    if json { return Terminal.say(try JSONOutput.text(["limits": lines])) }
    var table = TextTable(Sentences.limitColumns.map(Terminal.text))
    for line in lines {
      let most = line.most == 0 ? Terminal.text(Sentences.noLimit) : Figures.count(line.most)
      let source =
        switch line.source {
        case .shop: answer.shop
        case .setting: ShopLimit(rawValue: line.name)?.variable ?? ""
        case .default: Terminal.text(Sentences.byDefault)
        }
      table.add([line.name, most, source])
    }
    Terminal.say(table.text)
  }
}
