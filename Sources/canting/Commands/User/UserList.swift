import ArgumentParser
import Server
import Trade

/// `canting user list`.
struct UserList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the people of the shop.")

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManagePeople(.list, shop: shop.chosen).run(books)
    if json {
      let people = answer.people.map(Output.init)
      return Terminal.say(try JSONOutput.text(["people": people]))
    }
    var table = TextTable(Sentences.peopleColumns.map(Terminal.text), whole: [0])
    for person in answer.people { table.add([person.signIn, person.name, Terminal.text(person.role.name)]) }
    Terminal.say(table.text)
  }

  private struct Output: Encodable {
    let id: ID<Person>
    let signIn: String
    let name: String
    let role: String
    let since: String

    init(_ person: PersonRow) {
      id = person.id
      signIn = person.signIn
      name = person.name
      role = person.role.rawValue
      since = Figures.timestamp(person.since)
    }
  }
}
