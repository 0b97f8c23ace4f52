import Trade
import Web

/// What imports may take of the machine: from the environment (`CANTING_IMPORT_…`), else from defaults.
struct ImportSettings: Sendable, Equatable {
  /// For each file that is read.
  var reading = ChannelFileReading.Limits()
  /// For files that come by a page or the API.
  var arriving = ImportLimits()

  init() {}

  /// - Parameter named: how a refusal calls a variable and its value.
  /// - Throws: ``CommandFailure`` of kind `configuration` for a value that is not a whole number within its range.
  init(_ environment: [String: String], named: (String, String) -> String = { "\($0)=\($1)" }) throws {
    for setting in Self.all {
      guard let text = environment[setting.name] else { continue }
      guard let number = Int(text), setting.range.contains(number) else {
        throw CommandFailure(
          .configuration, Sentences.settingTakes(named(setting.name, text), Sentences.numbers(setting.range)))
      }
      setting.put(number, &self)
    }
  }

  /// One variable, the numbers it takes, and where its number goes.
  struct Setting: Sendable {
    let name: String
    let range: ClosedRange<Int>
    let put: @Sendable (Int, inout ImportSettings) -> Void
    let value: @Sendable (ImportSettings) -> Int
  }

  static let all: [Setting] = [
    Setting(
      name: "CANTING_IMPORT_UPLOAD_MEGABYTES", range: 1...1_900, put: { $1.arriving.uploadBytes = $0 << 20 },
      value: { $0.arriving.uploadBytes >> 20 }),
    Setting(
      name: "CANTING_IMPORT_READER_MEGABYTES", range: 256...16_384, put: { $1.reading.memory = $0 << 20 },
      value: { $0.reading.memory >> 20 }),
    Setting(
      name: "CANTING_IMPORT_READER_SECONDS", range: 5...3_600, put: { $1.reading.seconds = $0 },
      value: { $0.reading.seconds }),
    Setting(
      name: "CANTING_IMPORT_SILENT_SECONDS", range: 5...3_600, put: { $1.reading.silence = $0 },
      value: { $0.reading.silence }),
    Setting(
      name: "CANTING_IMPORT_CHECKS", range: 1...64, put: { $1.arriving.checks = $0 }, value: { $0.arriving.checks }),
    Setting(
      name: "CANTING_IMPORT_CHECKS_PER_SHOP", range: 1...64, put: { $1.arriving.checksPerShop = $0 },
      value: { $0.arriving.checksPerShop }),
    Setting(
      name: "CANTING_IMPORT_WAITING_PER_SHOP", range: 1...1_000, put: { $1.arriving.waitingPerShop = $0 },
      value: { $0.arriving.waitingPerShop }),
    Setting(
      name: "CANTING_IMPORT_WRITES", range: 1...64, put: { $1.arriving.writes = $0 }, value: { $0.arriving.writes }),
    Setting(
      name: "CANTING_IMPORT_WRITES_PER_SHOP", range: 1...64, put: { $1.arriving.writesPerShop = $0 },
      value: { $0.arriving.writesPerShop }),
    Setting(
      name: "CANTING_IMPORT_BATCH", range: 10...10_000, put: { $1.arriving.batchSize = $0 },
      value: { $0.arriving.batchSize }),
  ]
}
