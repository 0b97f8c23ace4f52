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
    }
  }

  private func list(_ books: Books) async throws -> PeopleAnswer {
    let shop = try await shop.find(in: books)
    let members = try await books.database.read { connection in
      try People(connection: connection, shop: shop.id, now: .now).all()
    }
    return PeopleAnswer(people: members.map(PersonRow.init))
  }

  private func add(
    _ signIn: String, _ name: String, _ role: Role, _ password: String, to books: Books
  ) async throws -> PeopleAnswer {
    let word = try Self.checked(signIn)
    try Self.check(name: name)
    try Self.check(password, about: [signIn, name])
    let hash = try await PasswordHash(password, cost: .standard)
    let shop = try await shopOrNew(for: role, in: books)
    let member = try await books.database.write { connection in
      let people = People(connection: connection, shop: shop, now: .now)
      let person = try people.add(word, name: name, password: hash, language: .indonesian, role: role)
      try Trail(connection: connection, shop: shop, now: .now).record(.joined, by: nil, role.rawValue)
      return try people.all().first { $0.person.id == person }
    }
    return PeopleAnswer(people: member.map { [PersonRow($0)] } ?? [])
  }

  private func shopOrNew(for role: Role, in books: Books) async throws -> ID<Shop> {
    let isEmpty = try await books.database.read { try ShopBook.all(on: $0).isEmpty }
    guard isEmpty, role == .owner else { return try await shop.find(in: books).id }
    let name = shop.name ?? "Toko"
    try Self.check(name: name)
    return try await books.database.write { connection in
      let id = try NewShop(name: name).open(on: connection, at: .now)
      try Trail(connection: connection, shop: id, now: .now).record(.madeShop, by: nil, name)
      return id
    }
  }

  private func setPassword(_ signIn: String, _ password: String, in books: Books) async throws -> PeopleAnswer {
    let shop = try await shop.find(in: books)
    let word = try Self.checked(signIn)
    try Self.check(password, about: [signIn])
    let hash = try await PasswordHash(password, cost: .standard)
    let member = try await books.database.write { connection in
      let found = try People(connection: connection, shop: shop.id, now: .now).all().first {
        $0.person.signIn == word.text
      }
      guard let found else { throw CommandFailure(.noInput, Sentences.nobody(word.text)) }
      try Account(connection: connection, person: found.person.id).change(password: hash)
      try Trail(connection: connection, shop: shop.id, now: .now).record(.changedPassword, by: found.person.id)
      return found
    }
    return PeopleAnswer(people: [PersonRow(member)])
  }

  private func link(_ role: Role, in books: Books) async throws -> PeopleAnswer {
    if let setup = try await FirstLink.offer(in: books) { return PeopleAnswer(people: [], link: setup) }
    let shop = try await shop.find(in: books)
    let secret = try await books.database.write { connection in
      let owner = try People(connection: connection, shop: shop.id, now: .now).all().first { $0.role == .owner }
      guard let owner else { throw CommandFailure(.noInput, Sentences.nobody(Role.owner.rawValue)) }
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

  init(people: [PersonRow], link: String? = nil) {
    self.people = people
    self.link = link
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
