import ArgumentParser
import Foundation
import Server
import Trade

/// `canting buyer`: what a buyer may ask of her data.
struct BuyerCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "buyer", abstract: "Find, show, correct, stop using and erase what is kept of a buyer.",
    subcommands: [BuyerFind.self, BuyerShow.self, BuyerCorrect.self, BuyerStop.self, BuyerErase.self])
}

/// Which of the places that `find` names are meant.
struct BuyerPartsOption: ParsableArguments {
  @Argument(help: ArgumentHelp("What `canting buyer find` names, one or more.", valueName: "part"))
  var parts: [String]

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func answer(_ action: AskAboutBuyer.Action) async throws -> BuyerAnswer {
    try await AskAboutBuyer(action, parts: parts, shop: shop.chosen).answer(in: books)
  }
}

extension AskAboutBuyer {
  fileprivate func answer(in books: BooksOptions) async throws -> BuyerAnswer {
    guard case .buyer(let answer) = try await BooksAccess(try books.settings()).answer(to: .buyer(self)) else {
      throw CommandFailure.unexpectedAnswer
    }
    return answer
  }
}

/// `canting buyer find`.
struct BuyerFind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find where the books know somebody: by a handle, a name or a phone number.")

  @Argument(help: "At least three letters or digits.")
  var text: String

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await AskAboutBuyer(.find(text), parts: [], shop: shop.chosen).answer(in: books)
    let found = answer.found ?? []
    if json { return Terminal.say(try JSONOutput.text(["found": found])) }
    var table = TextTable(Sentences.buyerColumns.map(Terminal.text), whole: [0, 1])
    for one in found { table.add([one.part, one.name, one.shown, one.place, one.reason]) }
    if !found.isEmpty { Terminal.say(table.text) }
    Terminal.note(Sentences.buyersFound(found.isEmpty))
  }
}

/// `canting buyer show`.
struct BuyerShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Write all that is kept of a buyer into a new folder: buyer.json and buyer.xlsx.")

  @Option(help: ArgumentHelp("A folder that is not there yet.", valueName: "folder"))
  var to: String

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var parts: BuyerPartsOption

  func run() async throws {
    let answer = try await parts.answer(.show(folder: DataFolder(to).path))
    if json {
      Terminal.say(try JSONOutput.text(answer))
    } else {
      Terminal.say(Sentences.buyerShown(answer.folder ?? to))
    }
  }
}

/// `canting buyer correct`.
struct BuyerCorrect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Put a buyer's name, phone, address or city right in what is still kept.")

  @Option(help: "name, phone, address or city.")
  var field: BuyerCorrection.Field

  @Option(help: "What it should be.")
  var text: String

  @OptionGroup var parts: BuyerPartsOption

  func run() async throws {
    let answer = try await parts.answer(.correct(field: field, text: text))
    Terminal.say(Sentences.buyerCorrected(Figures.count(answer.changed ?? 0)))
  }
}

/// `canting buyer stop`.
struct BuyerStop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Say what a buyer's data may not be used for any more.",
    discussion: """
      What was stopped before stays stopped. --allow-again lets all of it be again, or just the purposes that are named; \
      who was blocked in lives stays blocked until somebody lifts it there.
      """)

  @Option(help: "order, contact or study; may be repeated.")
  var purpose: [BuyerPurpose] = []

  @Flag(help: "The other way: her data may be used again.")
  var allowAgain = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var parts: BuyerPartsOption

  func validate() throws {
    if purpose.isEmpty, !allowAgain {
      throw ValidationError(
        "Say what is to stop: --purpose order, contact or study; for everything all three. Or --allow-again.")
    }
  }

  func run() async throws {
    let allowed = purpose.isEmpty ? BuyerPurpose.allCases : purpose
    let answer = try await parts.answer(allowAgain ? .allow(allowed) : .stop(purpose))
    guard let stops = answer.stops else { throw CommandFailure.unexpectedAnswer }
    if json { return Terminal.say(try JSONOutput.text(["stops": stops])) }
    for one in stops { Terminal.say(Sentences.buyerStops(one.part, one.purposes)) }
  }
}

/// `canting buyer erase`.
struct BuyerErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase who a buyer is; orders, money and stock stay. Cannot be undone.")

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var parts: BuyerPartsOption

  func run() async throws {
    let who = parts.parts.joined(separator: ", ")
    guard yes || Terminal.confirms(Sentences.eraseBuyer(who)) else {
      throw CommandFailure(.temporary, Sentences.notErased)
    }
    let answer = try await parts.answer(.erase)
    guard let erased = answer.erased else { throw CommandFailure.unexpectedAnswer }
    if json { return Terminal.say(try JSONOutput.text(erased)) }
    Terminal.say(
      Sentences.buyerErased(
        erased.number, orders: Figures.count(erased.orders), comments: Figures.count(erased.comments)))
  }
}

extension BuyerCorrection.Field: ExpressibleByArgument {}
extension BuyerPurpose: ExpressibleByArgument {}
