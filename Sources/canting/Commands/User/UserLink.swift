import ArgumentParser
import Server
import Trade

/// `canting user link`.
struct UserLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Make a one-time link that brings somebody into the shop.",
    discussion: "Where there is no owner yet, it is the link to become it.")

  @Option(help: "host, packer, mentor or owner.")
  var role: Role = .packer

  @OptionGroup var address: AddressOptions
  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    let answer = try await ManagePeople(.link(role: role), shop: shop.chosen).run(books)
    try SetupLink(answer, books, address).say()
  }
}
