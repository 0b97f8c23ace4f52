extension DeskView {
  /// One way in which an unsure comment may be meant.
  package struct Guess: Sendable {
    package let item: LineUpItem
    package let variant: Variant
  }

  /// A claim that may be meant to become another thing.
  package struct Change: Sendable {
    package let claim: ClaimLine
    package let guess: Guess
    /// Pieces, as many as the claim has where the comment says no other number.
    package let quantity: Int64
  }

  package static let mostGuesses = 24

  /// The likely readings of an unsure comment: variants of the items it may be about, those that fit what it says.
  package func guesses(for line: CommentLine) -> [Guess] {
    let guesses = likelyItems(for: line).flatMap { item in
      item.likely(size: line.comment.size, colour: line.comment.colour, in: line.comment.text)
        .map { Guess(item: item, variant: $0) }
    }
    return Array(guesses.prefix(Self.mostGuesses))
  }

  /// What the claims of one who wants another thing may become; empty for any other comment.
  package func changes(for line: CommentLine) -> [Change] {
    guard line.comment.intent == .change else { return [] }
    let likely = likelyItems(for: line)
    let items = likely.isEmpty ? self.items.filter { item in line.open.contains { $0.claim.item == item.id } } : likely
    let same = line.open.filter { open in items.contains { $0.id == open.claim.item } }
    let changes = (same.isEmpty ? line.open : same).flatMap { open in
      items.flatMap { item in
        variants(of: item, for: line.comment, instead: open.claim).map { variant in
          let said = line.comment.quantity ?? 1
          return Change(
            claim: open, guess: Guess(item: item, variant: variant),
            quantity: pieces(said > 1 ? said : open.claim.quantity))
        }
      }
    }
    return Array(changes.prefix(Self.mostGuesses))
  }

  /// Who names a size only keeps the colour, and the other way round.
  private func variants(of item: LineUpItem, for comment: LiveComment, instead claim: Claim) -> [Variant] {
    guard item.id == claim.item, let before = item.variants.first(where: { $0.id == claim.variant }) else {
      return item.likely(size: comment.size, colour: comment.colour, in: comment.text)
    }
    let (size, shade) = (before.traits.size, before.traits.shade)
    let kept =
      comment.size == nil && comment.colour == nil
      ? []
      : item.variants(
        size: comment.size ?? (size.isEmpty ? nil : size), colour: comment.colour ?? (shade.isEmpty ? nil : shade))
    let likely = kept.isEmpty ? item.likely(size: comment.size, colour: comment.colour, in: comment.text) : kept
    return likely.filter { $0.id != before.id || comment.quantity ?? 1 > 1 }
  }

  /// A code that nobody has is not what happens to be on show.
  private func likelyItems(for line: CommentLine) -> [LineUpItem] {
    line.unknownCode.map { $0.likely } ?? (line.item ?? showing).map { [$0] } ?? []
  }
}

extension LineUpItem {
  /// The variants that somebody may mean, by as much as was understood: what was said of size and colour, else one of
  /// both, else a part of a colour's name; where nothing was, one of each colour before the next of any.
  func likely(size: String?, colour: String?, in text: String) -> [Variant] {
    let sized = variants(size: size, colour: nil)
    let known = sized.isEmpty ? variants : sized
    let shaded = known.filter { variant in variants(size: nil, colour: colour).contains { $0.id == variant.id } }
    if colour != nil, !shaded.isEmpty { return shaded }
    // A size that this colour does not have.
    if colour != nil, case let rest = variants(size: nil, colour: colour), !rest.isEmpty { return rest }
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    func said(_ variant: Variant) -> Int {
      variant.traits.shade.lowercased().split { !$0.isLetter }.count { words.contains(String($0)) }
    }
    guard let most = known.map(said).max(), most > 0 else { return Self.spread(known) }
    return known.filter { said($0) == most }
  }

  /// The first of each colour, then the second of each.
  private static func spread(_ variants: [Variant]) -> [Variant] {
    var seen: [String: Int] = [:]
    let rounds = variants.map { variant in
      seen[variant.traits.shade, default: 0] += 1
      return (round: seen[variant.traits.shade, default: 0], variant: variant)
    }
    return rounds.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }
      .map(\.element.variant)
  }
}
