import ArgumentParser
import Server

/// `canting serve`: the shop's pages, until it is asked to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the shop's pages and its API.")

  @OptionGroup var books: BooksOptions
  @OptionGroup var address: AddressOptions

  func run() async throws {
    try await Serving(settings: try books.settings(address)).run()
  }
}

/// Where the pages are served.
struct AddressOptions: ParsableArguments {
  @Option(help: "The address to listen on (CANTING_HOST; 127.0.0.1).")
  var host: String?

  @Option(help: "The port to listen on, 0 for any free one (CANTING_PORT; 8080).")
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "What people type to reach the shop behind a proxy, such as https://toko.example (CANTING_PUBLIC_ADDRESS).",
      valueName: "address"))
  var publicAddress: String?

  @Option(
    name: .customLong("trusted-proxy"),
    help: ArgumentHelp(
      "A proxy whose word on the client's address is believed; may be repeated (CANTING_TRUSTED_PROXIES, with commas).",
      valueName: "address"))
  var trustedProxies: [String] = []

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port \(port): 0 to 65535.") }
  }

  func added(to given: GivenSettings) -> GivenSettings {
    var given = given
    given.host = host
    given.port = port
    given.publicAddress = publicAddress
    given.trustedProxies = trustedProxies
    return given
  }
}
