import ArgumentParser
import Foundation
import Server
import Trade

/// `canting user`: the people of a shop.
struct User: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "People, their roles and passwords.",
    subcommands: [
      UserAdd.self, UserList.self, UserPassword.self, UserLink.self, UserReset.self, UserFactorOff.self,
      UserSignOut.self,
    ])
}

extension Role: ExpressibleByArgument {}

/// A new password, from whoever types it.
struct PasswordOptions: ParsableArguments {
  @Flag(help: "Read the password from the first line of standard input.")
  var passwordStdin = false

  /// - Throws: ``CommandFailure`` of kind `usage` when there is nobody to ask.
  func read() throws -> String {
    if passwordStdin { return readLine() ?? "" }
    guard Terminal.asksPerson, let typed = getpass(Terminal.text(Sentences.newPassword)) else {
      throw CommandFailure(.usage, Sentences.passwordNeeded)
    }
    return String(cString: typed)
  }
}

extension ManagePeople {
  /// Carries it out on the books and gives the answer.
  func run(_ books: BooksOptions, mayMakeBooks: Bool = false) async throws -> PeopleAnswer {
    var access = BooksAccess(try books.settings())
    access.mayMakeBooks = mayMakeBooks
    guard case .people(let answer) = try await access.answer(to: .people(self)) else {
      throw CommandFailure.unexpectedAnswer
    }
    return answer
  }
}
