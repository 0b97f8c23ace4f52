import ArgumentParser
import Trade

/// `canting read-products`: the child process that reads a product list; started by this program only.
struct ReadProducts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-products", abstract: "Read a product list and write what is in it as JSON.", shouldDisplay: false
  )

  @Argument var path: String
  @Option var currency = "IDR"

  func run() throws {
    try ProductListChild.run(path: path, currency: currency)
  }
}
