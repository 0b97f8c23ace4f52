import ArgumentParser
import Foundation
import Trade

/// `canting read-file`: the child process that reads an export; started by this program only.
struct ReadFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-file", abstract: "Read an export and write what is in it as frames.", shouldDisplay: false)

  @Argument var path: String
  @Option var timeZone = ShopTimeZone.jakarta.name

  func run() throws {
    guard let zone = ShopTimeZone(name: timeZone) else { throw ValidationError("--time-zone \(timeZone)") }
    throw ExitCode(ChannelFileReading.run(path: path, timeZone: zone, output: STDOUT_FILENO))
  }
}
