/// Takes out of a WebP everything that is not needed to show it
/// (<https://developers.google.com/speed/webp/docs/riff_container>, RFC 9649).
enum WebPStripping {
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

  /// Bits of VP8X's first byte that announce Exif and XMP.
  private static let announcements: UInt8 = 0b0000_1100

  /// Nil for a file whose chunks do not add up.
  static func stripped(_ file: [UInt8]) -> StrippedPhoto? {
    guard let size = file.little32(at: 4), size >= 4, size + 8 <= file.count else { return nil }
    var photo = StrippedPhoto(bytes: Array(file[..<12]), width: 0, height: 0)
    photo.bytes.reserveCapacity(file.count)
    var place = 12
    while place < size + 8 {
      guard place + 8 <= file.count, let length = file.little32(at: place + 4) else { return nil }
      let end = place + 8 + length + length % 2
      guard end <= file.count else { return nil }
      append(Array(file[place..<end]), to: &photo)
      place = end
    }
    let written = photo.bytes.count - 8
    for byte in 0..<4 { photo.bytes[4 + byte] = UInt8(truncatingIfNeeded: written >> (8 * byte)) }
    return photo
  }

  private static func append(_ chunk: [UInt8], to photo: inout StrippedPhoto) {
    let kind = String(decoding: chunk[..<4], as: UTF8.self)
    guard kept.contains(kind) else { return }
    let start = photo.bytes.count
    photo.bytes += chunk
    if kind == "VP8X", chunk.count > 8 { photo.bytes[start + 8] &= ~announcements }
    if photo.width == 0, let (width, height) = size(of: kind, chunk) { (photo.width, photo.height) = (width, height) }
  }

  private static func size(of kind: String, _ chunk: [UInt8]) -> (width: Int, height: Int)? {
    switch kind {
    case "VP8X":
      guard let first = chunk.little32(at: 12), let second = chunk.little32(at: 14) else { return nil }
      return ((first & 0xFF_FFFF) + 1, (second >> 8) + 1)
    case "VP8 ":
      guard chunk.count >= 18, Array(chunk[11..<14]) == [0x9D, 0x01, 0x2A], let width = chunk.little16(at: 14),
        let height = chunk.little16(at: 16)
      else { return nil }
      return (width & 0x3FFF, height & 0x3FFF)
    case "VP8L":
      guard chunk.count >= 13, chunk[8] == 0x2F, let bits = chunk.little32(at: 9) else { return nil }
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    default:
      return nil
    }
  }
}
