/// The `Host` of a request: what the sender says it came to, and nothing more than that.
struct HostName: Sendable, Equatable {
  /// Without the port, in small letters; an IPv6 address without its brackets.
  let name: String
  /// Name and port as they stand in a link.
  let text: String
  private let isAddress: Bool

  /// Nil for what is no host.
  init?(_ text: String) {
    let text = text.lowercased()
    guard (1...255).contains(text.utf8.count) else { return nil }
    let rest: Substring
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      name = String(text[text.index(after: text.startIndex)..<end])
      rest = text[text.index(after: end)...]
      guard name.contains(":"), name.utf8.allSatisfy(Self.isOfIPv6) else { return nil }
      isAddress = true
    } else {
      name = String(text.prefix { $0 != ":" })
      rest = text.dropFirst(name.count)
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isOfName) else { return nil }
      isAddress = Self.isIPv4(name)
    }
    guard rest.isEmpty || Self.isPort(rest) else { return nil }
    self.text = text
  }

  /// Whether only the network around this machine can mean this by it: an address, this machine, a name that no registry
  /// gives away. A name of the world may be anybody's, who points it here.
  var isOfNeighbourhood: Bool {
    if isAddress || name == "localhost" || !name.contains(".") { return true }
    return ["local", "lan", "internal", "home.arpa"].contains { name.hasSuffix("." + $0) }
  }

  private static func isPort(_ rest: Substring) -> Bool {
    let digits = rest.dropFirst()
    return rest.first == ":" && digits.count <= 5 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (digits.isEmpty || Int(digits).map { (0...65_535).contains($0) } ?? false)
  }

  private static func isIPv4(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { part in part.count <= 3 && UInt8(part) != nil }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isOfIPv6(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension WebSettings {
  /// Where a link leads that somebody elsewhere is to follow, without a slash at the end.
  ///
  /// The address that was set goes before all; else the host that was asked for, where it can only mean this machine. A
  /// public name that nobody set may be forged, and a link under it would hand its secret to whoever has the name: then it
  /// is the address that the server itself knows.
  func address(asked host: String?) -> String {
    if let publicAddress { return publicAddress }
    guard let host = host.flatMap(HostName.init), host.isOfNeighbourhood else { return ownAddress }
    return "\(speaksTLS ? "https" : "http")://\(host.text)"
  }
}
