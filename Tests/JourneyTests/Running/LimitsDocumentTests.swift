import Foundation
import Testing

@testable import Trade
@testable import Web

/// What docs/limits.md says of limits, and of what belongs together, held against the program.
@Suite struct LimitsDocumentTests {
  @Test func `the page names the limits that the program has`() throws {
    let page = try Repository.text("docs/limits.md")
    let limits = try Self.ofLives + Self.ofCheckouts + Self.ofProducts() + Self.ofAccounts + Self.ofRequests()
    for (what, limit) in limits { #expect(page.contains("| \(what) | \(Self.number(limit)) |"), "\(what): \(limit)") }
    let named = page.matches(of: /(?m)^\| [^`|]+ \| [0-9,]+ \|$/).count
    #expect(named == limits.count, "a row that nothing holds, or a limit twice")
    for kind in RetentionKind.allCases {
      let (least, most) = (Self.number(kind.limits.lowerBound), Self.number(kind.limits.upperBound))
      #expect(page.contains("`\(kind.rawValue)` \(least) to \(most)"), "\(kind)")
    }
    let lasting = TokenLasting.allCases.compactMap { $0.duration.map(Self.days) }
    #expect(lasting == [30, 90, 365] && page.contains("A token ends after 30, 90 or 365 days"))
  }

  @Test func `every field that a form limits stands in the page with its limits`() throws {
    let page = try Repository.text("docs/limits.md")
    var fields: Set<String> = []
    for source in try Self.sources(of: "Sources/Web") where !source.path.contains("/API/") {
      for line in source.text.split(separator: "\n") where !line.contains("//") {
        let limited = /\b(?:text|wholeNumber|rupiah|optional)\("(\w+)", in: ([0-9_]+)\.\.\.([0-9_]+)\)/
        for field in line.matches(of: limited.wordBoundaryKind(.simple)) {
          let range = [field.2, field.3].compactMap { Int($0.replacing("_", with: "")).map(Self.number) }
          fields.insert("| `\(field.1)` | \(range.joined(separator: " to ")) |")
        }
      }
    }
    #expect(fields.count > 40)
    for field in fields.sorted() { #expect(page.contains(field), "\(field)") }
    let named = page.matches(of: /(?m)^\| `\w+` \| [0-9,]+ to [0-9,]+ \|/).map { String($0.0) }
    #expect(Set(named).subtracting(fields) == [], "no form has it")
  }

  @Test func `every rule of the books that ties columns together stands in the page`() throws {
    let page = try Repository.text("docs/limits.md")
    var rules: Set<String> = []
    for source in try Self.sources(of: "Sources/Trade") where source.text.contains("CREATE TABLE") {
      rules.formUnion(Self.checks(in: source.text).filter { Self.columns(in: $0).count > 1 })
    }
    #expect(rules.count > 5)
    for rule in rules.sorted() { #expect(page.contains("`\(rule)`"), "\(rule)") }
  }

  private static let ofLives: [(String, Int)] = [
    ("items in the line-up of a live", LineUp.mostItems), ("minutes that a buyer's pieces are held in a live", 10_080),
    ("pieces of one claim", Int(ClaimDesk.mostPieces)),
    ("characters of a comment that are kept", IncomingComment.longestText),
    ("characters of a comment that are read", CommentText.limit),
    ("lines that a bridge sends at once", SourceDelivery.mostLines),
    ("comments of one sender in ten seconds", FloodGate.most),
    ("rooms of one live that are told apart", SourceBook.mostRooms),
    ("comments of one viewer of a room in ten seconds", RoomThrottle.Rule.viewer.most),
    ("comments of one address in a room in ten seconds", RoomThrottle.Rule.address.most),
    ("comments of one room in ten seconds", RoomThrottle.Rule.room.most),
    ("new names of one address in a room in ten minutes", RoomThrottle.Rule.names.most),
    ("rehearsals that are kept", Rehearsals.mostKept), ("minutes of a rehearsal", RehearsalForm.minutes.upperBound),
    ("what a live cost, each part, in rupiah", Int(LiveCost.most)),
  ]

  private static let ofCheckouts: [(String, Int)] = [
    ("what a checkout comes to, in rupiah", Int(CheckoutSum.most)),
    ("endings that tell one amount from another", Int(UniqueDigits.all.upperBound)),
    ("what sending costs, in rupiah", Int(CheckoutTermsBook.mostShipping)),
    ("bank accounts of a shop", CheckoutTermsBook.mostBanks), ("characters of a QRIS code", QRIS.longest),
    ("hours that are added when a buyer says that she has paid", hours(CheckoutDesk.grace)),
  ]

  private static func ofProducts() throws -> [(String, Int)] {
    [
      ("characters of a product's name", CatalogueField.name.limit),
      ("characters of a variant's motif, size, colour, SKU", CatalogueField.sku.limit),
      ("characters of a product's material, care, story", CatalogueField.story.limit),
      ("variants that one form makes", try constant("mostVariants", "Products/ProductRoutes+Forms.swift")),
      ("rows of a product list", ProductListReader.rowLimit), ("sizes of a size chart", SizeChart.mostRows),
      ("outcomes that sizes are learned from", FitOutcomes.most),
      ("files of one form of imports", try constant("mostFiles", "Imports/ImportRoutes.swift")),
    ]
  }

  private static let ofAccounts: [(String, Int)] = [
    ("webhooks of a shop", Webhooks.most), ("characters of a webhook's address", OutgoingURL.longest),
    ("deliveries under way to one webhook", WebhookPost.mostPerWebhook),
    ("secrets of a webhook that sign beside the newest", Webhooks.mostOldSecrets),
    ("days that deliveries are kept", days(WebhookDeliveries.kept)),
    ("people of a shop", People.most), ("tokens of a shop", APITokens.most),
    ("devices of a person that are signed in", Sessions.most),
    ("characters of a password", PasswordRules.lengths.upperBound),
    ("days of an invitation", days(Invitations.lasting)),
    ("hours of a link to a new password", hours(PasswordResets.lasting)),
    ("recovery codes of a person", RecoveryCode.count),
    ("parts of a buyer that are looked at together", BuyerPart.most),
    ("buyers that one search finds", BuyerSearch.most),
  ]

  private static func ofRequests() throws -> [(String, Int)] {
    guard case .form(let form) = BodyRule.form(), case .json(let json) = BodyRule.json() else { return [] }
    let pages = [OrderList.longestPage, ClaimList.longestPage, CheckoutDesk.longestPage, FollowUps.longestPage]
    #expect(Set(pages).count == 1)
    return [
      ("fields of one form", Fields.mostFields), ("bytes of a form without a file", form),
      ("bytes of a JSON body", json), ("rows of one page of a list", pages[0]),
    ]
  }

  private static func days(_ duration: Duration) -> Int { Int(duration.components.seconds / 86_400) }

  private static func hours(_ duration: Duration) -> Int { Int(duration.components.seconds / 3_600) }

  /// A number that only its own file knows.
  private static func constant(_ name: String, _ file: String) throws -> Int {
    let source = try Repository.text("Sources/Web/\(file)")
    let line = try #require(
      source.firstMatch(of: try Regex("static let \(name) = ([0-9_]+)", as: (Substring, Substring).self)))
    return try #require(Int(line.output.1.replacing("_", with: "")))
  }

  /// `1,100,000`, as documents write it.
  private static func number(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { place, digit -> [Character] in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }

  private static func sources(of folder: String) throws -> [(path: String, text: String)] {
    let files = FileManager.default.enumerator(
      at: Repository.path.appending(path: folder), includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
      ($0.path, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  /// What stands in the brackets of each `CHECK`, on one line.
  private static func checks(in text: String) -> [String] {
    text.components(separatedBy: "CHECK (").dropFirst().map { rest in
      var (open, rule) = (1, "")
      for character in rest {
        open += character == "(" ? 1 : character == ")" ? -1 : 0
        if open == 0 { break }
        rule.append(character)
      }
      return rule.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The columns that a rule speaks of: its words in small letters, but for texts and functions.
  private static func columns(in rule: String) -> Set<String> {
    Set(rule.replacing(/'[^']*'/, with: "").matches(of: /\b[a-z_]+\b/).map { String($0.0) }).subtracting(["length"])
  }
}
