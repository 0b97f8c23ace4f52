import ArgumentParser
import Foundation
import Server
import Trade

/// `canting live intake`: what a bridge writes, from a pipe to the desk.
struct LiveIntake: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Take comments of a bridge from standard input, a JSON object a line, to a live session.",
    discussion: """
      Lines go to the running server, or straight into the books where none runs; each is taken as soon as it comes. \
      The shape of a line is described in docs/bridges.md.
      """)

  @Argument(help: ArgumentHelp("The number in the address of the session's page: /live/….", valueName: "live"))
  var live: String

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func run() async throws {
    guard let live = ID<LiveSession>(live) else { throw CommandFailure(.noInput, Sentences.noLiveNumbered(live)) }
    var access = BooksAccess(try books.settings())
    var input = InputLines()
    var sum = Sum()
    while let lines = input.next() {
      let command = TakeLiveLines(live: live, lines: lines, shop: shop.chosen)
      guard case .intake(let answer) = try await access.answer(to: .intake(command)) else {
        throw CommandFailure.unexpectedAnswer
      }
      access.tellsBooks = false
      for refusal in answer.refused {
        Terminal.note(Sentences.intakeRefused(line: sum.lines + refusal.line, refusal.field))
      }
      sum.add(answer, lines: lines.count)
    }
    Terminal.say(try json ? JSONOutput.text(sum) : Terminal.text(sum.sentence))
  }

  /// What became of all lines, as `--json` tells it.
  private struct Sum: Encodable {
    var lines = 0
    var new = 0
    var known = 0
    var floods = 0
    var others = 0
    var refused = 0

    mutating func add(_ answer: IntakeAnswer, lines more: Int) {
      lines += more
      new += answer.new
      known += answer.known
      floods += answer.floods
      others += answer.others
      refused += answer.refused.count
    }

    var sentence: Sentence { Sentences.intakeDone(new: new, known: known, floods: floods, refused: refused) }
  }
}

/// Lines as they arrive: those that are there go together, and nobody waits for more.
private struct InputLines {
  private var rest: [UInt8] = []
  private var isOver = false
  /// A line that is longer than any that is read is given as it is, to be refused, and its end thrown away.
  private static let longest = BridgeSource.longestLine + 1
  /// Bytes that go together, about.
  private static let mostBytes = 256 << 10

  /// The next lines, at most as many as one delivery takes; nil at the end of the input.
  mutating func next() -> [String]? {
    while true {
      let lines = taken()
      if !lines.isEmpty { return lines }
      if isOver { return nil }
      let part = FileHandle.standardInput.availableData
      isOver = part.isEmpty
      rest += part
    }
  }

  private mutating func taken() -> [String] {
    var lines: [String] = []
    var place = rest.startIndex
    while lines.count < SourceDelivery.mostLines, place < Self.mostBytes,
      let end = rest[place...].firstIndex(of: UInt8(ascii: "\n"))
    {
      lines.append(Self.text(rest[place..<end]))
      place = end + 1
    }
    rest.removeSubrange(..<place)
    if isOver, lines.isEmpty, !rest.isEmpty {
      lines.append(Self.text(rest[...]))
      rest = []
    }
    // Its first part is enough to refuse it.
    if lines.isEmpty, rest.count > 2 * Self.longest { rest.removeSubrange(Self.longest...) }
    return lines
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(longest), as: UTF8.self)
  }
}
