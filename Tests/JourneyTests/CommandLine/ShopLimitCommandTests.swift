import Testing
import Trade

/// `canting shop limit`.
struct ShopLimitCommandTests {
  @Test func `a limit of one shop is set, told and taken back on the machine, and stands in the shop's trail`()
    async throws
  {
    try await withShop { program in
      #expect(try await program.run("shop", "limit", "claims", "7").status == 0)
      let told = try await Self.limits(program)
      #expect(told.count == ShopLimit.allCases.count)
      #expect(told["claims"] == 7 && told["requests"] == .some(nil))
      #expect(try await program.run("shop", "limit", "claims", "--default").status == 0)
      #expect(try await Self.limits(program)["claims"] == .some(nil))
      let trail = try await program.run("trail", "--kind", "money", "--json").json()["entries"] as? [[String: Any]]
      #expect(trail?.prefix(2).map { $0["detail"] as? String } == ["claims -", "claims 7"])
      #expect(trail?.prefix(2).allSatisfy { $0["action"] as? String == "changedLimit" } == true)
    }
  }

  @Test(arguments: [
    ["cakes", "7"], ["claims", "many"], ["claims", "100000001"], ["claims", "7", "--default"], ["--default"],
  ])
  func `what is no limit is refused`(words: [String]) async throws {
    try await withShop { program in
      let result = try await program.run(["shop", "limit"] + words + ["--data", program.data])
      #expect(result.status == 64)
      #expect(try await Self.limits(program).values.allSatisfy { $0 == nil })
    }
  }

  @Test func `what holds is told, and who says so`() async throws {
    try await withShop { program in
      #expect(try await program.run("shop", "limit", "claims", "0").status == 0)
      let result = try await program.run(
        ["shop", "limit", "--json", "--data", program.data], environment: ["CANTING_LIMIT_REQUESTS": "7777"])
      let lines = try #require(try result.json()["limits"] as? [[String: Any]])
      func line(_ name: String) -> (most: Int?, source: String?) {
        let line = lines.first { $0["name"] as? String == name }
        return (line?["most"] as? Int, line?["source"] as? String)
      }
      #expect(line("claims") == (0, "shop"))
      #expect(line("requests") == (7_777, "setting"))
      #expect(line("viewers") == (ShopLimits.standard[.viewers] ?? 0, "default"))
      let told = try await program.run("shop", "limit").output.split(separator: "\n")
      #expect(told.first { $0.hasPrefix("claims ") }?.contains("no limit") == true)
      #expect(told.first { $0.hasPrefix("viewers ") }?.contains("default") == true)
    }
  }

  private static func limits(_ program: CommandLineProgram) async throws -> [String: Int?] {
    let result = try await program.run("shop", "limit", "--json")
    let lines = try #require(try result.json()["limits"] as? [[String: Any]])
    return try Dictionary(
      uniqueKeysWithValues: lines.map { (try #require($0["name"] as? String), $0["own"] as? Int) })
  }
}
