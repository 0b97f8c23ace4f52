import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// What the commands answer: the shapes of `--json` as docs/cli.md gives them, files, and both languages.
struct AnswerTests {
  @Test func `an import tells its counts, and what a dry run counted is what then happens`() async throws {
    try await withShop { program in
      let path = try await program.sample()
      let dry = try await program.run("import", path, "--dry-run", "--json")
      let wet = try await program.run("import", path, "--json")
      let again = try await program.run("import", path, "--json")
      #expect([dry.status, wet.status, again.status] == [0, 0, 0])
      #expect(try dry.json()["dryRun"] as? Bool == true)
      let (planned, done, repeated) = (try dry.counts(), try wet.counts(), try again.counts())
      #expect(planned == done)
      #expect(done["new"] == 30 && done["same"] == 0)
      #expect(repeated["new"] == 0 && repeated["same"] == 30)
      #expect(Set(done.keys).isSuperset(of: ["moved", "refused", "rows", "lines", "pieces", "cancelled", "subtotal"]))
      #expect(try await program.orderNumbers().count == 30)
    }
  }

  @Test func `a file that is refused is named with its reason, and the others are imported`() async throws {
    try await withShop { program in
      let wrong = try program.fixture.folder() + "/notes.csv"
      try "a,b\n1,2\n".write(toFile: wrong, atomically: true, encoding: .utf8)
      let result = try await program.run("import", wrong, try await program.sample(), "--json")
      #expect(result.status == 65)
      let files = try #require(try result.json()["files"] as? [[String: Any]])
      #expect(files.map { $0["state"] as? String } == ["failed", "saved"])
      #expect((files[0]["problem"] as? String)?.isEmpty == false)
    }
  }

  @Test func `orders are listed newest first, found and filtered`() async throws {
    try await withShop { program in
      try await program.importSample()
      try await program.importSample("tiktokOrders")
      let orders = try await program.orders("--limit", "60")
      let times = orders.compactMap { $0["orderedAt"] as? String }
      #expect(times.count == 60 && times == times.sorted(by: >))
      let number = try #require(orders[7]["number"] as? String)
      #expect(try await program.orders("--search", number).map { $0["number"] as? String } == [number])
      let shopee = try await program.orders("--channel", "shopee")
      #expect(shopee.count == 30 && shopee.allSatisfy { $0["channel"] as? String == "shopee" })
      let cancelled = try await program.orders("--status", "cancelled", "--limit", "60")
      #expect(!cancelled.isEmpty && cancelled.allSatisfy { $0["status"] as? String == "cancelled" })
    }
  }

  @Test func `a list of orders becomes a workbook and a CSV file`() async throws {
    try await withShop { program in
      try await program.importSample(orders: 260)
      let folder = try program.fixture.folder()
      #expect(try await program.run("orders", "--csv", folder + "/o.csv").status == 0)
      #expect(try await program.run("orders", "--xlsx", folder + "/o.xlsx").status == 0)
      let lines = try String(contentsOfFile: folder + "/o.csv", encoding: .utf8).split(whereSeparator: \.isNewline)
      let orders = Set(lines.dropFirst().compactMap { $0.split(separator: ",").first })
      #expect(orders.count == 260, "every order, beyond one page")
      #expect(lines[0].contains("Variation,SKU,Pieces,Price,Subtotal,Buyer pays"))
      let workbook = try #require(FileManager.default.contents(atPath: folder + "/o.xlsx"))
      #expect(workbook.starts(with: [0x50, 0x4B]))
    }
  }

  @Test func `a list of stock becomes a workbook and a CSV file`() async throws {
    try await withShop { program in
      let folder = try program.fixture.folder()
      #expect(try await program.run("stock", "--csv", folder + "/s.csv").status == 0)
      #expect(try await program.run("stock", "--xlsx", folder + "/s.xlsx").status == 0)
      let text = try String(contentsOfFile: folder + "/s.csv", encoding: .utf8)
      #expect(text.contains("Product,Motif,Size,Colour,SKU,On hand,Held,Available,Counted at,Low level,Cost"))
      #expect(try await program.run("stock", "--csv", folder + "/s.csv").status == 73, "it is not overwritten")
      #expect(try await program.run("stock", "--csv", folder + "/t.csv", "--json").status == 64)
    }
  }

  @Test func `an owner is added to empty books, and a password is changed`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let words = ["user", "add", "ratna", "--role", "owner", "--shop", "Batik Ratna", "--password-stdin"]
      let weak = try await program.run(words + ["--data", program.data], typed: "password1\n")
      #expect(weak.status == 64, "\(weak.errors)")
      let added = try await program.run(words + ["--data", program.data], typed: "lilin dan mori 7\n")
      #expect(added.status == 0, "\(added.errors)")
      let changed = try await program.run(
        "user", "password", "ratna", "--password-stdin", typed: "malam dan canting 8\n")
      #expect(changed.status == 0, "\(changed.errors)")
      let link = try await program.run("user", "link", "--role", "host")
      #expect(link.output.hasPrefix("http://127.0.0.1:8080/invitation?token="), "\(link.output)")
    }
  }

  @Test func `whoever has the machine helps an owner back in, and it stands in the trail`() async throws {
    try await withShop { program in
      let link = try await program.run("user", "reset", "ratna")
      #expect(link.output.hasPrefix("http://127.0.0.1:8080/reset?token="), "\(link.output) \(link.errors)")
      #expect(try await program.run("user", "reset", "nobody").status == 66)
      #expect(try await program.run("user", "factor-off", "ratna").status == 65, "there is none to turn off")
      try await program.withDatabase { database in
        try await database.write { connection in
          let person = try #require(try connection.value("SELECT person_id FROM person", as: ID<Person>.self))
          let factor = SecondFactor(connection: connection, person: person, now: .now)
          #expect(try factor.begin())
          let key = try #require(try factor.begun())
          #expect(try factor.turnOn(with: key.digits(step: TimedCode.step(at: .now))) != nil)
        }
      }
      #expect(try await program.run("user", "factor-off", "ratna").status == 0)
      #expect(try await program.run("user", "sign-out", "ratna").status == 0)
      let told = try await program.run("trail", "--kind", "access", "--json").json()["entries"] as? [[String: Any]]
      #expect(
        told?.map { $0["action"] as? String } == ["signedOutEverywhere", "turnedOffSecondFactor", "madeReset"])
      #expect(told?.allSatisfy { $0["from"] as? String == "machine" } == true)
      #expect(try await program.run("trail", "--limit", "0").status == 64)
    }
  }

  @Test func `stock, people and backups answer as JSON`() async throws {
    try await withShop { program in
      let stock = try await program.run("stock", "--json").json()
      #expect((stock["variants"] as? [Any])?.isEmpty == true)
      let people = try await program.run("user", "list", "--json").json()["people"] as? [[String: Any]]
      #expect(people?.map { $0["signIn"] as? String } == ["ratna"])
      #expect(people?.map { $0["role"] as? String } == ["owner"])
      let backup = try await program.run("backup", "--json").json()
      let path = try #require(backup["path"] as? String)
      #expect(path.hasPrefix(program.data + "/backups/canting-"))
      #expect(try await program.run("backup", "--json").json()["path"] as? String != path)
    }
  }

  @Test func `a backup that is restored elsewhere holds the same orders`() async throws {
    try await withShop { program in
      try await program.importSample()
      let path = try await program.run("backup", "--json").json()["path"] as? String
      let other = try CommandLineProgram(program.fixture)
      #expect(try await other.run("restore", try #require(path)).status == 0)
      #expect(try await other.orderNumbers() == program.orderNumbers())
      #expect(try await other.run("verify").status == 0)
      let told = try await other.run("trail", "--json").json()["entries"] as? [[String: Any]]
      #expect(told?.first?["action"] as? String == "restored" && told?.first?["from"] as? String == "machine")
    }
  }

  @Test func `every command says which books it works on, and shows no progress where nobody watches`() async throws {
    try await withShop { program in
      let result = try await program.run("import", try await program.sample())
      #expect(result.errors.contains("Books: \(program.data)/canting.sqlite"))
      #expect(!result.errors.contains("\r") && !result.output.contains("\u{1B}"))
    }
  }

  @Test func `answers are Indonesian where the locale is`() async throws {
    try await withShop { program in
      let result = try await program.run("orders", environment: ["LANG": "id_ID.UTF-8"])
      #expect(result.output == "Tidak ada pesanan seperti itu.\n")
      #expect(result.errors.hasPrefix("Buku: "))
    }
  }
}

extension CommandLineProgram.Result {
  /// The counts of the first file of `import --json`, whole numbers only.
  func counts() throws -> [String: Int] {
    let file = (try json()["files"] as? [[String: Any]])?.first
    return (file?["counts"] as? [String: Any] ?? [:]).compactMapValues { $0 as? Int }
  }
}

extension CommandLineProgram {
  func orders(_ words: String...) async throws -> [[String: Any]] {
    let result = try await run(["orders", "--json", "--data", data] + words)
    try #require(result.status == 0, "\(result.errors)")
    return try result.json()["orders"] as? [[String: Any]] ?? []
  }

  func orderNumbers() async throws -> [String] {
    try await orders("--limit", "1000").compactMap { $0["number"] as? String }
  }
}
