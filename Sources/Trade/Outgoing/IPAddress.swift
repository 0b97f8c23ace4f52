import Foundation

/// The number of a machine in a network, of either version.
package enum IPAddress: Sendable, Hashable {
  case v4(UInt32)
  case v6(high: UInt64, low: UInt64)

  /// Reads an address as everybody writes it: `203.0.113.7` in four decimal numbers, or `2001:db8::7`.
  ///
  /// Nil for other ways to write the same number (`0x7f.1`, `2130706433`, `0177.0.0.1`), which some programs read and
  /// others do not.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    // Some libraries take zeros before a number and read eight as its base.
    let isPlain = !text.split(separator: ".").contains { $0.count > 1 && $0.hasPrefix("0") }
    if isPlain, inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(sixteen: withUnsafeBytes(of: &six) { Array($0) })
    } else {
      return nil
    }
  }

  private init(sixteen bytes: [UInt8]) {
    func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    self = .v6(high: word(bytes[..<8]), low: word(bytes[8...]))
  }

  /// As everybody writes it.
  package var text: String {
    switch self {
    case .v4(let number): return [24, 16, 8, 0].map { String(number >> $0 & 255) }.joined(separator: ".")
    case .v6(let high, let low):
      var address = in6_addr()
      withUnsafeMutableBytes(of: &address) { bytes in
        bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
        bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
      }
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      inet_ntop(AF_INET6, &address, &text, socklen_t(INET6_ADDRSTRLEN))
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
