import Foundation
import Storage
import TestSupport
import Testing

/// `canting serve` and `canting demo` as processes, and commands beside them.
struct ServingTests {
  @Test func `a first start prints a one-time link, answers, and stops when it is asked to`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      let address = try await server.address()
      #expect(try await status(address + "/livez") == 200)
      let said = try await server.said(until: "/setup?token=")
      #expect(said.contains(address + "/setup?token="))
      server.send(SIGTERM)
      #expect(await server.ended() == 0)
      #expect(!FileManager.default.fileExists(atPath: program.data + "/canting.sqlite.socket"))
    }
  }

  @Test func `commands go through the server that has the books, and answer the same`() async throws {
    try await withShop { program in
      let path = try await program.sample()
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      _ = try await server.address()
      let imported = try await program.run("import", path, "--json")
      #expect(imported.status == 0, "\(imported.errors)")
      #expect(imported.errors.contains("through the running server"))
      #expect(try imported.counts()["new"] == 30)
      let through = try await program.run("orders", "--json").output
      let link = try program.fixture.folder() + "/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: program.data)
      #expect(try await program.run(["orders", "--json", "--data", link]).output == through)
      #expect(try await program.run("verify").status == 0)
      let backup = try await program.run("backup")
      #expect(backup.status == 0, "\(backup.errors)")
      #expect(try await program.run("restore", "--force", path).status == 75)
      #expect(try FileManager.default.contentsOfDirectory(atPath: program.data + "/incoming").isEmpty)
      server.send(SIGINT)
      #expect(await server.ended() == 0)
      let alone = try await program.run("orders", "--json")
      #expect(alone.output == through)
      #expect(!alone.errors.contains("through the running server"))
    }
  }

  @Test func `a second server is refused its books and its port`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      let port = try await server.address().split(separator: ":").last.map(String.init) ?? ""
      let sameBooks = try await program.run("serve", "--port", "0")
      #expect(sameBooks.status == 75)
      #expect(sameBooks.errors.contains("canting serve, process"), "\(sameBooks.errors)")
      let other = try CommandLineProgram(fixture)
      let samePort = try await other.run("serve", "--port", port)
      #expect(samePort.status == 69)
      #expect(samePort.errors.contains(port), "\(samePort.errors)")
      #expect(!samePort.errors.contains(#""level":"error""#), "nothing was begun that then failed: \(samePort.errors)")
      #expect(!FileManager.default.fileExists(atPath: other.data + "/canting.sqlite"), "no books for no server")
    }
  }

  @Test func `links and the doctor follow the server that runs, not the settings of the command`() async throws {
    try await withShop { program in
      let elsewhere = try program.fixture.folder()
      let server = try ServingProgram(
        program, ["serve", "--port", "0", "--backup-copy-to", elsewhere, "--data", program.data])
      let address = try await server.address()
      let link = try await program.run("user", "link")
      #expect(link.output.contains(address + "/invitation?token="), "\(link.output)\(link.errors)")
      let named = try await program.run("user", "link", "--public-address", "https://toko.example")
      #expect(named.output.contains("https://toko.example/invitation?token="), "\(named.output)")
      let findings = try await program.run("doctor", "--quick", "--json").json()["findings"] as? [[String: Any]]
      let copies = findings?.first { $0["check"] as? String == "copies" }
      #expect((copies?["facts"] as? [String: String])?["places"] == "1", "\(copies ?? [:])")
    }
  }

  @Test func `a server that was killed starts again, and its left-over socket is in nobody's way`() async throws {
    try await withShop { program in
      let killed = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      _ = try await killed.address()
      killed.send(SIGKILL)
      #expect(await killed.ended() == SIGKILL)
      #expect(try await program.run("verify").status == 0)
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      #expect(try await status(try await server.address() + "/readyz") == 200)
      #expect(try await program.run("verify").errors.contains("through the running server"))
    }
  }

  @Test func `an import that was killed is taken back, and importing again completes the books`() async throws {
    try await withShop { program in
      let path = try await program.sample("shopeeOrdersCSV", orders: 6_000)
      // Many small batches: some are committed by then, and most of the file is still to come.
      let process = try program.start(["import", path, "--data", program.data], ["CANTING_IMPORT_BATCH": "50"])
      while process.isRunning, program.logBytes < 1_000_000 { await Task.yield() }
      try #require(process.isRunning, "the import was too quick to be interrupted")
      process.send(SIGKILL)
      await process.ended()
      let verified = try await program.run("verify")
      #expect(verified.status == 0, "\(verified.output)")
      #expect(verified.errors.contains("interrupted import"), "\(verified.errors)")
      #expect(try await program.orderNumbers().isEmpty)
      #expect(try await program.run("import", path, "--json").counts()["new"] == 6_000)
      #expect(try await program.run("verify").status == 0)
    }
  }

  @Test func `a demo is made once and served again as it was`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let words = ["demo", "--port", "0", "--data", program.data]
      let first = try ServingProgram(program, words)
      let said = try await first.said(until: "stops")
      #expect(said.contains("Making the demo shop"))
      #expect(try await status(try await first.address() + "/livez") == 200)
      first.send(SIGTERM)
      #expect(await first.ended() == 0)
      let second = try ServingProgram(program, words)
      let again = try await second.said(until: "stops")
      #expect(!again.contains("Making the demo shop"))
      #expect(again.line(with: "password") == said.line(with: "password"))
      #expect(try await program.orders("--limit", "1000").count == 600)
    }
  }

  @Test func `a demo of the seller's own files holds just those`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let path = try await program.sample(orders: 12)
      let demo = try ServingProgram(program, ["demo", path, "--port", "0", "--data", program.data])
      _ = try await demo.address()
      #expect(try await program.orderNumbers().count == 12)
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  private func status(_ address: String) async throws -> Int {
    try await Loopback.ask("GET", address).status
  }
}

extension CommandLineProgram {
  /// How much has been written to the books' write-ahead log.
  fileprivate var logBytes: Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: data + "/canting.sqlite-wal")
    return (facts?[.size] as? NSNumber)?.intValue ?? 0
  }
}

extension String {
  fileprivate func line(with text: String) -> Substring? { split(separator: "\n").first { $0.contains(text) } }
}
