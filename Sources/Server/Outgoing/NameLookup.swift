import Foundation
import Trade

/// Which addresses a name leads to.
enum NameLookup {
  /// Nobody by that name, or nobody who could be asked.
  struct Failed: Error {}

  /// Asks the system, on a thread of its own: the resolver waits without giving anything back. Whoever is cancelled stops
  /// waiting for it.
  ///
  /// - Throws: ``Failed``.
  static func ask(_ host: String) async throws -> [IPAddress] {
    let (answers, continuation) = AsyncStream.makeStream(of: [IPAddress].self)
    DispatchQueue.global().async {
      continuation.yield(addresses(of: host))
      continuation.finish()
    }
    for await addresses in answers where !addresses.isEmpty { return addresses }
    throw Failed()
  }

  private static func addresses(of host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_ADDRCONFIG
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    return sequence(first: list) { $0?.pointee.ai_next }.compactMap { entry in
      guard let entry = entry?.pointee, let address = entry.ai_addr else { return nil }
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      guard getnameinfo(address, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else {
        return nil
      }
      // An address of one link only carries the link's name behind a percent sign.
      let plain = text.prefix { $0 != 0 && $0 != CChar(UInt8(ascii: "%")) }
      return IPAddress(String(decoding: plain.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
  }
}
