import ArgumentParser
import Server
import Trade

/// `canting user add`.
struct UserAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make an account.",
    discussion: "In books without a shop, an owner gets a new one, named by --shop.")

  @Argument(help: "The word to sign in with.")
  var signIn: String

  @Option(help: "The name colleagues see; the sign-in word unless told otherwise.")
  var name: String?

  @Option(help: "owner, host, packer or mentor.")
  var role: Role = .packer

  @OptionGroup var password: PasswordOptions
  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let action = ManagePeople.Action.add(
      signIn: signIn, name: name ?? signIn, role: role, password: try password.read())
    let answer = try await ManagePeople(action, shop: shop.chosen).run(books, mayMakeBooks: role == .owner)
    for person in answer.people { Terminal.say(Sentences.personAdded(person.signIn, person.role.name)) }
  }
}
