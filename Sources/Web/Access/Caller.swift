package import Storage
package import Trade

/// Somebody who may be nobody: what a public route knows of who asks.
package struct Visitor: Sendable {
  package let language: Language
  package let theme: Theme
  /// Who is signed in, where somebody is.
  package let caller: Caller?
}

/// Who asks, after the door let them in: a person in a shop, or a token of it.
package struct Caller: Sendable {
  package enum Identity: Sendable {
    case person(Person, role: Role, session: Session)
    case token(APIToken)
  }

  package let identity: Identity
  /// The shop whose books this request may touch; every query carries its id.
  package let shop: Shop
  package let theme: Theme
  /// The books, bound to ``shop``.
  package let database: any SQLDatabase
  /// The second factor that is demanded of the person and not set up yet; nil where nothing is owed.
  package var duty: SecondFactorDuty?

  /// The person who is signed in; nil for a token.
  package var person: ID<Person>? {
    if case .person(let person, _, _) = identity { person.id } else { nil }
  }

  /// The token that asks; nil for a person.
  package var token: ID<APIToken>? {
    if case .token(let token) = identity { token.id } else { nil }
  }

  /// The language to answer in: the person's, or the shop's for a token.
  package var language: Language {
    if case .person(let person, _, _) = identity { person.language } else { shop.language }
  }

  /// Whether the caller may see or do something beyond what the route itself asks for.
  package func may(_ permission: Permission) -> Bool {
    switch identity {
    case .person(_, let role, _): role.may(permission)
    case .token(let token): token.scopes.contains { $0.permissions.contains(permission) }
    }
  }

  /// Whether the caller sees what pieces cost the shop: who sees its money, and who types the costs in.
  var seesCosts: Bool { may(.seeMoney) || may(.editCatalogue) }

  /// Whose idempotency keys these are.
  var keyOwner: String {
    switch identity {
    case .person(let person, _, _): "person:\(person.id)"
    case .token(let token): Self.keyOwner(token)
    }
  }

  static func keyOwner(_ token: APIToken) -> String { "token:\(token.id)" }
}

extension TokenScope {
  /// What a token of this scope may do, in the words people's roles use.
  var permissions: Set<Permission> {
    switch self {
    case .read: [.seeBooks, .seeBuyers]
    case .import: [.importFiles]
    case .stock: [.moveStock]
    case .catalogue: [.editCatalogue]
    // A bridge brings comments, and nothing else is its business.
    case .live: []
    case .desk: [.runLive, .seeBuyers]
    case .money: [.seeBooks, .seeMoney]
    case .manage: [.manageShop]
    }
  }
}
