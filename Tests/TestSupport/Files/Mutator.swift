/// Changes bytes at random: a little here and there, as damage and attacks do.
package struct Mutator {
  package var random: SeededGenerator
  /// Pieces that mean something to the format.
  let pieces: [[UInt8]]

  package static let text: [[UInt8]] = words([
    "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", "\u{FEFF}", "sep=;\n", "é", "😀", "'=", "<html>", "%PDF-", "\0",
  ])

  package static let markup: [[UInt8]] = words([
    "<", ">", "/>", "</c>", "</row>", "</v>", "<v>", "<row>", "<row r=\"2\">", "<c r=\"A1\">",
    "<c r=\"XFD1048576\" t=\"s\">",
    " t=\"s\"", " t=\"inlineStr\"", " t=\"str\"", " t=\"b\"", "<is><t>", "<t xml:space=\"preserve\">", "&amp;",
    "&#x41;",
    "&#0;", "&lol;", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<!DOCTYPE a>",
    "\"", "'", "99999999999999999999", "-1", "_x000D_", "_x", "<f>", "<si>", "</si>", "<rPh>", "\0", "\r", "é", "x:",
  ])

  package init(random: SeededGenerator, pieces: [[UInt8]]) {
    self.random = random
    self.pieces = pieces
  }

  private static func words(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  package mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = min(bytes.count - place, Int.random(in: 0...(Bool.random(using: &random) ? 4 : 400), using: &random))
    let stretch = Array(bytes[place..<(place + length)])
    switch Int.random(in: 0..<8, using: &random) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 1: if place < bytes.count { bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0 }
    case 2: bytes.removeSubrange(place..<(place + length))
    case 3: bytes.insert(contentsOf: stretch, at: Int.random(in: 0...bytes.count, using: &random))
    case 4: bytes.removeSubrange(place...)
    case 5:
      let copies = repeatElement(stretch, count: Int.random(in: 1...200, using: &random))
      bytes.insert(contentsOf: copies.joined(), at: place)
    default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    }
  }
}
