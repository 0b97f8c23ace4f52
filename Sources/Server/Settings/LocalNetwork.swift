import Foundation

/// Where other devices of the network this machine is in can reach it.
enum LocalNetwork {
  /// One of the machine's IPv4 addresses.
  struct Interface: Equatable {
    let address: String
    /// Whether other devices may reach it: it is up, and neither the machine itself nor a tunnel.
    let isShared: Bool
  }

  /// The machine's IPv4 address for phones beside it; nil where it is in no network.
  static var address: String? { address(wayOut: wayOut, interfaces: interfaces) }

  /// The address on the way to the world is the one the neighbours know, unless that way is a tunnel. Without such a
  /// way, as in a hotspot that leads nowhere, it is the first address of the kind that home networks give.
  ///
  /// - Parameter wayOut: the address from which the machine would speak to the world.
  static func address(wayOut: String?, interfaces: [Interface]) -> String? {
    let shared = interfaces.filter(\.isShared).map(\.address)
    if let wayOut, shared.contains(wayOut) { return wayOut }
    return shared.first(where: isPrivate) ?? shared.first ?? wayOut
  }

  /// RFC 1918.
  private static func isPrivate(_ address: String) -> Bool {
    let parts = address.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 4 else { return false }
    return switch (parts[0], parts[1]) {
    case (10, _), (172, 16...31), (192, 168): true
    default: false
    }
  }

  private static var interfaces: [Interface] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    return sequence(first: list) { $0?.pointee.ifa_next }.compactMap { entry in
      guard let entry = entry?.pointee, let address = entry.ifa_addr,
        address.pointee.sa_family == sa_family_t(AF_INET)
      else { return nil }
      let flags = Int(entry.ifa_flags)
      func has(_ flag: some BinaryInteger) -> Bool { flags & Int(flag) != 0 }
      let isShared = has(IFF_UP) && has(IFF_RUNNING) && !has(IFF_LOOPBACK) && !has(IFF_POINTOPOINT)
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        text(address.pointee).map { Interface(address: $0, isShared: isShared) }
      }
    }
  }

  /// Asked of the kernel, which looks up the way to a far address (one kept for examples, RFC 5737); nothing is sent.
  private static var wayOut: String? {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    var far = sockaddr_in()
    far.sin_family = sa_family_t(AF_INET)
    far.sin_port = in_port_t(9).bigEndian
    inet_pton(AF_INET, "192.0.2.1", &far.sin_addr)
    var own = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isFound = withUnsafeBytes(of: &far) { far in
      connect(socket, far.assumingMemoryBound(to: sockaddr.self).baseAddress, length) == 0
    }
    guard isFound else { return nil }
    let isNamed = withUnsafeMutableBytes(of: &own) { own in
      getsockname(socket, own.assumingMemoryBound(to: sockaddr.self).baseAddress, &length) == 0
    }
    return isNamed ? text(own) : nil
  }

  private static func text(_ address: sockaddr_in) -> String? {
    var number = address.sin_addr
    var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
    guard inet_ntop(AF_INET, &number, &text, socklen_t(INET_ADDRSTRLEN)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
