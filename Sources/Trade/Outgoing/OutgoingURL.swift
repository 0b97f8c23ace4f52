/// Where the program is asked to send something: an address that every reader reads alike.
///
/// What could be read in two ways is none: names and passwords in it, other writings of a number, blanks, backslashes, what
/// is not ASCII, a part behind `#`.
package struct OutgoingURL: Sendable, Hashable, CustomStringConvertible {
  package let isSecure: Bool
  /// In lower case; an IPv6 address without its brackets.
  package let host: String
  package let port: Int
  /// Path and query, from the slash on.
  package let target: String

  /// Bytes.
  package static let longest = 500

  /// The address the host is, where it is no name.
  package var address: IPAddress? { IPAddress(host) }

  /// As it is sent and shown; the port stands in it only where it is not the usual one.
  package var description: String { "\(isSecure ? "https" : "http")://\(authority)\(target)" }

  /// What the receiver is told in `Host`.
  package var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == Self.usualPort(isSecure) ? name : "\(name):\(port)"
  }

  /// Nil for what is no such address.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\\\"<>^`{|}#".utf8.contains($0) })
    else { return nil }
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let isSecure = ["https": true, "http": false][parts[0].lowercased()] else { return nil }
    let authority = parts[1].prefix { $0 != "/" && $0 != "?" }
    guard let (host, port) = Self.split(authority) else { return nil }
    let target = parts[1].dropFirst(authority.count)
    self.isSecure = isSecure
    self.host = host
    self.port = port ?? Self.usualPort(isSecure)
    self.target = target.hasPrefix("/") ? String(target) : "/\(target)"
  }

  private static func usualPort(_ isSecure: Bool) -> Int { isSecure ? 443 : 80 }

  /// Host and port of what stands before the path.
  static func split(_ authority: some StringProtocol) -> (host: String, port: Int?)? {
    let authority = authority.lowercased()
    if authority.hasPrefix("[") {
      let inner = authority.dropFirst().prefix { $0 != "]" }
      guard case .v6? = IPAddress(String(inner)), authority.count >= inner.count + 2,
        let port = port(authority.dropFirst(inner.count + 2))
      else { return nil }
      return (String(inner), port)
    }
    let host = String(authority.prefix { $0 != ":" })
    guard isHost(host), let port = port(authority.dropFirst(host.count)) else { return nil }
    return (host, port)
  }

  /// Nothing, or a colon and a number; the outer nil is for anything else.
  private static func port(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    let digits = text.dropFirst()
    guard text.hasPrefix(":"), (1...5).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let port = Int(digits), (1...65_535).contains(port)
    else { return nil }
    return .some(port)
  }

  /// A name in letters, digits and hyphens, or four numbers. A last label that begins with a digit is a number to some
  /// readers, so it has to be an address in its usual writing.
  private static func isHost(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...253).contains(host.utf8.count), labels.allSatisfy(isLabel), let last = labels.last else { return false }
    guard last.utf8.first.map({ (48...57).contains($0) }) ?? true else { return true }
    if case .v4? = IPAddress(host) { return true }
    return false
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
