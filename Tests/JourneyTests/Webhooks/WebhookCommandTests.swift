import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// Messages from the program itself to a receiver on this machine.
@Suite struct WebhookCommandTests {
  @Test func `an address is added, checked, told of an import by the server, and removed`() async throws {
    try await OutgoingDoorTests.withReceiver { port, seen in
      try await withShop { program in
        let environment = ["CANTING_OUTGOING_HOSTS": "127.0.0.1:\(port)"]
        func run(_ words: String...) async throws -> CommandLineProgram.Result {
          try await program.run(words + ["--data", program.data], environment: environment)
        }
        let place = "http://127.0.0.1:\(port)/kabar"
        let refused = try await program.run(["webhook", "add", place, "--kind", "orders.new", "--data", program.data])
        #expect(refused.status == 77 && refused.errors.contains("CANTING_OUTGOING_HOSTS"))
        #expect(try await run("webhook", "add", place).status == 64)
        #expect(try await run("webhook", "add", place, "--kind", "everything").status == 64)
        let added = try await run("webhook", "add", place, "--kind", "orders.new", "--kind", "import.done", "--json")
        try #require(added.status == 0, "\(added.errors)")
        let id = try #require(try added.json()["id"] as? String)
        #expect(try (added.json()["secret"] as? String)?.hasPrefix("whsec_") == true)
        #expect(try await run("webhook", "list").output.contains(place))
        let checked = try await run("webhook", "check", id)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(seen.bodies.count == 1 && seen.bodies[0].contains(#""type":"test""#))

        // A paused address is told nothing: a replay would only turn what arrived to waiting.
        let first = try await run("webhook", "deliveries", id, "--json").json()["deliveries"] as? [[String: Any]]
        let arrived = try #require(first?.first?["id"] as? String)
        func set(_ state: String) async throws {
          try await program.withDatabase { database in
            _ = try await database.acrossShops.write { try $0.execute("UPDATE webhook SET state = \(state)") }
          }
        }
        try await set("paused")
        let paused = try await run("webhook", "replay", arrived)
        #expect(paused.status == 65 && paused.errors.contains("paused"), "\(paused.errors)")
        let kept = try await run("webhook", "deliveries", id, "--json").json()["deliveries"] as? [[String: Any]]
        #expect(kept?.first?["state"] as? String == "delivered")
        try await set("on")

        let sample = try await program.sample(orders: 12)
        let imported = try await run("import", sample, "--json")
        try #require(imported.status == 0, "\(imported.errors)")
        let waiting = try await run("webhook", "deliveries", id, "--json")
        let rows = try #require(try waiting.json()["deliveries"] as? [[String: Any]])
        #expect(Set(rows.compactMap { $0["kind"] as? String }) == ["test", "orders.new", "import.done"])
        let server = try ServingProgram(
          program, ["serve", "--port", "0", "--data", program.data], environment: environment)
        _ = try await server.address()
        // The server has it in hand: the command waits for the answer it gets.
        let again = try await run("webhook", "check", id)
        #expect(again.status == 0, "\(again.errors)")
        let told = try await run("webhook", "deliveries", id, "--json")
        let sent = try #require(try told.json()["deliveries"] as? [[String: Any]])
        #expect(sent.filter { $0["kind"] as? String == "test" }.allSatisfy { $0["state"] as? String == "delivered" })
        let message = try #require(sent.last?["id"] as? String)
        #expect(try await run("webhook", "replay", message).status == 0)
        #expect(try await run("webhook", "replay", "7").status == 66)
        #expect(try await run("webhook", "replay", "x").status == 64)
        #expect(try await run("webhook", "remove", id).status == 0)
        #expect(try await run("webhook", "remove", id).status == 66)
      }
    }
  }

  @Test func `a restore pauses the addresses that the backup has`() async throws {
    try await withShop { program in
      func run(_ words: String...) async throws -> CommandLineProgram.Result {
        try await program.run(
          words + ["--data", program.data], environment: ["CANTING_OUTGOING_HOSTS": "127.0.0.1:9"])
      }
      #expect(try await run("webhook", "add", "http://127.0.0.1:9/", "--kind", "orders.new").status == 0)
      let copy = try program.fixture.folder() + "/copy"
      #expect(try await run("backup", copy).status == 0)
      let restored = try await run("restore", "--force", copy)
      try #require(restored.status == 0, "\(restored.errors)")
      let list = try await run("webhook", "list", "--json").json()
      let states = (list["webhooks"] as? [[String: Any]])?.compactMap { $0["state"] as? String }
      #expect(states == ["paused"])
    }
  }

  @Test func `a check that does not arrive says why in words`() async throws {
    try await withShop { program in
      func run(_ words: String...) async throws -> CommandLineProgram.Result {
        try await program.run(
          words + ["--data", program.data], environment: ["CANTING_OUTGOING_HOSTS": "127.0.0.1:1"])
      }
      let added = try await run("webhook", "add", "http://127.0.0.1:1/kabar", "--kind", "orders.new", "--json")
      let id = try #require(try added.json()["id"] as? String, "\(added.errors)")
      let checked = try await run("webhook", "check", id)
      #expect(checked.status == 69 && checked.errors.contains("there is no connection"), "\(checked.errors)")
    }
  }
}
