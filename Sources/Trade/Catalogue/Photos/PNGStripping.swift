/// Takes out of a PNG everything that is not needed to show it (<https://www.w3.org/TR/png-3/>).
enum PNGStripping {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that show: text, Exif, time and unknown ones are left out, and what stands behind the end.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL",
    "fcTL", "fdAT",
  ]

  /// Nil for a file whose chunks do not add up.
  static func stripped(_ file: [UInt8]) -> StrippedPhoto? {
    guard file.count >= 33, file[12..<16].elementsEqual("IHDR".utf8), let width = file.big32(at: 16),
      let height = file.big32(at: 20)
    else { return nil }
    var photo = StrippedPhoto(bytes: signature, width: width, height: height)
    photo.bytes.reserveCapacity(file.count)
    var place = signature.count
    while let length = file.big32(at: place), place + 12 + length <= file.count {
      let kind = String(decoding: file[(place + 4)..<(place + 8)], as: UTF8.self)
      let end = place + 12 + length
      if kept.contains(kind) { photo.bytes += file[place..<end] }
      if kind == "IEND" { return photo }
      place = end
    }
    return nil
  }
}
