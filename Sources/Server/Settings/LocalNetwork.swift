import Foundation

/// Where other devices of the network this machine is in can reach it.
enum LocalNetwork {
  /// The machine's IPv4 address towards the rest of the world; nil where it is in no network.
  ///
  /// Asked of the kernel, which looks up the way to a far address (one kept for examples, RFC 5737); nothing is sent.
  static var address: String? {
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
    var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
    guard isNamed, inet_ntop(AF_INET, &own.sin_addr, &text, socklen_t(INET_ADDRSTRLEN)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
