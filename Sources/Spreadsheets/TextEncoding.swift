/// The encoding a text file announces by its first bytes.
enum TextEncoding: Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  case utf32

  init(sample: [UInt8]) {
    if sample.starts(with: [0xFF, 0xFE, 0x00, 0x00]) || sample.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      self = .utf32
    } else if sample.starts(with: [0xFF, 0xFE]) {
      self = .utf16(bigEndian: false)
    } else if sample.starts(with: [0xFE, 0xFF]) {
      self = .utf16(bigEndian: true)
    } else {
      self = .utf8
    }
  }
}
