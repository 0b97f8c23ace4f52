import Testing

@testable import Trade

@Suite struct PhotoTests {
  /// A marker segment of a JPEG.
  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
  }

  private let frame: [UInt8] = [8, 0x01, 0x00, 0x02, 0x00, 1, 1, 0x11, 0]
  private let scan: [UInt8] = [1, 1, 0, 0, 63, 0]
  private let entropy: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

  private func jpeg(_ extra: [UInt8], behind: [UInt8] = []) -> [UInt8] {
    let parts: [[UInt8]] = [
      [0xFF, 0xD8], segment(0xE0, Array("JFIF\0".utf8) + [1, 1]), extra, segment(0xC0, frame), segment(0xDA, scan),
      entropy, [0xFF, 0xD9], behind,
    ]
    return parts.flatMap(\.self)
  }

  /// Exif with a turned picture and a place, in either byte order.
  private func exif(little: Bool, orientation: UInt8) -> [UInt8] {
    let number = { (value: UInt16) in
      little ? [UInt8(value & 0xFF), UInt8(value >> 8)] : [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
    let long = { (value: UInt16) in little ? number(value) + [0, 0] : [0, 0] + number(value) }
    var tiff = Array((little ? "II" : "MM").utf8) + number(42) + long(8) + number(2)
    tiff += number(0x0112) + number(3) + long(1) + number(UInt16(orientation)) + [0, 0]
    tiff += number(0x8825) + number(4) + long(1) + long(38)
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff + long(0) + Array("GPS -6.58,110.67".utf8))
  }

  @Test func `a JPEG loses place, camera, comments and what hangs behind it, and keeps its picture`() throws {
    let traces =
      exif(little: true, orientation: 1) + segment(0xFE, Array("Kamera GPS".utf8))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0GPS".utf8)) + segment(0xED, Array("Photoshop GPS".utf8))
    let photo = try Photo(jpeg(traces, behind: Array("ftypmp42 GPS".utf8)))
    #expect(photo.bytes == jpeg([]))
    #expect(photo.format == .jpeg)
    #expect(photo.width == 512 && photo.height == 256)
  }

  @Test(arguments: [true, false], [UInt8(2), 6, 8])
  func `a turned JPEG stays turned`(little: Bool, orientation: UInt8) throws {
    let photo = try Photo(jpeg(exif(little: little, orientation: orientation)))
    #expect(!String(decoding: photo.bytes, as: UTF8.self).contains("GPS"))
    let again = try Photo(photo.bytes)
    #expect(again == photo, "stripping twice is stripping once")
    #expect(photo.bytes.count == jpeg([]).count + 36)
    #expect(photo.bytes.contains(orientation))
  }

  @Test func `a colour profile is kept`() throws {
    let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9, 9])
    #expect(try Photo(jpeg(profile)).bytes == jpeg(profile))
  }

  private func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + Array(kind.utf8) + content + [1, 2, 3, 4]
  }

  private func png(_ extra: [UInt8], behind: [UInt8] = []) -> [UInt8] {
    PNGStripping.signature + chunk("IHDR", [0, 0, 0, 7, 0, 0, 0, 5, 8, 2, 0, 0, 0]) + extra
      + chunk("IDAT", [9, 9]) + chunk("IEND", []) + behind
  }

  @Test func `a PNG loses its texts and Exif and keeps its picture`() throws {
    let traces =
      chunk("tEXt", Array("Location\0Jepara".utf8)) + chunk("eXIf", Array("MM".utf8)) + chunk("iTXt", [1])
      + chunk("tIME", [7]) + chunk("zTXt", [1])
    let photo = try Photo(png(traces + chunk("gAMA", [0, 0, 1, 1]), behind: [0xDE, 0xAD]))
    #expect(photo.bytes == png(chunk("gAMA", [0, 0, 1, 1])))
    #expect(photo.width == 7 && photo.height == 5)
  }

  private func riff(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    Array(kind.utf8) + [UInt8(content.count & 0xFF), UInt8(content.count >> 8), 0, 0] + content
      + (content.count % 2 == 1 ? [0] : [])
  }

  private func webp(_ chunks: [UInt8]) -> [UInt8] {
    let size = chunks.count + 4
    return Array("RIFF".utf8) + [UInt8(size & 0xFF), UInt8(size >> 8), 0, 0] + Array("WEBP".utf8) + chunks
  }

  @Test func `a WebP loses its Exif and XMP and says so in its header`() throws {
    let header: [UInt8] = [0x2C, 0, 0, 0, 0xFF, 0x01, 0, 0x7F, 0x02, 0]
    let picture = riff("VP8L", [0x2F, 0xFF, 0x41, 0, 0, 1])
    let photo = try Photo(
      webp(riff("VP8X", header) + picture + riff("EXIF", Array("GPS".utf8)) + riff("XMP ", Array("GPS!".utf8))))
    #expect(photo.bytes == webp(riff("VP8X", [0x20] + header.dropFirst()) + picture))
    #expect(photo.width == 512 && photo.height == 640)
  }

  @Test func `the size of simple WebP files is read`() throws {
    let lossy = try Photo(webp(riff("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x40, 0x01, 0xF0, 0x00, 5])))
    #expect(lossy.width == 320 && lossy.height == 240)
    let lossless = try Photo(webp(riff("VP8L", [0x2F, 0x3F, 0xC0, 0x0B, 0x00, 5])))
    #expect(lossless.width == 64 && lossless.height == 48)
  }

  @Test func `what is not a photo is refused by its content`() {
    #expect(throws: PhotoRefusal.notAPhoto) { try Photo(Array("<svg onload=alert(1)>".utf8)) }
    #expect(throws: PhotoRefusal.notAPhoto) { try Photo([]) }
    #expect(throws: PhotoRefusal.tooBig(bytes: Photo.limit + 1)) {
      try Photo([0xFF, 0xD8, 0xFF] + Array(repeating: 0, count: Photo.limit - 2))
    }
    #expect(throws: PhotoRefusal.tooManyPixels(width: 65_535, height: 1)) {
      var wide = jpeg([])
      let place = wide.count - 2 - entropy.count - (scan.count + 4) - frame.count
      wide.replaceSubrange((place + 1)..<(place + 5), with: [0, 1, 0xFF, 0xFF])
      _ = try Photo(wide)
    }
  }

  @Test func `a photo that was cut off or damaged anywhere is refused or still a photo, and nothing traps`() {
    var random = SeededDraws(seed: 3)
    let webp = webp(riff("VP8X", [0x08, 0, 0, 0, 1, 0, 0, 1, 0, 0]) + riff("VP8L", [0x2F, 0, 0, 0, 0, 1]))
    for whole in [jpeg(exif(little: true, orientation: 6)), png(chunk("tEXt", [1, 2])), webp] {
      for length in 0..<whole.count {
        #expect(throws: PhotoRefusal.self) { try Photo(Array(whole.prefix(length))) }
      }
      for _ in 0..<5_000 {
        var damaged = whole
        for _ in 0...random.next(3) { damaged[random.next(damaged.count)] = UInt8(random.next(256)) }
        _ = try? Photo(damaged)
      }
    }
  }
}
