import ArgumentParser
import Server
import Trade

/// `canting user factor-off`.
struct UserFactorOff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factor-off",
    abstract: "Turn off the second factor of somebody who lost the phone and the recovery codes.",
    discussion: "Ends every session of theirs, and stands in the trail of the shop.")

  @Argument(help: "The word they sign in with.")
  var signIn: String

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManagePeople(.turnOffSecondFactor(signIn: signIn), shop: shop.chosen).run(books)
    for person in answer.people { Terminal.say(Sentences.secondFactorOff(person.signIn)) }
  }
}
