import Foundation

/// A `postgres://` address, taken apart so that its password is never printed nor seen in a list of processes.
///
/// libpq allows several servers in one address (`a:1,b:2`), which a general reader of addresses does not.
struct PostgresURL {
  let password: String?
  let withoutPassword: String
  /// As libpq reads it, with its password.
  let text: String

  init(_ text: String) {
    self.text = text
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

  /// The same address, whose sessions begin with a setting, beside those it has already.
  ///
  /// libpq takes the address's `options` or those of PGOPTIONS, never both, so what the environment says is written
  /// into the address.
  func setting(_ name: String, to value: String, environment: [String: String]) -> PostgresURL {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let given = parts.count > 1 ? parts[1].split(separator: "&").map(String.init) : []
    let prefix = "options="
    let own = given.last { $0.hasPrefix(prefix) }.flatMap { String($0.dropFirst(prefix.count)).removingPercentEncoding }
    let options = [own ?? environment["PGOPTIONS"], "-c \(name)=\(value)"].compactMap(\.self).joined(separator: " ")
    let written = options.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let query = given.filter { !$0.hasPrefix(prefix) } + [prefix + written]
    return PostgresURL(parts[0] + "?" + query.joined(separator: "&"))
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
