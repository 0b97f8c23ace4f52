import Storage

/// Somebody who signs in.
package struct Person: Sendable, Equatable {
  package let id: ID<Person>
  /// The word typed to sign in: lower case, unique in the installation.
  package let signIn: String
  /// The name colleagues see.
  package let name: String
  package let language: Language

  init(_ row: SQLRow) throws {
    id = try row("person_id")
    signIn = try row("sign_in")
    name = try row("name")
    language = try row("language")
  }
}

/// A person's place in one shop.
package struct Member: Sendable, Equatable {
  package let person: Person
  package let role: Role
  package let since: Instant

  init(_ row: SQLRow) throws {
    person = try Person(row)
    role = try row("role")
    since = try row("since")
  }
}
