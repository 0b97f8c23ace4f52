/// A picture of a product, as it is kept and served: without the place, the time and the camera it was taken with.
package struct Photo: Sendable, Equatable {
  package enum Format: String, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
  }

  /// Its raw value is the content type.
  package let format: Format
  /// Pixels, as the file stores them (a phone's portrait may lie on its side and be turned when shown).
  package let width: Int
  package let height: Int
  package let bytes: [UInt8]

  /// Largest file taken, in bytes.
  package static let limit = 5 * 1024 * 1024

  /// Pixels of one side, and of the whole: more would stall an old phone that shows it.
  static let sideLimit = 16_384
  static let pixelLimit = 100_000_000

  /// Takes a file that a person gave; its content decides what it is, never its name.
  ///
  /// - Throws: ``PhotoRefusal``.
  package init(_ file: [UInt8]) throws {
    guard file.count <= Self.limit else { throw PhotoRefusal.tooBig(bytes: file.count) }
    guard let format = Format(startOf: file) else { throw PhotoRefusal.notAPhoto }
    let stripped =
      switch format {
      case .jpeg: JPEGStripping.stripped(file)
      case .png: PNGStripping.stripped(file)
      case .webp: WebPStripping.stripped(file)
      }
    guard let stripped, stripped.width > 0, stripped.height > 0 else { throw PhotoRefusal.damaged(format) }
    guard stripped.width <= Self.sideLimit, stripped.height <= Self.sideLimit,
      stripped.width * stripped.height <= Self.pixelLimit
    else { throw PhotoRefusal.tooManyPixels(width: stripped.width, height: stripped.height) }
    self.format = format
    width = stripped.width
    height = stripped.height
    bytes = stripped.bytes
  }
}

/// Why a file is not taken as a photo.
package enum PhotoRefusal: Error, Sendable, Equatable {
  /// More than ``Photo/limit``.
  case tooBig(bytes: Int)
  /// Neither JPEG nor PNG nor WebP.
  case notAPhoto
  /// It begins like one, but what follows does not fit.
  case damaged(Photo.Format)
  case tooManyPixels(width: Int, height: Int)
}

extension Photo.Format {
  /// Recognises a file by its first bytes.
  init?(startOf file: [UInt8]) {
    if file.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if file.starts(with: PNGStripping.signature) {
      self = .png
    } else if file.count >= 12, file.starts(with: "RIFF".utf8), file[8..<12].elementsEqual("WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }
}

/// A picture's bytes after stripping, and its size in pixels.
struct StrippedPhoto {
  var bytes: [UInt8]
  var width: Int
  var height: Int
}

extension [UInt8] {
  /// Two bytes as a number, the higher first; nil behind the end.
  func big16(at place: Int) -> Int? {
    place >= 0 && place + 2 <= count ? Int(self[place]) << 8 | Int(self[place + 1]) : nil
  }

  func big32(at place: Int) -> Int? {
    guard let high = big16(at: place), let low = big16(at: place + 2) else { return nil }
    return high << 16 | low
  }

  /// Two bytes as a number, the lower first; nil behind the end.
  func little16(at place: Int) -> Int? {
    place >= 0 && place + 2 <= count ? Int(self[place]) | Int(self[place + 1]) << 8 : nil
  }

  func little32(at place: Int) -> Int? {
    guard let low = little16(at: place), let high = little16(at: place + 2) else { return nil }
    return high << 16 | low
  }
}
