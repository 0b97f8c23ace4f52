import CZlib
package import HTTPTypes

/// Bytes in the format of gzip (RFC 1952), and whether somebody takes them.
///
/// For our own files alone. A page holds what nobody else may read beside what anybody may write to it, a buyer's
/// comment, and its compressed length would tell of the one by the other (BREACH): pages and streams go out as they are.
package enum Gzip {
  /// The largest window, 2^15 bytes, with gzip's frame around it.
  private static let window: Int32 = 15 + 16

  /// As small as zlib makes it; nil where it has not the memory for that, or where it comes out no smaller.
  package static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var (bytes, packed) = (bytes, [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count)))))
    let ending = bytes.withUnsafeMutableBufferPointer { input in
      packed.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        return deflate(&stream, Z_FINISH)
      }
    }
    guard ending == Z_STREAM_END, stream.total_out < bytes.count else { return nil }
    return Array(packed.prefix(Int(stream.total_out)))
  }

  /// Whether who asks takes gzip: `Accept-Encoding` names it, or all, and not with a weight of 0.
  package static func isTaken(_ headers: HTTPFields) -> Bool {
    var weights: [String: Double] = [:]
    for choice in headers[values: .acceptEncoding].flatMap({ $0.split(separator: ",") }) {
      let words = choice.lowercased().split(separator: ";").map { String($0).trimmed }
      guard let name = words.first else { continue }
      let weight = words.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
      weights[name] = weight ?? 1
    }
    return (weights["gzip"] ?? weights["*"] ?? 0) > 0
  }
}
