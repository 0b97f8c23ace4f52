/// Which addresses lead inward or nowhere: the tables of special purposes that IANA keeps (RFC 6890 and those after it),
/// and the places where clouds tell a machine its secrets.
enum SpecialAddresses {
  struct Block {
    let address: IPAddress
    /// Bits that all addresses of the block share.
    let bits: Int
    let meaning: String

    init(_ text: String, _ meaning: String) {
      let parts = text.split(separator: "/")
      guard parts.count == 2, let address = IPAddress(String(parts[0])), let bits = Int(parts[1]) else {
        preconditionFailure("a line of the table is no block of addresses")
      }
      (self.address, self.bits, self.meaning) = (address, bits, meaning)
    }
  }

  static let blocks: [Block] = [
    Block("0.0.0.0/8", "this network"), Block("10.0.0.0/8", "private"), Block("100.64.0.0/10", "shared by a carrier"),
    Block("127.0.0.0/8", "loopback"), Block("168.63.129.16/32", "a cloud's own"), Block("169.254.0.0/16", "link-local"),
    Block("172.16.0.0/12", "private"), Block("192.0.0.0/24", "protocol assignments"),
    Block("192.0.2.0/24", "documentation"), Block("192.31.196.0/24", "AS112"), Block("192.52.193.0/24", "AMT"),
    Block("192.88.99.0/24", "6to4 relays"), Block("192.168.0.0/16", "private"), Block("192.175.48.0/24", "AS112"),
    Block("198.18.0.0/15", "benchmarks"), Block("198.51.100.0/24", "documentation"),
    Block("203.0.113.0/24", "documentation"), Block("224.0.0.0/4", "multicast"), Block("240.0.0.0/4", "reserved"),
    Block("2001::/23", "protocol assignments, Teredo too"), Block("2001:db8::/32", "documentation"),
    Block("2002::/16", "6to4"), Block("2620:4f:8000::/48", "AS112"), Block("3fff::/20", "documentation"),
  ]

  /// All that is given out of IPv6. Outside of it lie loopback, link-local, unique local, multicast, IPv4 in IPv6 and
  /// whatever is not given out yet.
  static let globalUnicast = Block("2000::/3", "global unicast")
  /// IPv4 addresses as a network without IPv4 reaches them: as special as the address inside.
  static let translated = Block("64:ff9b::/96", "IPv4 translated")
}

extension SpecialAddresses.Block {
  func contains(_ other: IPAddress) -> Bool {
    switch (address, other) {
    case (.v4(let own), .v4(let other)): bits == 0 || (own ^ other) >> UInt32(32 - bits) == 0
    case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
      bits <= 64
        ? bits == 0 || (high ^ otherHigh) >> UInt64(64 - bits) == 0
        : high == otherHigh && (low ^ otherLow) >> UInt64(128 - bits) == 0
    default: false
    }
  }
}

extension IPAddress {
  /// Whether nothing but an ordinary machine of the open internet can stand behind it.
  package var isPublic: Bool {
    switch self {
    case .v4: return !SpecialAddresses.blocks.contains { $0.contains(self) }
    case .v6(_, let low):
      if SpecialAddresses.translated.contains(self) { return IPAddress.v4(UInt32(truncatingIfNeeded: low)).isPublic }
      return SpecialAddresses.globalUnicast.contains(self) && !SpecialAddresses.blocks.contains { $0.contains(self) }
    }
  }
}
