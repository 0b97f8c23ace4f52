import Foundation
import TestSupport
import Testing

/// A shop that leaves, and what buyers ask, by command.
struct PersonalDataCommandTests {
  @Test func `a shop is written into a folder, and stands in other books afterwards`() async throws {
    try await withShop { program in
      try await program.importSample()
      let folder = try program.fixture.folder() + "/shop"
      let out = try await program.run("shop", "export", folder, "--json")
      try #require(out.status == 0, "\(out.errors)")
      for file in [
        "manifest.json", "lists/orders.xlsx", "lists/orders.csv", "lists/products.csv", "lists/claims.xlsx",
        "books/orders.jsonl",
      ] { #expect(FileManager.default.fileExists(atPath: "\(folder)/\(file)"), "\(file)") }
      #expect(try await program.run("shop", "export", folder).status == 73)

      let other = try program.fixture.folder() + "/other"
      let into = try await program.run(["shop", "import", folder, "--data", other, "--json"])
      try #require(into.status == 0, "\(into.errors)")
      #expect(try into.json()["rows"] as? Int == out.json()["rows"] as? Int)
      #expect(try await program.run(["verify", "--data", other]).status == 0)
      let here = try await program.run("orders", "--limit", "100", "--json")
      let there = try await program.run(["orders", "--limit", "100", "--json", "--data", other])
      #expect(here.output == there.output && !here.output.isEmpty)
      #expect(try await program.run(["shop", "import", folder, "--data", other]).status == 73)
      #expect(try await program.run(["shop", "import", folder, "--data", other, "--copy"]).status == 0)

      try FileManager.default.removeItem(atPath: "\(folder)/books/orders.jsonl")
      let broken = try await program.run(["shop", "import", folder, "--data", other, "--copy"])
      #expect(broken.status == 65 && broken.errors.contains("books/orders.jsonl"))
    }
  }

  @Test func `a buyer is found, shown and erased, and told of no leak afterwards`() async throws {
    try await withShop { program in
      try await program.importSample(orders: 60)
      let orders = try await program.orders("--limit", "100")
      let done: Set = ["completed", "cancelled"]
      let byBuyer = Dictionary(grouping: orders) { $0["buyer"] as? String ?? "" }
      let buyer = try #require(
        byBuyer.keys.sorted().first { name in
          name.count > 5 && !byBuyer.keys.contains { $0 != name && $0.contains(name) }
            && byBuyer[name]?.allSatisfy { done.contains($0["status"] as? String ?? "") } == true
        })
      let found = try await program.run("buyer", "find", buyer, "--json")
      let parts = try #require(try found.json()["found"] as? [[String: Any]])
      let part = try #require(parts.first { $0["name"] as? String == buyer }?["part"] as? String)
      let folder = try program.fixture.folder()
      #expect(try await program.run("buyer", "show", part, "--to", folder + "/copy").status == 0)
      #expect(try String(contentsOfFile: folder + "/copy/buyer.json", encoding: .utf8).contains(buyer))
      #expect(try await program.run("buyer", "stop", part, "--purpose", "contact").status == 0)

      let before = try await program.run("incident", "--to", folder + "/before", "--json")
      try #require(before.status == 0, "\(before.errors)")
      #expect(try String(contentsOfFile: folder + "/before/people.csv", encoding: .utf8).contains(buyer))
      #expect(FileManager.default.fileExists(atPath: folder + "/before/surat-pembeli.txt"))

      // Nobody is there to say yes.
      #expect(try await program.run("buyer", "erase", part).errors.contains("Nothing was erased"))
      let erased = try await program.run("buyer", "erase", part, "--yes", "--json")
      try #require(erased.status == 0, "\(erased.errors)")
      #expect(try erased.json()["orders"] as? Int == byBuyer[buyer]?.count)
      for file in ["canting.sqlite", "canting.sqlite-wal"] {
        let bytes = FileManager.default.contents(atPath: "\(program.data)/\(file)") ?? Data()
        #expect(bytes.range(of: Data(buyer.utf8)) == nil, "\(file)")
      }
      #expect(FileManager.default.fileExists(atPath: program.data + "/erasures.jsonl"))
      #expect(try await program.run("verify").status == 0)
      #expect(try await program.run("buyer", "show", part, "--to", folder + "/again").status == 65)
      #expect(try await program.run("shop", "export", folder + "/shop").status == 0)
      let trail = try await program.run("trail", "--json").json()["entries"] as? [[String: Any]] ?? []
      for deed in ["sawBuyer", "stoppedBuyer", "erasedBuyer", "exported", "tookShop"] {
        let lines = trail.filter { $0["action"] as? String == deed }
        #expect(!lines.isEmpty && lines.allSatisfy { $0["from"] as? String == "machine" }, "\(deed)")
      }
      let after = try await program.run("incident", "--to", folder + "/after", "--json")
      #expect(try after.json()["people"] as? Int == (before.json()["people"] as? Int ?? 0) - 1)
    }
  }

  @Test func `a stop without a purpose lifts nothing, stops add up, and what is allowed again has its own line`()
    async throws
  {
    try await withShop { program in
      try await program.importSample()
      let part = try await Self.part(of: program)
      func stops(_ words: String...) async throws -> [String] {
        let told = try await program.run(["buyer", "stop", part, "--json", "--data", program.data] + words)
        try #require(told.status == 0, "\(told.errors)")
        let stops = try told.json()["stops"] as? [[String: Any]]
        return stops?.first?["purposes"] as? [String] ?? []
      }
      #expect(try await stops("--purpose", "order") == ["order"])
      #expect(try await program.run("buyer", "stop", part).status == 64)
      #expect(try await stops("--purpose", "contact") == ["order", "contact"])
      let told = try await program.run("buyer", "stop", part, "--purpose", "study")
      #expect(told.output.contains("stopped for order, contact, study"), "\(told.output)")
      #expect(try await stops("--allow-again", "--purpose", "study") == ["order", "contact"])
      #expect(try await program.run("buyer", "stop", part, "--allow-again").output.contains("nothing is stopped"))
      let trail = try await program.run("trail", "--kind", "data", "--json").json()["entries"] as? [[String: Any]]
      #expect(
        trail?.prefix(3).map { $0["action"] as? String } == ["allowedBuyer", "allowedBuyer", "stoppedBuyer"])
      #expect(trail?.prefix(3).allSatisfy { $0["from"] as? String == "machine" } == true)
    }
  }

  @Test func `what cannot be corrected, found or erased says why`() async throws {
    try await withShop { program in
      try await program.importSample()
      let part = try await Self.part(of: program)
      let corrected = try await program.run("buyer", "correct", part, "--field", "city", "--text", "Kudus")
      #expect(corrected.status == 65 && corrected.errors.contains("at the marketplace"), "\(corrected.errors)")
      let unknown = try await program.run(
        "buyer", "correct", "orders-shopee-nobody-at-all", "--field", "city", "--text", "Kudus")
      #expect(unknown.status == 65 && unknown.errors.contains("knows no such buyer"), "\(unknown.errors)")
      let short = try await program.run("buyer", "find", "an")
      #expect(short.status == 64 && short.errors.contains("at least 3"), "\(short.errors)")
      let kept = try await program.run("buyer", "erase", part, typed: "n\n")
      #expect(kept.status == 75 && kept.errors.contains(part), "\(kept.errors)")
      let copy = try program.fixture.folder() + "/copy"
      #expect(try await program.run("buyer", "show", part, "--to", copy).status == 0)
    }
  }

  @Test func `letters after a leak name the time that is known and the data that there is`() async throws {
    try await withShop { program in
      try await program.importSample()
      let folder = try program.fixture.folder()
      for (name, words) in [("all", []), ("person", ["--person", "ratna"])] as [(String, [String])] {
        let told = try await program.run(["incident", "--to", "\(folder)/\(name)", "--data", program.data] + words)
        try #require(told.status == 0, "\(told.errors)")
        #expect(told.output.contains("WIB"), "\(told.output)")
        let letter = try String(contentsOfFile: "\(folder)/\(name)/letter-to-buyers.txt", encoding: .utf8)
        #expect(!letter.contains("1970") && letter.contains("WIB"), "\(letter)")
        #expect(letter.contains("your user name and your orders"), "\(letter)")
        #expect(!letter.contains("lives") && !letter.contains("phone"), "\(letter)")
      }
      let late = try await program.run("incident", "--known", "2020-01-02T00:00:00Z", "--to", folder + "/late")
      #expect(late.output.contains("are over since 2020-01-05"), "\(late.output)")
    }
  }

  @Test(arguments: [
    (["--from", "2020-02-01T00:00:00Z", "--until", "2020-01-01T00:00:00Z"], "before --from"),
    (["--from", "2090-01-01T00:00:00Z"], "--from lies ahead"),
    (["--known", "2090-01-01T00:00:00Z"], "--known lies ahead"),
    (["--until", "2020-01-01T00:00:00Z"], "was not open then"),
  ])
  func `times of a leak that cannot be are refused, and no letter is written`(words: [String], why: String) async throws
  {
    try await withShop { program in
      let folder = try program.fixture.folder() + "/leak"
      let refused = try await program.run(["incident", "--to", folder, "--data", program.data] + words)
      #expect(refused.status == 64 && refused.errors.contains(why), "\(refused.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder))
    }
  }

  /// A buyer of the made-up orders, as `find` names her.
  private static func part(of program: CommandLineProgram) async throws -> String {
    let buyer = try #require(try await program.orders("--limit", "1").first?["buyer"] as? String)
    let found = try await program.run("buyer", "find", buyer, "--json").json()["found"] as? [[String: Any]]
    return try #require(found?.first { $0["name"] as? String == buyer }?["part"] as? String)
  }
}
