import ArgumentParser
import Foundation
import Server
import Trade

/// `canting sample`: made-up exports, for trying things out.
struct Sample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write made-up exports, faithful to each layout.",
    discussion: "The same seed and day give the same files on every machine. Nobody in them exists.")

  @Option(help: "Orders in each export.")
  var orders = 300

  @Option(help: "What the made-up shop is made from.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Only this layout; may be repeated. All unless told otherwise.", valueName: "layout"))
  var layout: [SampleExport.Layout] = []

  @Option(help: ArgumentHelp("The day the exports are downloaded.", valueName: "YYYY-MM-DD"))
  var until = "2026-08-06"

  @Option(help: "How many days they reach back.")
  var days = 30

  @Option(name: [.short, .long], help: ArgumentHelp("Where to write them.", valueName: "folder"))
  var output = "."

  func validate() throws {
    if orders < 1 { throw ValidationError("--orders \(orders): at least 1.") }
    if days < 1 { throw ValidationError("--days \(days): at least 1.") }
    if Self.evening(of: until) == nil { throw ValidationError("--until \(until): YYYY-MM-DD.") }
  }

  func run() async throws {
    guard let until = Self.evening(of: until) else { return }
    let shop = SampleShop(seed: seed, orders: orders, until: until, days: days)
    let folder = DataFolder(output)
    try folder.make()
    for layout in layout.isEmpty ? SampleExport.Layout.allCases : layout {
      let path = "\(folder.path)/\(layout.fileName)"
      guard !FileManager.default.fileExists(atPath: path) else {
        throw CommandFailure(.cannotCreate, Sentences.alreadyThere(path))
      }
      var bar = ProgressBar(layout.fileName)
      let written = try SampleExport.write(layout, of: shop, to: path) { done in
        bar.show(CommandProgress(done: done, share: Double(done) / Double(orders)))
      }
      bar.end()
      Terminal.say(
        Sentences.sampleWritten(path, orders: Figures.count(written.orders), rows: Figures.count(written.rows)))
    }
  }

  /// Nine in the evening of that day in Jakarta, when sellers download.
  private static func evening(of day: String) -> Instant? {
    guard LocalDate(day) != nil, let year = Int(day.prefix(4)), let month = Int(day.dropFirst(5).prefix(2)),
      let date = Int(day.suffix(2))
    else { return nil }
    return ShopTimeZone.jakarta.instant(of: LocalTime(year: year, month: month, day: date, hour: 21))
  }
}

extension SampleExport.Layout: ExpressibleByArgument {}
