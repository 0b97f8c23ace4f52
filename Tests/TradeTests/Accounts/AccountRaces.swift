import Storage
import TestSupport
import Testing
import Trade

/// Everything that may happen once only, asked for by many at the same time.
@Suite struct `Many at the door at once` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(arguments: Backend.all)
  func `sixty-four first runs with the printed link make one shop`(on backend: Backend) async throws {
    try await withEmptyBooks(on: backend) { database in
      try await database.warmUp()
      for _ in 0..<raceRounds {
        let secret = try #require(try await database.write { try FirstRun(connection: $0, now: now).offer() })
        let made = try await outcomes(64) { index in
          try await database.write { connection in
            try FirstRun(connection: connection, now: now).make(
              NewShop(name: "Toko \(index)"), owner: try name("owner\(index)"), name: "Sari", password: password,
              with: secret
            ).shop
          }
        }
        #expect(made.succeeded == 1)
        #expect(made.refusals == Array(repeating: .unknownLink, count: 63))
        #expect(try await database.count("SELECT COUNT(*) FROM shop") == 1)
        #expect(try await database.count("SELECT COUNT(*) FROM membership WHERE role = 'owner'") == 1)
        try await database.write { connection in
          try connection.script(
            "DELETE FROM trail; DELETE FROM membership; DELETE FROM person; DELETE FROM profit_rules; DELETE FROM shop; "
              + "DELETE FROM setup_token;")
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `an invitation brings one person in, however many hold its link`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.database.warmUp()
      let owner = try await books.owner()
      for round in 1...raceRounds {
        let secret = try await books.database.write { connection in
          try Invitations(connection: connection, now: now).invite(.packer, to: books.shop, by: owner)
        }
        let joined = try await outcomes(64) { index in
          try await books.database.write { connection in
            try Invitations(connection: connection, now: now).accept(
              secret, signIn: try name("packer\(round)-\(index)"), name: "Dewi", password: password,
              language: .indonesian
            ).person
          }
        }
        #expect(joined.succeeded == 1)
        #expect(joined.refusals == Array(repeating: .unknownLink, count: 63))
        #expect(try await books.database.count("SELECT COUNT(*) FROM membership WHERE role = 'packer'") == round)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `an invitation that is used and withdrawn at the same time is one of the two`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.database.warmUp()
      let owner = try await books.owner()
      for round in 1...raceRounds {
        let (secret, mark) = try await books.database.write { connection in
          let invitations = Invitations(connection: connection, now: now)
          let secret = try invitations.invite(.packer, to: books.shop, by: owner)
          return (secret, try invitations.open(in: books.shop).first?.mark ?? "")
        }
        let before = try await books.database.count("SELECT COUNT(*) FROM membership WHERE role = 'packer'")
        let done = try await outcomes(32) { index in
          try await books.database.write { connection in
            let invitations = Invitations(connection: connection, now: now)
            if index.isMultiple(of: 2) {
              _ = try invitations.accept(
                secret, signIn: try name("packer\(round)-\(index)"), name: "Dewi", password: password,
                language: .indonesian)
              return true
            }
            guard try invitations.withdraw(mark, in: books.shop) != nil else { throw AccountRefusal.unknownLink }
            return false
          }
        }
        #expect(done.succeeded == 1)
        #expect(done.refusals == Array(repeating: .unknownLink, count: 31))
        let after = try await books.database.count("SELECT COUNT(*) FROM membership WHERE role = 'packer'")
        #expect(after - before <= 1)
        let open = try await books.database.read {
          try Invitations(connection: $0, now: now).open(in: books.shop).count
        }
        #expect(open == 0)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `one deed asked for a hundred times at once happens once and is answered alike`(on backend: Backend) async throws
  {
    try await withBooks(on: backend) { books in
      try await books.database.warmUp()
      let owner = try await books.owner()
      for round in 1...raceRounds {
        let request = MarkedRequest(
          shop: books.shop, caller: "person:1", route: "POST /invitations", key: "k\(round)", digest: [1, 2, 3])
        let answers = try await withThrowingTaskGroup(of: GivenAnswer.self) { group in
          for _ in 0..<100 {
            group.addTask {
              try await books.database.write { connection in
                try Idempotent(connection: connection, now: now).once(request) { connection in
                  let secret = try Invitations(connection: connection, now: now).invite(
                    .host, to: books.shop, by: owner)
                  return GivenAnswer(status: 201, location: "/x", body: secret.text)
                }
              }
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(try await books.database.count("SELECT COUNT(*) FROM invitation") == round)
        #expect(Set(answers.map(\.body)).count == 1)
        #expect(answers.count == 100)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `two owners who put each other out do not leave the shop without one`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      for _ in 0..<20 {
        let (first, second) = (try await books.owner(), try await books.owner())
        _ = try await outcomes(2) { index in
          try await books.database.write { connection in
            try People(connection: connection, shop: books.shop, now: now).remove(index == 0 ? first : second)
          }
        }
        #expect(try await books.database.count("SELECT COUNT(*) FROM membership WHERE role = 'owner'") >= 1)
        try await books.database.write { try $0.execute("DELETE FROM membership WHERE role = 'owner'") }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `sixty-four guesses at once count as sixty-four`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.database.warmUp()
      for round in 1...raceRounds {
        let waits = try await withThrowingTaskGroup(of: Bool.self) { group in
          for index in 0..<64 {
            group.addTask {
              let guess = SignIn(
                name: "sari\(round)", password: "guess \(index)", address: "10.0.0.\(round)", browser: "")
              return try await guess.attempt(in: books.database, at: now, cost: .cheap).until != nil
            }
          }
          return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(waits == 59)
        let counted = try await books.database.count(
          "SELECT failures FROM sign_in_failure WHERE subject = \("address|10.0.0.\(round)")")
        #expect(counted == 5)
      }
    }
  }

  /// As many as make a race that can be lost be lost, without the guard, in nearly every run.

  private var password: PasswordHash { .ofNobody(.cheap) }

  private func name(_ text: String) throws -> SignInName { try #require(SignInName(text)) }
}

/// What many tries at one thing came to.
struct Outcomes: Sendable {
  var succeeded = 0
  var refusals: [AccountRefusal] = []
}

func outcomes<Value: Sendable>(
  _ count: Int, _ attempt: @escaping @Sendable (Int) async throws -> Value
) async throws -> Outcomes {
  try await withThrowingTaskGroup(of: AccountRefusal?.self) { group in
    for index in 0..<count {
      group.addTask {
        do {
          _ = try await attempt(index)
          return nil
        } catch let refusal as AccountRefusal {
          return refusal
        }
      }
    }
    return try await group.reduce(into: Outcomes()) { sum, refusal in
      if let refusal { sum.refusals.append(refusal) } else { sum.succeeded += 1 }
    }
  }
}
