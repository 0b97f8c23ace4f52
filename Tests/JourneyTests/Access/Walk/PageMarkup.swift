/// Whether a page's markup is its template's alone.
enum PageMarkup {
  /// What no template writes: an unknown element, a handler, a value without quotes, an address that runs; empty where
  /// all is well.
  static func wrong(in html: String) -> [String] {
    var wrong =
      html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
      ? ["a turn of direction"] : []
    var scanner = Scanner(bytes: Array(html.utf8))
    while let tag = scanner.nextTag(), wrong.count < 5 {
      let isEnd = tag.name.hasPrefix("/")
      let isKnown = known.contains(isEnd ? String(tag.name.dropFirst()) : tag.name)
      let isRunning = tag.attributes.contains { name, value in
        name.hasPrefix("on") || name == "style" || name.contains("xss") || addresses.contains(name) && runs(value)
      }
      if !isKnown || isRunning || tag.isOdd { wrong.append("<\(tag.name) \(tag.attributes)>") }
    }
    return wrong
  }

  private static func runs(_ address: String) -> Bool {
    if address.hasPrefix("//") || address.contains("\\") { return true }
    guard address.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" }).contains(":") else { return false }
    return !["https://wa.me/", "http://localhost/", "data:image/", "data:text/plain;", "otpauth://totp/"]
      .contains { address.hasPrefix($0) }
  }

  private static let addresses: Set = ["href", "src", "action", "formaction", "data", "xlink:href"]

  /// The elements of all templates and plots.
  private static let known = Set(
    """
    !doctype html head meta title link script body a svg symbol path g ellipse rect use pattern header footer p nav
    main h1 h2 h3 h4 div span small b strong em code kbd form input select option optgroup textarea button label
    fieldset legend details summary ul ol li dl dt dd table caption thead tbody tfoot tr th td img dialog section
    article aside time br noscript line polyline polygon circle text desc output progress meter hr template figure figcaption
    tspan defs clipPath linearGradient stop
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// Reads tags as a browser does, and nothing else of a page.
private struct Scanner {
  struct Tag {
    let name: String
    var attributes: [String: String] = [:]
    /// A value without quotes, or something that is no name.
    var isOdd = false
  }

  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func nextTag() -> Tag? {
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard place < bytes.count else { return nil }
    place += 1
    var tag = Tag(name: word { !" \n\t>".utf8.contains($0) })
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if " \n\t/".utf8.contains(bytes[place]) {
        place += 1
        continue
      }
      let name = word { !" \n\t>=/".utf8.contains($0) }
      var value = ""
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        place += 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
          place += 1
          value = word { $0 != UInt8(ascii: "\"") }
          place += 1
        } else {
          tag.isOdd = true
          value = word { !" \n\t>".utf8.contains($0) }
        }
      }
      if name.isEmpty || !name.utf8.allSatisfy({ Self.names.contains($0) }) { tag.isOdd = true }
      tag.attributes[name] = value
    }
    return tag
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, belongs(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static let names = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-:0123456789".utf8)
}
