package import Trade

/// Who may use a route. There is no route without one.
///
/// The type parameter is what the handler is given: a handler that takes a ``Caller`` cannot be put where nobody is
/// signed in, because no `Access<Caller>` lets such a request through.
package struct Access<Who: Sendable>: Sendable {
  let rule: AccessRule
}

/// The rule behind an ``Access``, as the table of routes lists it.
package enum AccessRule: Sendable, Hashable, CustomStringConvertible {
  case everyone
  case setupToken
  case signedIn
  case permission(Permission)
  case scope(TokenScope)

  /// Whether somebody must say who she is; what everybody may ask for takes nothing of a shop's share.
  var asksWho: Bool {
    switch self {
    case .everyone, .setupToken: false
    case .signedIn, .permission, .scope: true
    }
  }

  package var description: String {
    switch self {
    case .everyone: "everyone"
    case .setupToken: "setup token"
    case .signedIn: "signed in"
    case .permission(let permission): "permission \(permission)"
    case .scope(let scope): "scope \(scope)"
    }
  }
}

extension Access where Who == Visitor {
  /// Anybody, signed in or not.
  package static var everyone: Access { Access(rule: .everyone) }
  /// Whoever holds the one-time link of the first start; for all others the page does not exist.
  package static var setupToken: Access { Access(rule: .setupToken) }
}

extension Access where Who == Caller {
  /// Everyone who is signed in, for what concerns only themselves.
  package static var signedIn: Access { Access(rule: .signedIn) }
  /// People whose role has this permission.
  package static func permission(_ permission: Permission) -> Access { Access(rule: .permission(permission)) }
  /// Tokens of the API with this scope; never a cookie.
  package static func scope(_ scope: TokenScope) -> Access { Access(rule: .scope(scope)) }
}
