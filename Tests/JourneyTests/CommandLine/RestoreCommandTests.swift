import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// `canting restore`, and the names it takes.
struct RestoreCommandTests {
  @Test func `a restore ends the sessions of the backup, and says who may come in and what to do`() async throws {
    try await withShop { program in
      try await program.withDatabase { database in
        try await database.acrossShops.write { connection in
          let person = try #require(try connection.value("SELECT person_id FROM person", as: ID<Person>.self))
          let shop = try #require(try connection.value("SELECT shop_id FROM shop", as: ID<Shop>.self))
          _ = try Sessions(connection: connection, now: .now).begin(for: person, in: shop, device: "ponsel hilang")
        }
      }
      let path = try #require(try await program.run("backup", "--json").json()["path"] as? String)
      let restored = try await program.run("restore", path, "--force")
      try #require(restored.status == 0, "\(restored.errors)")
      for words in ["signs in anew", "tokens of the API", "cannot know which", "canting user list", "canting verify"] {
        #expect(restored.output.contains(words), "\(words): \(restored.output)")
      }
      try await program.withDatabase { database in
        let sessions: Int? = try await database.acrossShops.read { try $0.value("SELECT COUNT(*) FROM session") }
        #expect(sessions == 0)
      }
      let told = try await program.run("restore", path, "--force", "--json").json()
      #expect(told["sessionsEnded"] as? Bool == true && told["madeAt"] as? String != nil)
    }
  }

  @Test func `names that restore takes are never cut, and a folder is told to be one`() async throws {
    try await withShop { program in
      let path = try #require(try await program.run("backup", "--json").json()["path"] as? String)
      let long = try program.fixture.folder() + "/" + String(repeating: "panjang-", count: 12)
      #expect(try await program.run(["restore", path, "--data", long]).status == 0)
      let made = try #require(try await program.run(["backup", "--json", "--data", long]).json()["path"] as? String)
      let list = try await program.run(["backup", "--list", "--data", long])
      #expect(list.output.contains(made) && !list.output.contains("…"), "\(list.output)")
      #expect(list.errors.contains(long), "it says which books it works on")

      let folder = try await program.run("restore", long + "/backups", "--force")
      #expect(folder.status == 66 && folder.errors.contains("is a folder"), "\(folder.errors)")
    }
  }

  @Test func `what cannot be made says which folder is missing`() async throws {
    try await withShop { program in
      let nowhere = try program.fixture.folder() + "/missing"
      for words in [
        ["backup", nowhere + "/b.sqlite"], ["backup", "--new-key", nowhere + "/key"],
        ["incident", "--to", nowhere + "/leak"],
      ] {
        let refused = try await program.run(words + ["--data", program.data])
        #expect(refused.status == 73 && refused.errors.contains("there is no folder \(nowhere)"), "\(refused.errors)")
      }
    }
  }

  @Test func `a command that is mistyped is answered with the one that was meant`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let near = try await program.run(["bakcup"])
      #expect(near.status == 64 && near.errors.contains("Did you mean canting backup?"), "\(near.errors)")
      let far = try await program.run(["frobnicate"])
      #expect(far.status == 64 && far.errors.contains("canting --help"), "\(far.errors)")
      #expect(try await program.run(["help"]).status == 0)
    }
  }

  @Test func `a refused command leaves no books behind, and a name of two words is no sign-in`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let empty = try fixture.folder()
      let refused = try await program.run("shop", "import", empty)
      #expect(refused.status != 0)
      #expect(!FileManager.default.fileExists(atPath: program.data + "/canting.sqlite"))
      let words = try await program.run(
        "user", "add", "Bu Ratna", "--role", "owner", "--password-stdin", typed: "kain mori putih\n")
      #expect(words.status == 64 && words.errors.contains("Bu Ratna"), "\(words.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.data + "/canting.sqlite"))
    }
  }
}
