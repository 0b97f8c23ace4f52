import ArgumentParser
import Server
import Trade

/// `canting shop`: one shop as a folder, and its limits.
struct ShopCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shop", abstract: "Carry one shop to other books, or set how much of the server it may take.",
    subcommands: [ShopExport.self, ShopImport.self, ShopLimitCommand.self])
}

/// `canting shop export`.
struct ShopExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write one shop into a folder that another installation reads back.",
    discussion: "Passwords, sessions, tokens and checkout links stay out. Works while `canting serve` is running.")

  @Argument(help: "A new or empty folder.")
  var folder: String

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let command = MoveShop.export(folder: DataFolder(folder).path, shop: shop.chosen)
    let moved = try await command.answer(in: BooksAccess(try books.settings()))
    if json { return Terminal.say(try JSONOutput.text(moved)) }
    Terminal.say(
      Sentences.shopTaken(
        moved.name, rows: Figures.count(moved.rows), files: Figures.count(moved.files), to: moved.folder))
  }
}

/// `canting shop import`.
struct ShopImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a shop in that `canting shop export` wrote.",
    discussion: "All of it or nothing. Nobody belongs to it afterwards: `canting user add` says who owns it.")

  @Argument(help: "The folder.")
  var folder: String

  @Flag(help: "Take it in as a new shop, also where it is here already.")
  var copy = false

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var books: BooksOptions

  func run() async throws {
    var access = BooksAccess(try books.settings())
    access.mayMakeBooks = true
    let moved = try await MoveShop.import(folder: DataFolder(folder).path, asCopy: copy).answer(in: access)
    if json { return Terminal.say(try JSONOutput.text(moved)) }
    Terminal.say(Sentences.shopBrought(moved.name, moved.shop.description, rows: Figures.count(moved.rows)))
  }
}

extension MoveShop {
  fileprivate func answer(in access: BooksAccess) async throws -> MovedShop {
    guard case .moved(let moved) = try await access.answer(to: .shop(self)) else {
      throw CommandFailure.unexpectedAnswer
    }
    return moved
  }
}
