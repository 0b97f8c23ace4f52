import ArgumentParser
import Foundation
import Server
import Trade

/// `canting incident`: after a leak.
struct IncidentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Tell whom a leak touches, and write the letters to them and to the agency.",
    discussion:
      "Times as 2026-06-01T12:03:00Z. Without --token and --person everybody is meant, as after a stolen copy of the books."
  )

  @Option(help: "The token that leaked: its name or id.")
  var token: String?

  @Option(help: "The person whose sign-in was misused: the word to sign in with.")
  var person: String?

  @Option(
    help:
      "Since when the way was open; unless told otherwise since the token was made, the person came, or the shop began."
  )
  var from: String?

  @Option(help: "Until when; until now unless told otherwise.")
  var until: String?

  @Option(help: "When the shop learned of it: the 72 hours begin then; now unless told otherwise.")
  var known: String?

  @Option(help: ArgumentHelp("A folder that is not there yet.", valueName: "folder"))
  var to: String

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    if token != nil && person != nil { throw ValidationError("One of --token and --person.") }
    for text in [from, until, known].compactMap({ $0 }) { _ = try Self.instant(text) }
  }

  func run() async throws {
    let command = TellIncident(
      token: token, person: person, from: try from.map(Self.instant),
      to: try until.map(Self.instant) ?? .now, known: try known.map(Self.instant) ?? .now,
      folder: DataFolder(to).path, shop: shop.chosen)
    let answer = try await BooksAccess(try books.settings()).answer(to: .incident(command))
    guard case .incident(let told) = answer else { throw CommandFailure.unexpectedAnswer }
    if json { return Terminal.say(try JSONOutput.text(Output(told))) }
    Terminal.say(
      Sentences.incidentTold(
        people: Figures.count(told.people), deeds: Figures.count(told.deeds), until: told.untilText,
        isOver: told.isOver,
        folder: told.folder))
  }

  private struct Output: Encodable {
    let people: Int
    let deeds: Int
    let from: String
    let to: String
    let until: String
    let folder: String

    init(_ told: IncidentAnswer) {
      (people, deeds, folder) = (told.people, told.deeds, told.folder)
      (from, to, until) = (
        Figures.timestamp(told.from), Figures.timestamp(told.to), Figures.timestamp(told.until)
      )
    }
  }

  private static func instant(_ text: String) throws -> Instant {
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw ValidationError("\(text) is no time like 2026-06-01T12:03:00Z.")
    }
    return Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1_000))
  }
}
