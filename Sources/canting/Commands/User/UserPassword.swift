import ArgumentParser
import Server

/// `canting user password`.
struct UserPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Give somebody a new password.",
    discussion: "Ends every session of theirs: whoever knew the old one is out.")

  @Argument(help: "The word they sign in with.")
  var signIn: String

  @OptionGroup var password: PasswordOptions
  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let action = ManagePeople.Action.setPassword(signIn: signIn, password: try password.read())
    let answer = try await ManagePeople(action, shop: shop.chosen).run(books)
    for person in answer.people { Terminal.say(Sentences.passwordChanged(person.signIn)) }
  }
}
