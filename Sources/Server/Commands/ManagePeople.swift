import Storage
package import Trade

/// `canting user`: the people of a shop, for who has the machine itself.
package struct ManagePeople: Codable, Sendable {
  package enum Action: Codable, Sendable {
    case list
    /// An owner of books without a shop makes the shop too.
    case add(signIn: String, name: String, role: Role, password: String)
    /// Ends all their sessions as well.
    case setPassword(signIn: String, password: String)
    /// A one-time link: the first owner's where there is none, else an invitation.
    case link(role: Role)
    /// A one-time link to a new password, for anybody, owners too.
    case reset(signIn: String)
    /// For whoever lost the phone and the recovery codes.
    case turnOffSecondFactor(signIn: String)
    /// Ends all their sessions.
    case signOut(signIn: String)
  }

  package let action: Action
  package let shop: ChosenShop

  package init(_ action: Action, shop: ChosenShop) {
    self.action = action
    self.shop = shop
  }

  func run(on books: Books) async throws -> PeopleAnswer {
    switch action {
    case .list: try await list(books)
    case .add(let signIn, let name, let role, let password): try await add(signIn, name, role, password, to: books)
    case .setPassword(let signIn, let password): try await setPassword(signIn, password, in: books)
    case .link(let role): try await link(role, in: books)
    case .reset(let signIn): try await reset(signIn, in: books)
    case .turnOffSecondFactor(let signIn): try await turnOffSecondFactor(signIn, in: books)
    case .signOut(let signIn): try await signOut(signIn, in: books)
    }
  }

  private func list(_ books: Books) async throws -> PeopleAnswer {
    let shop = try await shop.find(in: books)
    let members = try await books.database.bound(to: shop.id).read { connection in
      try People(connection: connection, shop: shop.id, now: .now).all()
    }
    return PeopleAnswer(people: members.map(PersonRow.init))
  }

  private func add(
    _ signIn: String, _ name: String, _ role: Role, _ password: String, to books: Books
  ) async throws -> PeopleAnswer {
    // Two words would become one that nobody typed.
    guard !signIn.contains(where: \.isWhitespace) else { throw CommandFailure(.usage, Sentences.badSignIn(signIn)) }
    let word = try Self.checked(signIn)
    try Self.check(name: name)
    try Self.check(password, about: [signIn, name])
    let hash = try await PasswordHash(password, cost: .standard)
    let shop = try await shopOrNew(for: role, in: books)
    let member = try await books.database.bound(to: shop).write { connection in
      let people = People(connection: connection, shop: shop, now: .now)
      let person = try people.add(word, name: name, password: hash, language: .indonesian, role: role)
      try Trail(connection: connection, shop: shop, now: .now).record(
        .joined, by: nil, "\(role.rawValue) \(name)", from: Trail.machine)
      return try people.all().first { $0.person.id == person }
    }
    return PeopleAnswer(people: member.map { [PersonRow($0)] } ?? [])
  }

  private func shopOrNew(for role: Role, in books: Books) async throws -> ID<Shop> {
    let isEmpty = try await books.database.acrossShops.read { try ShopBook.all(on: $0).isEmpty }
    guard isEmpty, role == .owner else { return try await shop.find(in: books).id }
    let name = shop.name ?? "Toko"
    try Self.check(name: name)
    return try await books.database.acrossShops.write { connection in
      let id = try NewShop(name: name).open(on: connection, at: .now)
      try Trail(connection: connection, shop: id, now: .now).record(.madeShop, by: nil, name, from: Trail.machine)
      return id
    }
  }

  private func setPassword(_ signIn: String, _ password: String, in books: Books) async throws -> PeopleAnswer {
    try Self.check(password, about: [signIn])
    let hash = try await PasswordHash(password, cost: .standard)
    return try await changing(signIn, .changedPassword, in: books) { connection, person, _ in
      try Account(connection: connection, person: person).change(password: hash)
      return nil
    }
  }

  private func reset(_ signIn: String, in books: Books) async throws -> PeopleAnswer {
    try await changing(signIn, .madeReset, in: books) { connection, person, shop in
      try PasswordResets(connection: connection, now: .now).make(for: person, in: shop, by: nil).map(FirstLink.reset)
    }
  }

  private func turnOffSecondFactor(_ signIn: String, in books: Books) async throws -> PeopleAnswer {
    try await changing(signIn, .turnedOffSecondFactor, in: books) { connection, person, _ in
      guard try SecondFactor(connection: connection, person: person, now: .now).turnOff() else {
        throw CommandFailure(.data, Sentences.noSecondFactor(signIn))
      }
      try Sessions(connection: connection, now: .now).endAll(of: person)
      return nil
    }
  }

  private func signOut(_ signIn: String, in books: Books) async throws -> PeopleAnswer {
    try await changing(signIn, .signedOutEverywhere, in: books) { connection, person, _ in
      try Sessions(connection: connection, now: .now).endAll(of: person)
      return nil
    }
  }

  /// Does something to one person's account and writes it into the shop's trail.
  ///
  /// - Parameter deed: may answer the path of a link.
  private func changing(
    _ signIn: String, _ action: TrailAction, in books: Books,
    _ deed: @escaping @Sendable (any SQLConnection, ID<Person>, ID<Shop>) throws -> String?
  ) async throws -> PeopleAnswer {
    let shop = try await shop.find(in: books).id
    let word = try Self.checked(signIn)
    return try await books.database.bound(to: shop).write { connection in
      let found = try People(connection: connection, shop: shop, now: .now).all().first {
        $0.person.signIn == word.text
      }
      guard let found else { throw CommandFailure(.noInput, Sentences.nobody(word.text)) }
      let link = try deed(connection, found.person.id, shop)
      try Trail(connection: connection, shop: shop, now: .now).record(
        action, by: nil, found.person.name, from: Trail.machine)
      return PeopleAnswer(people: [PersonRow(found)], link: link)
    }
  }

  private func link(_ role: Role, in books: Books) async throws -> PeopleAnswer {
    if let setup = try await FirstLink.offer(in: books) { return PeopleAnswer(people: [], link: setup) }
    let shop = try await shop.find(in: books)
    let secret = try await books.database.bound(to: shop.id).write { connection in
      let owner = try People(connection: connection, shop: shop.id, now: .now).all().first { $0.role == .owner }
      guard let owner else { throw CommandFailure(.noInput, Sentences.nobody(Role.owner.rawValue)) }
      try Trail(connection: connection, shop: shop.id, now: .now).record(
        .invited, by: nil, role.rawValue, from: Trail.machine)
      return try Invitations(connection: connection, now: .now).invite(role, to: shop.id, by: owner.person.id)
    }
    return PeopleAnswer(people: [], link: FirstLink.invitation(secret))
  }

  private static func checked(_ signIn: String) throws -> SignInName {
    guard let word = SignInName(signIn) else { throw CommandFailure(.usage, Sentences.badSignIn(signIn)) }
    return word
  }

  private static func check(name: String) throws {
    guard (1...100).contains(name.unicodeScalars.count) else { throw CommandFailure(.usage, Sentences.badName) }
  }

  private static func check(_ password: String, about words: [String]) throws {
    do {
      try PasswordRules.check(password, about: words)
    } catch {
      throw CommandFailure(.usage, Sentences.badPassword(error))
    }
  }
}

/// Who is in a shop, or the link that brings somebody in.
package struct PeopleAnswer: Codable, Sendable {
  package let people: [PersonRow]
  /// The path of a one-time link, to be put behind the address people use.
  package let link: String?
  /// Where the server is reached that made the link; nil where none runs.
  package private(set) var served: ServedAddress.Facts?

  init(people: [PersonRow], link: String? = nil) {
    self.people = people
    self.link = link
  }

  func at(_ served: ServedAddress.Facts?) -> PeopleAnswer {
    var answer = self
    answer.served = served
    return answer
  }
}

/// One person of a shop.
package struct PersonRow: Codable, Sendable, Equatable {
  package let id: ID<Person>
  package let signIn: String
  package let name: String
  package let role: Role
  package let since: Instant

  init(_ member: Member) {
    id = member.person.id
    signIn = member.person.signIn
    name = member.person.name
    role = member.role
    since = member.since
  }
}
