import ArgumentParser
import Server
import Trade

/// `canting user sign-out`.
struct UserSignOut: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-out", abstract: "End every session of somebody, on all devices.",
    discussion: "For a phone that was lost.")

  @Argument(help: "The word they sign in with.")
  var signIn: String

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManagePeople(.signOut(signIn: signIn), shop: shop.chosen).run(books)
    for person in answer.people { Terminal.say(Sentences.signedOutEverywhere(person.signIn)) }
  }
}
