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
}
