/// The files every page shares, served under `/assets/<name>` with a hash of their content in the query, so that a
/// browser may keep them for a year and still gets each new version at once.
package enum Assets {
  package struct File: Sendable {
    package let name: String
    package let contentType: String
    package let bytes: [UInt8]
    /// 16 hex digits made of the bytes: the version in the address, and the entity tag.
    package let hash: String
    /// The same for who takes it so; nil where it is no smaller.
    package let gzipped: [UInt8]?

    package var address: String { "/assets/\(name)?v=\(hash)" }
  }

  package static let all: [String: File] = Dictionary(
    uniqueKeysWithValues: [
      file("canting.css", "text/css; charset=utf-8", PackageResources.canting_css),
      file("canting.js", "text/javascript; charset=utf-8", PackageResources.canting_js),
      file("desk.js", "text/javascript; charset=utf-8", PackageResources.desk_js),
      file("icon.svg", "image/svg+xml", PackageResources.icon_svg),
      file("manifest.json", "application/manifest+json", PackageResources.manifest_json),
    ].map { ($0.name, $0) })

  /// Addresses for the frame's template.
  static let addresses: [String: String] = [
    "styles": address("canting.css"), "script": address("canting.js"),
    "desk": address("desk.js"),
    "icon": address("icon.svg"), "manifest": address("manifest.json"),
  ]

  private static func address(_ name: String) -> String { all[name]?.address ?? "" }

  private static func file(_ name: String, _ contentType: String, _ bytes: [UInt8]) -> File {
    File(name: name, contentType: contentType, bytes: bytes, hash: fingerprint(bytes), gzipped: Gzip.packed(bytes))
  }
}

/// FNV-1a over 64 bits: tells versions of our own files apart, and guards nothing.
private func fingerprint(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
