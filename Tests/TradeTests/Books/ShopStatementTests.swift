import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// A look through every SQL text of the program.
@Suite struct `Every statement` {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Statements that give the shop no value: how many of each file, and why that is so. Schemas are about no rows.
  private static let acrossShops: [String: (count: Int, why: String)] = [
    "AccessAfterRestore.swift": (3, "a restore shuts out everybody of every shop"),
    "APITokens.swift": (1, "who holds a token has not said which shop it is of"),
    "BooksReadings.swift": (5, "numbers of the whole installation"),
    "Catalogue+Pages.swift": (1, "stands inside a statement, and joins the product's shop"),
    "CheckoutDesk.swift": (1, "who holds a link has not said which shop it is of"),
    "CheckoutTimes.swift": (2, "the clock looks for what is due, whosever it is"),
    "ClaimTimes.swift": (2, "the clock looks for what is due, whosever it is"),
    "ErasureKeeping.swift": (5, "the list of erasures is the installation's"),
    "FeeObservations.swift": (1, "which shops have something to do"),
    "FirstRun.swift": (1, "whether there is an owner anywhere"),
    "FitLearning.swift": (1, "which sessions have something to learn from"),
    "GivenAnswer.swift": (3, "`isRow` names the shop; old answers go, whosever they are"),
    "Invitations.swift": (2, "who holds a link has not said which shop it is of"),
    "OpenImports.swift": (2, "which shops have something to do"),
    "OwnLimits.swift": (1, "the limits of all shops are read at once"),
    "PasswordResets.swift": (4, "a person's links end everywhere; who holds one has not said which shop it is of"),
    "People.swift": (5, "`place` names the shop; a new password ends a person's sessions everywhere"),
    "ProfitBook.swift": (1, "which shops have something to do"),
    "ProfitCheck.swift": (1, "stands inside a statement, and joins the order's shop"),
    "ProfitRenewal.swift": (1, "which shops have something to do"),
    "RehearsalAudience.swift": (1, "which sessions want an audience"),
    "Room.swift": (1, "which rooms are open"),
    "Sessions.swift": (8, "a session is known by its secret, and a person's end everywhere"),
    "ShopBook.swift": (2, "the shops themselves"),
    "SignIn.swift": (1, "which shop a person signs in to"),
    "StockLedger+Hold.swift": (1, "which shops have something to do"),
    "Trail.swift": (1, "a restore is told to every shop"),
    "TryBackup.swift": (1, "numbers of a whole copy that is tried"),
    "UpgradeFacts.swift": (1, "numbers of the whole installation"),
    "WebhookLowStock.swift": (1, "which shops have something to do"),
    "WebhookPost.swift": (1, "the clock looks for what is due, whosever it is"),
    "WebhookTimes.swift": (2, "which shops have something to do"),
    "Webhooks+Restore.swift": (1, "a restore holds back the addresses of every shop"),
  ]

  /// Files that ask for a reach across shops: for what, and how often.
  private static let askers: [String: [String: Int]] = [
    "it is what they are": ["SQLDatabase+Shops.swift": 4],
    "a secret comes before its shop is known": [
      "CheckoutRoutes.swift": 1, "Door.swift": 3, "NewAccountRoutes.swift": 3, "ResetRoutes.swift": 2,
      "RoomRoutes.swift": 1, "SignIn.swift": 2, "SignInCode.swift": 1,
    ],
    "something of a person, who may be in several shops": [
      "PasswordResets.swift": 2, "People.swift": 1, "Sessions.swift": 1,
    ],
    "something of the installation": [
      "Books+Unmade.swift": 1, "CantingServer.swift": 1, "DailyBackup.swift": 1, "ErasureKeeping.swift": 1,
      "FirstLink.swift": 1,
      "FirstRun.swift": 1, "MetricReadings.swift": 1, "RestoreBooks.swift": 2, "ShopBook.swift": 1,
      "TryBackup.swift": 1, "UpgradeFacts.swift": 1,
    ],
    "the clock and the housekeeping, which find out whose turn it is": [
      "Books+Fits.swift": 1, "Books.swift": 7, "CheckoutTimes.swift": 2, "ClaimTimes.swift": 2, "Housekeeping.swift": 2,
      "LeftFiles.swift": 1, "RehearsalAudience.swift": 1, "Retention.swift": 1, "Room.swift": 1, "WebhookPost.swift": 1,
      "WebhookTimes.swift": 3,
    ],
    "the machine's own commands, and shops that are made": [
      "ChosenShop.swift": 1, "DemoMaking.swift": 1, "LiveMeasure.swift": 1, "ManagePeople.swift": 2,
      "ReplayStage.swift": 1, "VerifyBooks.swift": 1,
    ],
    "a step of the schema is about every row there is": ["Migration.swift": 1],
  ]

  @Test func `on a shop's table says which shop it means, or stands in a short list with its reason`() async throws {
    let tables = try await shopTables()
    var (statements, found): (Int, [String: [String]]) = (0, [:])
    for file in try Self.files() where !file.name.hasSuffix("Schema.swift") {
      for quoted in QuotedText.all(in: file.text) {
        let sql = SQLText(text: quoted.text)
        guard !sql.tables.isDisjoint(with: tables) else { continue }
        statements += 1
        if !sql.namesShop { found[file.name, default: []].append("\(file.name):\(quoted.line) \(quoted.text)") }
      }
    }
    #expect(statements > 500, "the scan does not see the statements any more")
    for (name, texts) in found.sorted(by: { $0.key < $1.key }) {
      #expect(texts.count == Self.acrossShops[name]?.count ?? 0, "\(texts.joined(separator: "\n"))")
    }
    for name in Self.acrossShops.keys.sorted() { #expect(found[name] != nil, "\(name) needs no place in the list") }
  }

  @Test func `that goes across shops is run by few, each with its reason`() throws {
    let known = Self.askers.values.flatMap { $0 }
    let asking = try Self.files().reduce(into: [String: Int]()) { asking, file in
      asking[file.name, default: 0] += Self.reaches(in: file.text)
    }.filter { $0.value > 0 }
    #expect(Dictionary(grouping: known, by: \.key).allSatisfy { $0.value.count == 1 })
    let expected = Dictionary(known.map { ($0.key, $0.value) }) { $0 + $1 }
    for name in Set(asking.keys).union(expected.keys).sorted() {
      #expect(asking[name] == expected[name], "\(name)")
    }
  }

  @Test func `that asks for a reach across shops is seen, however often and in whichever way`() {
    #expect(
      Self.reaches(
        in: """
          let a = try await database.acrossShops.read { try ShopBook.all(on: $0) }
          let b = database.reaching(.all), c = database.reaching(RowReach.all)
          let reach: RowReach = .all
          try connection.acrossShops { try connection.execute("DELETE FROM session") }
          """) == 5)
    #expect(
      Self.reaches(
        in: """
          /// Take ``acrossShops`` where nobody knows the shop.
          let a = database.reaching(.one(shop.value)), b = database.bound(to: shop), c = shops.all()
          """) == 0)
  }

  /// How often a source asks for all shops' rows, by whichever of the names for it.
  private static func reaches(in source: String) -> Int {
    let asks = /\bacrossShops\b|\breaching\([^()\n]*\.all\b|\bRowReach\s*=?\s*\.all\b/
    return source.split(separator: "\n").filter { !$0.drop { $0.isWhitespace }.hasPrefix("//") }
      .reduce(0) { $0 + $1.matches(of: asks.wordBoundaryKind(.simple)).count }
  }

  @Test func `that forgets its shop is found`() async throws {
    let tables = try await shopTables()
    func offends(_ source: String) -> Bool {
      QuotedText.all(in: source).map { SQLText(text: $0.text) }.contains {
        !$0.tables.isDisjoint(with: tables) && !$0.namesShop
      }
    }
    let long = "let rows = try connection.rows(\n  \"\"\"\n  SELECT name FROM product\n  %\n  \"\"\")\n"
    for forgetful in [
      #"x("SELECT name FROM product WHERE product_id = \(id)")"#,
      #"x("UPDATE stock_level SET held = \(sum(of: (1, 2))) WHERE variant_id = \(id)")"#,
      #"x("DELETE FROM trail")"#, #"x("INSERT INTO variant_cost (variant_id, amount) VALUES (\(id), 1)")"#,
      #"x("SELECT 1 FROM live_claim c JOIN live_buyer b ON b.shop_id = c.shop_id WHERE c.claim_id = \(id)")"#,
      "let a = /[\"]/\n" + #"x("DELETE FROM trail")"#, "// \"\n" + #"x("DELETE FROM trail")"#,
      long.replacing("%", with: "WHERE product_id = \\(id)"),
    ] { #expect(offends(forgetful), "\(forgetful)") }
    for mindful in [
      #"x("SELECT name FROM product WHERE shop_id = \(shop) AND product_id = \(id)")"#,
      #"x("INSERT INTO invitation (token_digest, shop_id) VALUES (\(a), \(shop))")"#,
      #"x("UPDATE orders SET status = $3 WHERE shop_id = $1 AND order_id = $2")"#,
      #"let part: SQLQuery = "EXISTS (SELECT 1 FROM variant v WHERE v.shop_id = p.shop_id AND v.product_id = p.product_id)""#,
      #"x("SELECT * FROM person WHERE person_id = \(id)")"#, #"// "DELETE FROM trail""#,
      long.replacing("%", with: "WHERE shop_id = \\(shop)"),
    ] { #expect(!offends(mindful), "\(mindful)") }
  }

  private func shopTables() async throws -> Set<String> {
    try await withBooks(on: .sqlite) { books in
      let tables = try await books.database.read { try KeyedTable.all(having: "shop_id", on: $0) }
      #expect(tables.count > 80)
      return Set(tables.map(\.name))
    }
  }

  private static func files() throws -> [(name: String, text: String)] {
    let all = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
    return try all.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
  }
}
