import ArgumentParser
import Foundation
import Server
import Trade

/// `canting demo`: a shop to look around in.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a demo shop and serve it.",
    discussion: """
      The shop lies in a folder of its own and is made once; later starts only serve it. It is made from made-up exports, \
      or from the files named here, which stay where they are.
      """)

  @Argument(help: ArgumentHelp("Your own exports, to look at them in a shop of their own.", valueName: "file"))
  var files: [String] = []

  @Option(help: "The address to listen on; 0.0.0.0 lets phones of the same network in.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on, 0 for any free one.")
  var port = 8080

  @Option(help: ArgumentHelp("The folder of the demo shop.", valueName: "folder"))
  var data = "canting-demo"

  @Flag(help: "Make the demo shop anew.")
  var reset = false

  @OptionGroup var log: LogOptions

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port \(port): 0 to 65535.") }
  }

  func run() async throws {
    for file in files where !FileManager.default.isReadableFile(atPath: file) {
      throw CommandFailure(.noInput, Sentences.noFile(file))
    }
    var given = log.added(to: GivenSettings())
    given.data = data
    given.database = DataFolder(data).books
    given.host = host
    given.port = port
    given.sendsNothing = true
    given.isWatched = Terminal.complainsToPerson
    // Of the environment only how it logs: a demo never touches the books that CANTING_DATABASE names.
    let environment = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("CANTING_LOG_") }
    let settings = try Settings(given, environment: environment)
    if settings.database.isMissing { try Serving(settings: settings).requirePort() }
    let logger = Serving.logger(settings.log)
    var report = DemoReport()
    let shop = try await DemoShop.open(settings, files: files, isReset: reset) { report.tell($0) }
    let isForThisMachineOnly = settings.isForThisMachineOnly
    try await Serving(settings: settings).run(shop.books, logger: logger) { start in
      Terminal.say(
        Sentences.demo(
          at: start.address, signIn: shop.signIn, password: shop.password, isForThisMachineOnly: isForThisMachineOnly))
    }
  }
}

/// What a person reads while a demo is made.
private struct DemoReport {
  private var file = ""
  private var bar: ProgressBar?

  mutating func tell(_ step: DemoStep) {
    if case .reading(let file, let progress) = step { return show(progress, of: file) }
    bar?.end()
    bar = nil
    switch step {
    case .making: Terminal.note(Sentences.makingDemo)
    case .imported(let record):
      Terminal.note(
        Sentences.demoImported(
          record.fileName, new: Figures.count(record.counts.new), rows: Figures.count(record.counts.rows)))
    case .refused(let file, let problem): Terminal.note("  \(file): \(problem[Terminal.language])")
    case .reading: break
    }
  }

  private mutating func show(_ progress: CommandProgress, of name: String) {
    if bar == nil || file != name { (bar, file) = (ProgressBar(name), name) }
    bar?.show(progress)
  }
}
