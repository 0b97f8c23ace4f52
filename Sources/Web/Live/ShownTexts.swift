/// What screens were sent of late, so that one that comes back is told only what has changed.
struct ShownTexts: Sendable {
  /// So many of a screen are kept: a stream that ends as planned comes back within a second.
  private static let most = 8
  private static let longest = Duration.seconds(60)

  private struct Text: Sendable {
    let parts: LiveBoard.Parts
    let keptAt: ContinuousClock.Instant
  }

  private var texts: [LiveBoard.Screen: [Text]] = [:]

  mutating func keep(_ parts: LiveBoard.Parts, of screen: LiveBoard.Screen) {
    var kept = texts[screen, default: []].filter { $0.parts.name != parts.name }
    kept.append(Text(parts: parts, keptAt: .now))
    texts[screen] = kept.suffix(Self.most)
  }

  func find(_ name: String, of screen: LiveBoard.Screen) -> LiveBoard.Parts? {
    texts[screen]?.last { $0.parts.name == name }?.parts
  }

  mutating func forgetOld() {
    let before = ContinuousClock.now - Self.longest
    texts = texts.compactMapValues { kept in
      let young = kept.filter { $0.keptAt > before }
      return young.isEmpty ? nil : young
    }
  }
}
