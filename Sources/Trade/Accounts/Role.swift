import Storage

/// What somebody is to a shop.
package enum Role: String, Sendable, Hashable, CaseIterable, Codable, SQLConvertible {
  case owner, host, packer, mentor
}

/// What somebody may do in a shop. Every page asks for exactly one.
package enum Permission: String, Sendable, Hashable, CaseIterable {
  /// Orders, stock, products, sums; without buyers' names and addresses.
  case seeBooks
  /// What the shop earns: payouts, fees, costs, profit.
  case seeMoney
  /// Who bought, and where it goes; lists that carry it away.
  case seeBuyers
  /// Bringing export files in, and taking them back.
  case importFiles
  /// Counts, movements, pieces that came back.
  case moveStock
  /// Products, variants, facts, costs, matches of listings.
  case editCatalogue
  /// Live sessions: planning them, holding pieces for buyers, answering.
  case runLive
  /// The shop's settings, people, tokens and backups.
  case manageShop
}

extension Role {
  /// The one table of who may do what.
  package var permissions: Set<Permission> {
    switch self {
    case .owner: Set(Permission.allCases)
    case .host: [.seeBooks, .seeBuyers, .importFiles, .moveStock, .editCatalogue, .runLive]
    case .packer: [.seeBooks, .seeBuyers, .moveStock]
    case .mentor: [.seeBooks, .seeMoney]
    }
  }

  package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }
}

/// What a token of the API may do. Every route of the API asks for exactly one; none includes another.
package enum TokenScope: String, Sendable, Hashable, Comparable, CaseIterable, Codable {
  case read, `import`, stock, catalogue, live, desk, money, manage

  package static func < (left: TokenScope, right: TokenScope) -> Bool { left.rawValue < right.rawValue }
}
