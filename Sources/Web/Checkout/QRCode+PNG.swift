extension QRCode {
  /// The code as a picture that phones can keep and other apps can read: black on white, with its quiet zone.
  ///
  /// One bit a pixel and not compressed, which for so small a picture costs a few kilobytes and needs no library.
  ///
  /// - Parameter scale: pixels of a dot.
  func png(scale: Int = 8) -> [UInt8] {
    let quiet = 4
    let side = (width + 2 * quiet) * scale
    let row = (side + 7) / 8
    var pixels: [UInt8] = []
    pixels.reserveCapacity(side * (row + 1))
    for y in -quiet..<(width + quiet) {
      var line = [UInt8](repeating: 0xFF, count: row)
      for x in -quiet..<(width + quiet) where isDark(y, x) {
        for pixel in ((x + quiet) * scale)..<((x + quiet + 1) * scale) { line[pixel / 8] &= ~(0x80 >> (pixel % 8)) }
      }
      for _ in 0..<scale { pixels += [0] + line }
    }
    let header: [UInt8] = bytes(UInt32(side)) + bytes(UInt32(side)) + [1, 0, 0, 0, 0]
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + chunk("IHDR", header) + chunk("IDAT", stored(pixels)) + chunk("IEND", [])
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return bytes(UInt32(content.count)) + named + bytes(crc32(named))
  }

  /// A zlib stream of blocks that are stored as they are (RFC 1950, RFC 1951 §3.2.4).
  private func stored(_ content: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    let most = 0xFFFF
    for start in stride(from: 0, to: content.count, by: most) {
      let block = content[start..<min(start + most, content.count)]
      let size = UInt16(block.count)
      stream.append(start + most >= content.count ? 1 : 0)
      stream += [UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)] + block
    }
    let sums = content.reduce((a: UInt32(1), b: UInt32(0))) { sums, byte in
      let a = (sums.a + UInt32(byte)) % 65_521
      return (a, (sums.b + a) % 65_521)
    }
    return stream + bytes(sums.b << 16 | sums.a)
  }

  private func crc32(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }

  private func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
