import ArgumentParser
import Foundation
import Trade

/// `canting read-file`: the child process that reads an export; started by this program only.
struct ReadFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-file", abstract: "Read an export and write what is in it as frames.", shouldDisplay: false)

  @Argument var path: String
  @Option var timeZone = ShopTimeZone.jakarta.name
  @Option var memory = ChannelFileReading.Limits().memory
  @Option var seconds = ChannelFileReading.Limits().seconds
  @Option var fileBytes = ChannelFileReading.Limits().fileBytes

  func run() throws {
    guard let zone = ShopTimeZone(name: timeZone) else { throw ValidationError("--time-zone \(timeZone)") }
    var limits = ChannelFileReading.Limits()
    (limits.memory, limits.seconds, limits.fileBytes) = (memory, seconds, fileBytes)
    throw ExitCode(ChannelFileReading.run(path: path, timeZone: zone, output: STDOUT_FILENO, limits: limits))
  }
}
