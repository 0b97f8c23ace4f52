import ArgumentParser
import Foundation
import Server

/// Which books a command works on.
struct BooksOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The books: a SQLite file, or postgres://… (CANTING_DATABASE; CANTING_DATABASE_FILE names a file that holds it).",
      valueName: "place"))
  var database: String?

  @Option(
    help: ArgumentHelp("The folder of the books and their backups (CANTING_DATA; canting-data).", valueName: "folder"))
  var data: String?

  var given: GivenSettings {
    var given = GivenSettings()
    given.database = database
    given.data = data
    return given
  }

  func settings(_ address: AddressOptions? = nil) throws -> Settings {
    try Settings(address?.added(to: given) ?? given, environment: ProcessInfo.processInfo.environment)
  }
}
