import ArgumentParser
import Foundation
import Server

/// `canting serve`: the shop's pages, until it is asked to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the shop's pages and its API.")

  @OptionGroup var books: BooksOptions
  @OptionGroup var address: AddressOptions
  @OptionGroup var log: LogOptions
  @OptionGroup var backups: BackupOptions

  func run() async throws {
    let given = backups.added(to: books.given(address, log))
    try await Serving(settings: try Settings(given, environment: ProcessInfo.processInfo.environment)).run()
  }
}

/// Where the pages are served.
struct AddressOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Setting.host.help))
  var host: String?

  @Option(help: ArgumentHelp(Setting.port.help))
  var port: Int?

  @Option(help: ArgumentHelp(Setting.publicAddress.help, valueName: "address"))
  var publicAddress: String?

  @Option(
    name: .customLong("trusted-proxy"), help: ArgumentHelp(Setting.trustedProxies.help, valueName: "address"))
  var trustedProxies: [String] = []

  @Option(help: ArgumentHelp(Setting.tlsCertificate.help, valueName: "file"))
  var tlsCertificate: String?

  @Option(help: ArgumentHelp(Setting.tlsKey.help, valueName: "file"))
  var tlsKey: String?

  @Option(help: ArgumentHelp(Setting.secondFactor.help, valueName: "whom"))
  var secondFactor: String?

  @Option(name: .customLong("outgoing-host"), help: ArgumentHelp(Setting.outgoingHosts.help, valueName: "host"))
  var outgoingHosts: [String] = []

  /// Whether a flag says at which address people come in.
  var saysWhere: Bool { host != nil || port != nil || publicAddress != nil }

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port \(port): 0 to 65535.") }
  }

  func added(to given: GivenSettings) -> GivenSettings {
    var given = given
    given.host = host
    given.port = port
    given.publicAddress = publicAddress
    given.trustedProxies = trustedProxies
    given.tlsCertificate = tlsCertificate
    given.tlsKey = tlsKey
    given.secondFactor = secondFactor
    given.outgoingHosts = outgoingHosts
    return given
  }
}

/// What the log says, and how.
struct LogOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Setting.logFormat.help, valueName: "json|text"))
  var logFormat: String?

  @Option(help: ArgumentHelp(Setting.logLevel.help, valueName: "level"))
  var logLevel: String?

  func added(to given: GivenSettings) -> GivenSettings {
    var given = given
    given.logFormat = logFormat
    given.logLevel = logLevel
    return given
  }
}
