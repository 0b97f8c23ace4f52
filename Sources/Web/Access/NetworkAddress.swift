import Foundation

/// An address of the network as text, and whether the Internet lies between it and us.
struct NetworkAddress: Sendable {
  private let bytes: [UInt8]

  /// Nil for what is no address of IPv4 or IPv6.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    // A zone names the interface (fe80::1%eth0) and says nothing of the address.
    let plain = String(text.prefix { $0 != "%" })
    if inet_pton(AF_INET, plain, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, plain, &six) == 1 {
      let all = withUnsafeBytes(of: &six) { Array($0) }
      let isMapped = all.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
      bytes = isMapped ? Array(all.suffix(4)) : all
    } else {
      return nil
    }
  }

  /// Whether it is none of this machine's, of a home's or a company's network or of a provider's own (RFC 1918, 3927,
  /// 4193, 6598).
  var isOfTheInternet: Bool {
    switch (bytes.count, bytes[0], bytes[1]) {
    case (4, 127, _), (4, 10, _), (4, 172, 16...31), (4, 192, 168), (4, 169, 254), (4, 100, 64...127), (4, 0, 0): false
    case (16, 0xfc...0xfd, _), (16, 0xfe, 0x80...0xbf): false
    case (16, 0, 0): bytes.dropLast().contains { $0 != 0 }
    default: true
    }
  }
}

extension WebSettings {
  /// Whether a connection comes over the Internet without TLS: then nothing is answered but how to come safely.
  ///
  /// A proxy that is trusted may have any address: it speaks TLS to the visitor, and the way to it is its owner's matter.
  func comesInTheOpen(peer: String) -> Bool {
    !speaksTLS && !trustedProxies.contains(peer) && NetworkAddress(peer)?.isOfTheInternet == true
  }
}
