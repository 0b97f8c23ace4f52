import ArgumentParser
import Foundation
import Server
import Trade

/// Which live a command is about, and how it answers.
struct LiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The live's id; the one that is on, or planned next, unless told otherwise.", valueName: "id"))
  var live: String?

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  /// Does a deed on the books, and says what is then.
  func run(_ deed: RunLive.Deed) async throws {
    let command = RunLive(deed, live: live, shop: shop.chosen)
    guard case .live(let sheet) = try await BooksAccess(try books.settings()).answer(to: .live(command)) else {
      throw CommandFailure.unexpectedAnswer
    }
    if json { Terminal.say(try JSONOutput.text(LiveOutput(sheet))) } else { Self.say(sheet) }
  }

  private static func say(_ sheet: LiveSheet) {
    Terminal.say("\(sheet.title) · \(Figures.time(sheet.plannedAt, sheet.timeZone)) · \(sheet.id)")
    if let said = sheet.said { Terminal.say(Terminal.text(said)) }
    guard !sheet.table.isEmpty else { return }
    let shown = sheet.columns.indices.filter { sheet.columns[$0] != "id" }
    let right = shown.indices.filter { column in
      sheet.rows.contains { if case .number = $0[shown[column]] { true } else { false } }
    }
    var table = TextTable(shown.map { Terminal.text(Sentences.liveColumn(sheet.columns[$0])) }, right: Set(right))
    for row in sheet.rows { table.add(shown.map { text(row[$0], sheet.timeZone) }) }
    Terminal.say(table.text)
  }

  private static func text(_ cell: LiveSheet.Cell, _ zone: String) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): Figures.count(number)
    case .truth(let truth): truth ? "•" : ""
    case .time(let time): Figures.time(time, zone)
    case .unknown: "?"
    }
  }
}

/// `canting live plan`.
struct LivePlan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "plan", abstract: "Plan a live.")

  @Argument(help: "What it is called.")
  var title: String

  @Option(help: ArgumentHelp("When it begins, by the shop's clock or with an offset.", valueName: "YYYY-MM-DDTHH:MM"))
  var at: String

  @Option(help: "shopee, tiktokShop, tokopedia, storefront or counter.")
  var channel: SalesChannel = .tiktokShop

  @Option(help: "Where it goes out at the same time; may be repeated.")
  var alsoOn: [SalesChannel] = []

  @OptionGroup var options: LiveOptions

  func run() async throws {
    guard let time = Self.time(at) else { throw CommandFailure(.usage, Sentences.liveTime(at)) }
    try await options.run(.plan(title: title, at: time, channel: channel, alsoOn: alsoOn))
  }

  /// Without an offset the time is that of Jakarta, where most shops are.
  private static func time(_ text: String) -> Instant? {
    let parts = text.split(separator: "T").map(String.init)
    guard parts.count == 2, let day = LocalDate(parts[0]) else { return nil }
    let clock = parts[1].prefix(5).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]) else { return nil }
    let zone: ShopTimeZone? =
      switch parts[1].dropFirst(5) {
      case "", "+07:00": .jakarta
      case "+08:00": ShopTimeZone(name: "Asia/Makassar")
      case "+09:00": ShopTimeZone(name: "Asia/Jayapura")
      default: nil
      }
    return zone.map { day.start(in: $0) + .seconds(Int64(clock[0] * 3_600 + clock[1] * 60)) }
  }
}

/// `canting live show`.
struct LiveShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a live and its line-up.")
  @OptionGroup var options: LiveOptions
  func run() async throws { try await options.run(.show) }
}

/// `canting live line-up`.
struct LiveLineUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line-up", abstract: "Add items to a live, or number them.",
    discussion: "A list has a line an item: the code if any, words of the product, the price if any.")

  @Option(help: "lastSession, bestSellers or slowStock.")
  var from: String?

  @Option(help: ArgumentHelp("A list of items; - for standard input.", valueName: "file"))
  var list: String?

  @Option(help: ArgumentHelp("Number the items in their order behind these letters.", valueName: "letters"))
  var number: String?

  @OptionGroup var options: LiveOptions

  func run() async throws {
    var text: String?
    if let list {
      let bytes =
        list == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: list)
      guard let bytes else { throw CommandFailure(.noInput, Sentences.cannotReadFile(list)) }
      text = String(decoding: bytes.prefix(64 << 10), as: UTF8.self)
    }
    try await options.run(.lineUp(from: from, list: text, letters: number))
  }
}

/// `canting live start`.
struct LiveStart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "start", abstract: "Begin a live.")
  @OptionGroup var options: LiveOptions
  func run() async throws { try await options.run(.start) }
}

/// `canting live end`.
struct LiveEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a live; what is held stays held until its time.")
  @OptionGroup var options: LiveOptions
  func run() async throws { try await options.run(.end) }
}

/// `canting live on-show`.
struct LiveOnShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "on-show", abstract: "Put an item on show, or nothing.")

  @Argument(help: "The item's code; left out, nothing is on show.")
  var code: String?

  @OptionGroup var options: LiveOptions
  func run() async throws { try await options.run(.onShow(code: code)) }
}

/// `canting live claims`.
struct LiveClaims: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims", abstract: "List claims, the latest first.")

  @Option(help: "all, held, waiting, lapsed or cancelled.")
  var state: ClaimList.Shown = .all

  @Option(help: "A buyer, or a code.")
  var search = ""

  @Option(help: "At most so many.")
  var limit = 50

  @OptionGroup var options: LiveOptions

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("--limit \(limit): 1 to 10000.") }
  }

  func run() async throws { try await options.run(.claims(state: state, search: search, limit: limit)) }
}

extension ClaimList.Shown: ExpressibleByArgument {}

/// `canting live claim`.
struct LiveClaim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Note a claim, as the operator's quick entry does.")

  @Argument(help: "The item's code.")
  var code: String

  @Argument(help: "The buyer.")
  var buyer: String

  @Option(help: "The size, where there are several.")
  var size: String?

  @Option(help: "The colour or motif, where there are several.")
  var colour: String?

  @Option(help: "Pieces.")
  var quantity: Int64 = 1

  @OptionGroup var options: LiveOptions

  func run() async throws {
    try await options.run(.claim(code: code, size: size, colour: colour, buyer: buyer, quantity: quantity))
  }
}

/// `canting live questions`.
struct LiveQuestions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "questions", abstract: "List what nobody has answered.")
  @OptionGroup var options: LiveOptions
  func run() async throws { try await options.run(.questions) }
}

/// What the live commands answer as JSON.
private struct LiveOutput: Encodable {
  let sheet: LiveSheet

  init(_ sheet: LiveSheet) { self.sheet = sheet }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Row: Encodable {
    let columns: [String]
    let cells: [LiveSheet.Cell]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      for (name, cell) in zip(columns, cells) {
        switch cell {
        case .text(let text): try container.encode(text, forKey: Name(name))
        case .number(let number): try container.encode(number, forKey: Name(name))
        case .truth(let truth): try container.encode(truth, forKey: Name(name))
        case .time(let time): try container.encode(Figures.timestamp(time), forKey: Name(name))
        case .unknown: break
        }
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encode(sheet.id, forKey: Name("id"))
    try container.encode(sheet.title, forKey: Name("title"))
    try container.encode(Figures.timestamp(sheet.plannedAt), forKey: Name("plannedAt"))
    try container.encodeIfPresent(sheet.startedAt.map(Figures.timestamp), forKey: Name("startedAt"))
    try container.encodeIfPresent(sheet.endedAt.map(Figures.timestamp), forKey: Name("endedAt"))
    guard !sheet.table.isEmpty else { return }
    try container.encode(sheet.rows.map { Row(columns: sheet.columns, cells: $0) }, forKey: Name(sheet.table))
  }
}
