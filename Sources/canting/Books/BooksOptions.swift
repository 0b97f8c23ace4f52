import ArgumentParser
import Foundation
import Server

/// Which books a command works on.
struct BooksOptions: ParsableArguments {
  /// Where the Debian package puts the settings; whoever may read it means the same books as the service.
  private static let standardFile = "/etc/canting/canting.conf"

  @Option(help: ArgumentHelp(Setting.database.help, valueName: "place"))
  var database: String?

  @Option(help: ArgumentHelp(Setting.data.help, valueName: "folder"))
  var data: String?

  @Option(
    name: .customLong("settings"),
    help: ArgumentHelp(
      "A file with settings, a line NAME=VALUE each (CANTING_SETTINGS; \(Self.standardFile) where it is there).",
      valueName: "file"))
  var settingsFile: String?

  var given: GivenSettings {
    var given = GivenSettings()
    given.database = database
    given.data = data
    given.settingsFile = settingsFile
    given.standardFile = Self.standardFile
    given.isWatched = Terminal.complainsToPerson
    return given
  }

  func given(_ address: AddressOptions, _ log: LogOptions) -> GivenSettings { log.added(to: address.added(to: given)) }

  func settings(_ address: AddressOptions? = nil) throws -> Settings {
    try Settings(address?.added(to: given) ?? given, environment: ProcessInfo.processInfo.environment)
  }
}
