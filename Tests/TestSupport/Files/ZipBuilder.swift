/// Writes zips for the tests, right ones and ones that lie.
package struct ZipBuilder: Sendable {
  package struct Entry: Sendable {
    package var name: String
    /// The bytes as they stand in the zip.
    package var packed: [UInt8]
    package var method: UInt16 = 0
    package var unpackedBytes: Int
    package var checksum: UInt32
    package var flags: UInt16 = 0
    /// What the directory claims, where it is not the truth.
    package var claimedPackedBytes: Int?
    package var claimedUnpackedBytes: Int?
    /// An entry whose bytes are used once more instead of its own.
    package var sharesBytesOf: Int?

    package static func stored(_ name: String, _ bytes: [UInt8]) -> Entry {
      Entry(name: name, packed: bytes, unpackedBytes: bytes.count, checksum: crc32(bytes))
    }

    package static func stored(_ name: String, _ text: String) -> Entry { stored(name, Array(text.utf8)) }

    /// `count` times the letter `a`, packed as tightly as the format allows: 1,032 to 1.
    package static func packedRun(_ name: String, before: String = "", count: Int, after: String = "") -> Entry {
      let stream = DeflateRun(before: Array(before.utf8), repeats: count / 258, after: Array(after.utf8))
      let plain = Array(before.utf8) + [UInt8](repeating: 0x61, count: stream.runBytes) + Array(after.utf8)
      return Entry(name: name, packed: stream.bytes, method: 8, unpackedBytes: plain.count, checksum: crc32(plain))
    }
  }

  package var entries: [Entry] = []
  /// What the end record claims, where it is not the truth.
  package var claimedEntries: UInt16?
  package var comment: [UInt8] = []

  package init(entries: [Entry] = []) { self.entries = entries }

  package func build() -> [UInt8] {
    var (file, directory, offsets) = ([UInt8](), [UInt8](), [Int]())
    for entry in entries {
      if let shared = entry.sharesBytesOf {
        offsets.append(offsets[shared])
      } else {
        offsets.append(file.count)
        file += local(entry)
      }
      directory += central(entry, at: offsets[offsets.count - 1])
    }
    let start = file.count
    file += directory
    let count = claimedEntries ?? UInt16(truncatingIfNeeded: entries.count)
    file += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    file += le(Int(count), 2)
    file += le(Int(count), 2)
    file += le(directory.count, 4)
    file += le(start, 4)
    file += le(comment.count, 2)
    return file + comment
  }

  /// With flag 8 the sizes stand behind the data, as the exports of Shopee have them.
  private func local(_ entry: Entry) -> [UInt8] {
    let isLate = entry.flags & 8 != 0
    let sizes = le(entry.packed.count, 4) + le(entry.unpackedBytes, 4)
    let checksum = le(Int(entry.checksum), 4)
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4]
    bytes += le(20, 2)
    bytes += le(Int(entry.flags), 2)
    bytes += le(Int(entry.method), 2)
    bytes += le(0, 4)
    bytes += isLate ? le(0, 12) : checksum + sizes
    bytes += le(entry.name.utf8.count, 2)
    bytes += le(0, 2)
    bytes += Array(entry.name.utf8)
    bytes += entry.packed
    if isLate { bytes += [0x50, 0x4B, 7, 8] + checksum + sizes }
    return bytes
  }

  private func central(_ entry: Entry, at offset: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20, 0]
    bytes += le(Int(entry.flags), 2)
    bytes += le(Int(entry.method), 2)
    bytes += le(0, 4)
    bytes += le(Int(entry.checksum), 4)
    bytes += le(entry.claimedPackedBytes ?? entry.packed.count, 4)
    bytes += le(entry.claimedUnpackedBytes ?? entry.unpackedBytes, 4)
    bytes += le(entry.name.utf8.count, 2)
    bytes += le(0, 12)
    bytes += le(offset, 4)
    bytes += Array(entry.name.utf8)
    return bytes
  }
}

/// The lowest bytes of a number, the lowest first.
package func le(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
}

package func crc32(_ bytes: [UInt8]) -> UInt32 {
  var value: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    value = value >> 8 ^ checksumTable[Int(UInt8(truncatingIfNeeded: value) ^ byte)]
  }
  return ~value
}

private let checksumTable: [UInt32] = (0..<256).map { index in
  var value = UInt32(index)
  for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  return value
}
