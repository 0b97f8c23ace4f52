/// Takes out of a JPEG everything that is not needed to show it (ITU-T T.81, Exif 2.32).
///
/// Kept: JFIF's and Adobe's headers, the colour profile, the picture itself up to its end marker, and whether it is
/// turned. Gone: Exif with place, time, camera and thumbnail, XMP, comments, and what phones hang behind the picture.
enum JPEGStripping {
  /// Nil for a file whose segments do not add up.
  static func stripped(_ file: [UInt8]) -> StrippedPhoto? {
    var photo = StrippedPhoto(bytes: [0xFF, 0xD8], width: 0, height: 0)
    photo.bytes.reserveCapacity(file.count)
    var place = 2
    while let (marker, start) = nextMarker(in: file, at: place) {
      if marker == 0xD9 {
        photo.bytes += [0xFF, 0xD9]
        return photo
      }
      guard let length = file.big16(at: start), length >= 2, start + length <= file.count else { return nil }
      let content = file[(start + 2)..<(start + length)]
      place = start + length
      if let orientation = orientation(marker, content) {
        photo.bytes += exif(orientation: orientation)
      } else if isKept(marker, content) {
        photo.bytes += [0xFF, marker]
        photo.bytes += file[start..<place]
      }
      if isFrame(marker) {
        guard let height = file.big16(at: start + 3), let width = file.big16(at: start + 5) else { return nil }
        (photo.width, photo.height) = (width, height)
      }
      if marker == 0xDA {
        let end = endOfScan(in: file, from: place)
        photo.bytes += file[place..<end]
        place = end
      }
    }
    return nil
  }

  /// The marker at a place, where fill bytes may stand before it.
  private static func nextMarker(in file: [UInt8], at place: Int) -> (marker: UInt8, start: Int)? {
    guard place < file.count, file[place] == 0xFF else { return nil }
    var place = place
    while place < file.count && file[place] == 0xFF { place += 1 }
    guard place < file.count, file[place] != 0 else { return nil }
    return (file[place], place + 1)
  }

  /// A scan ends where an FF is followed by neither a stuffed 00 nor a restart marker.
  private static func endOfScan(in file: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < file.count {
      if file[place] == 0xFF, file[place + 1] != 0, file[place + 1] != 0xFF, !(0xD0...0xD7).contains(file[place + 1]) {
        return place
      }
      place += 1
    }
    return file.count
  }

  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  private static func isKept(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0: content.starts(with: "JFIF\0".utf8)
    case 0xE2: content.starts(with: "ICC_PROFILE\0".utf8)
    case 0xEE: content.starts(with: "Adobe".utf8)
    case 0xE0...0xEF, 0xFE: false
    default: true
    }
  }

  /// How the picture is turned (2 to 8), from the Exif segment's tag 0x0112; nil where it stands upright.
  private static func orientation(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> UInt8? {
    guard marker == 0xE1, content.starts(with: "Exif\0\0".utf8) else { return nil }
    let tiff = Array(content.dropFirst(6))
    let isLittle = tiff.starts(with: "II".utf8)
    guard isLittle || tiff.starts(with: "MM".utf8) else { return nil }
    let word = { (place: Int) in isLittle ? tiff.little16(at: place) : tiff.big16(at: place) }
    guard let directory = isLittle ? tiff.little32(at: 4) : tiff.big32(at: 4), let entries = word(directory)
    else { return nil }
    for entry in 0..<entries {
      let place = directory + 2 + entry * 12
      guard let tag = word(place) else { return nil }
      if tag == 0x0112 {
        guard let value = word(place + 8), (2...8).contains(value) else { return nil }
        return UInt8(value)
      }
    }
    return nil
  }

  /// An Exif segment that says nothing but how the picture is turned.
  private static func exif(orientation: UInt8) -> [UInt8] {
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0x00, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ]
    return [0xFF, 0xE1, 0, UInt8(2 + 6 + tiff.count)] + Array("Exif\0\0".utf8) + tiff
  }
}
