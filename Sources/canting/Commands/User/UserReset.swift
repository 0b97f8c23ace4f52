import ArgumentParser
import Server
import Trade

/// `canting user reset`.
struct UserReset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Make a one-time link by which somebody gives themselves a new password.",
    discussion: "It works for a day, and does not turn a second factor off.")

  @Argument(help: "The word they sign in with.")
  var signIn: String

  @OptionGroup var address: AddressOptions
  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManagePeople(.reset(signIn: signIn), shop: shop.chosen).run(books)
    try SetupLink(answer, books, address).say()
  }
}
