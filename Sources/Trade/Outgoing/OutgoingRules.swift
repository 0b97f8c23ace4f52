/// To where the program may send: to the open internet, by TLS, and to what the host's administrator has named.
package struct OutgoingRules: Sendable, Equatable {
  /// A host that was named, as it is written in addresses; nil takes every port.
  package struct Host: Sendable, Equatable {
    package let name: String
    package let port: Int?

    /// Reads `bridge.lan`, `10.0.0.5:8080` or `[fd00::5]:8080`; nil for what is no host.
    package init?(_ text: String) {
      guard let (host, port) = OutgoingURL.split(text) else { return nil }
      (self.name, self.port) = (host, port)
    }
  }

  /// Why nothing is sent there.
  package enum Refusal: String, Error, Sendable, CaseIterable {
    /// It is not reached by TLS.
    case insecure
    /// It leads inward, or nowhere: loopback, private and link-local networks, what is kept for other things.
    case inward
    /// This installation sends nothing anywhere: it is a demo.
    case closed
  }

  package let allowed: [Host]
  /// Whether anything is sent at all.
  package let isOpen: Bool

  package init(allowed: [Host] = [], isOpen: Bool = true) {
    self.allowed = allowed
    self.isOpen = isOpen
  }

  /// Whether the administrator has named where an address leads.
  package func allows(_ url: OutgoingURL) -> Bool {
    allowed.contains { $0.name == url.host && ($0.port == nil || $0.port == url.port) }
  }

  /// What can be said before the name is looked up.
  package func check(_ url: OutgoingURL) throws(Refusal) {
    guard isOpen else { throw .closed }
    if allows(url) { return }
    guard url.isSecure else { throw .insecure }
    if let address = url.address {
      guard address.isPublic else { throw .inward }
    } else if !url.host.contains(".") || Self.inwardEndings.contains(where: url.host.hasSuffix) {
      throw .inward
    }
  }

  /// The one address to connect to, of those that a name leads to: the first. Where one of them leads inward, none is taken:
  /// an honest name leads to one side or the other.
  ///
  /// - Parameter addresses: not empty.
  package func choose(among addresses: [IPAddress], for url: OutgoingURL) throws(Refusal) -> IPAddress {
    try check(url)
    guard let first = addresses.first, allows(url) || addresses.allSatisfy(\.isPublic) else { throw .inward }
    return first
  }

  /// RFC 6761, RFC 6762, RFC 8375 and what is kept for private use.
  private static let inwardEndings = [".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet"]
}
