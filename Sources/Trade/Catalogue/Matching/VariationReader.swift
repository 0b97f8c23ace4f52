/// Reads motif, size and colour out of what a channel calls a variation.
///
/// Channels write `Merah Maroon,XL`, `Parang - M`, `L` or `Hitam`; nothing is lost: what is neither a size nor a colour
/// is the motif, so that two different variations never read the same.
package enum VariationReader {
  /// The traits of a variation; where it names no motif but the product's name names one, that one.
  package static func traits(productName: String, variation: String) -> VariantTraits {
    var traits = VariantTraits()
    for part in parts(of: variation) { read(part, into: &traits) }
    if traits.motif.isEmpty, let motif = MotifWords.only(in: productName) { traits.motif = motif }
    if traits.size.isEmpty, isOneSize(productName) { traits.size = "All Size" }
    return traits
  }

  /// Parts stand between commas, semicolons, bars, slashes and spaced hyphens; `31-32` and `S/M` are one part.
  private static func parts(of variation: String) -> [Substring] {
    variation.split { ",;|·\n\t".contains($0) }
      .flatMap { SizeWords.canonical($0) == nil ? spacedHyphens($0) : [$0] }
      .flatMap { SizeWords.canonical($0) == nil ? $0.split(separator: "/") : [$0] }
      .map(trimmed)
      .filter { !$0.isEmpty }
  }

  private static func spacedHyphens(_ text: Substring) -> [Substring] {
    text.split(separator: " - ").flatMap { $0.split(separator: " – ") }
  }

  private static func read(_ part: Substring, into traits: inout VariantTraits) {
    if let size = SizeWords.canonical(part) { return add(size, to: &traits.size) }
    let words = part.split { $0 == " " || $0 == "(" || $0 == ")" }
    let (rest, size) = splitSize(words[...])
    if let size { add(size, to: &traits.size) }
    guard !rest.isEmpty else { return }
    let (motif, colour) = splitColour(rest)
    if !colour.isEmpty { add(colour.joined(separator: " "), to: &traits.colour) }
    if !motif.isEmpty { add(motif.joined(separator: " "), to: &traits.motif) }
  }

  /// `Parang Merah XL` has its size at the end; the longest run of words that is a size is taken.
  private static func splitSize(_ words: ArraySlice<Substring>) -> (rest: ArraySlice<Substring>, size: String?) {
    guard words.count > 1, !["motif", "corak", "seri"].contains(words.first?.lowercased()) else { return (words, nil) }
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      if let size = SizeWords.canonical(words.suffix(count).joined(separator: " ")) {
        return (words.dropLast(count), size)
      }
    }
    return (words, nil)
  }

  /// From its first colour on a part is a colour to its end (`Biru Benhur`), unless a motif begins there.
  private static func splitColour(_ words: ArraySlice<Substring>) -> (motif: [Substring], colour: [Substring]) {
    let words = Array(words)
    let folded = words.map { FoldedText($0).text[...] }
    if let first = folded.first, ["warna", "color", "colour"].contains(first), folded.count > 1 {
      return ([], Array(words.dropFirst()))
    }
    let named = folded.firstIndex { $0.split(separator: " ").contains(where: ColourWords.isColour) }
    guard var start = named else { return (words, []) }
    while start > 0 && ColourWords.isShade(folded[start - 1]) { start -= 1 }
    let end = folded.indices.first { $0 > start && MotifWords.begins(folded[$0...]) } ?? words.count
    return (Array(words[..<start] + words[end...]), Array(words[start..<end]))
  }

  private static func add(_ text: String, to trait: inout String) {
    trait = trait.isEmpty ? text : trait + " " + text
  }

  private static func isOneSize(_ name: String) -> Bool {
    let folded = " " + FoldedText(name).text + " "
    return [" all size ", " allsize ", " free size ", " freesize "].contains { folded.contains($0) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let front = text.drop { $0.isWhitespace }
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return front[...last]
  }
}
