import Foundation

/// A `postgres://` address, taken apart so that its password is never printed nor seen in a list of processes.
///
/// libpq allows several servers in one address (`a:1,b:2`), which a general reader of addresses does not.
struct PostgresURL {
  let password: String?
  let withoutPassword: String

  init(_ text: String) {
    guard let scheme = text.range(of: "://") else {
      password = nil
      withoutPassword = text
      return
    }
    let rest = text[scheme.upperBound...]
    let query = rest.firstIndex(of: "?")
    let server = rest[..<(query ?? rest.endIndex)]
    let (user, beforeHost) = Self.splitUser(String(server))
    let (option, options) = Self.splitOptions(query.map { String(rest[rest.index(after: $0)...]) })
    password = (option ?? user)?.removingPercentEncoding
    withoutPassword = text[..<scheme.upperBound] + beforeHost + options
  }

  /// `name:secret@host/books` gives the secret and `name@host/books`.
  private static func splitUser(_ server: String) -> (password: String?, rest: String) {
    let authority = server.prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
      return (nil, server)
    }
    return (String(server[server.index(after: colon)..<at]), String(server[..<colon] + server[at...]))
  }

  private static func splitOptions(_ query: String?) -> (password: String?, rest: String) {
    guard let query else { return (nil, "") }
    let options = query.split(separator: "&")
    let secret = options.first { $0.hasPrefix("password=") }.map { String($0.dropFirst("password=".count)) }
    let others = options.filter { !$0.hasPrefix("password=") }
    return (secret, others.isEmpty ? "" : "?" + others.joined(separator: "&"))
  }
}
