/// Reads what buyers write under a live: who wants what, who takes it back, who asks what.
///
/// Pure and deterministic; one reader serves any number of threads. A comment is read by slots (codes, sizes, colours,
/// pieces, measures, prices, times) that rules find, by a linear model over words and slots that weighs what the
/// comment is for, and by rules where the trade is crisp. See `docs/reading.md`.
package struct CommentReader: Sendable {
  package let lineUp: ReadingLineUp
  private let model: ReadingModel

  package init(lineUp: ReadingLineUp) { self.init(lineUp: lineUp, model: .shipped) }

  init(lineUp: ReadingLineUp, model: ReadingModel) {
    self.lineUp = lineUp
    self.model = model
  }

  /// What a comment asks for.
  ///
  /// - Parameters:
  ///   - text: anything; of more than 500 characters the first 500 are read.
  ///   - context: what is known beside the words; ``ReadingContext/alone`` reads a comment by itself.
  package func read(_ text: String, context: ReadingContext = .alone) -> CommentReading {
    let slots = CommentSlots(CommentText(text), lineUp)
    return read(slots, CommentFeatures(slots).hashes, context)
  }

  /// Reads prepared slots; training reads them many times.
  func read(_ slots: CommentSlots, _ features: [UInt64], _ context: ReadingContext) -> CommentReading {
    let scores = model.scores(features)
    let cues = CommentCues(slots)
    let ruling = cues.ruling(context.bareCode)
    var intent = ruling?.intent ?? Self.best(scores.intents, cues)
    var attribute = ruling?.attribute
    if intent == .change, !cues.canChange { intent = .cancel }
    if intent == .cancel, ChangeScope.turns(slots) { intent = .change }
    if context.onShow != nil, cues.onlyCounts { intent = .claim }
    switch intent {
    case .claim: return claim(slots, context)
    case .cancel: return cancel(slots, context)
    case .change: return change(slots, cues, context)
    case .question:
      attribute = attribute ?? Self.best(scores.attributes)
      let isAmbiguous = ruling?.isAmbiguous ?? (attribute == .showItem && cues.namesOnly)
      return CommentReading(
        intent: .question, attribute: attribute, about: about(slots, attribute, context), isAmbiguous: isAmbiguous)
    case .afterSale: return CommentReading(intent: .afterSale, about: about(slots, nil, context))
    case .other: return CommentReading(intent: .other)
    }
  }

  private static let intents: [CommentReading.Intent] = [.claim, .question, .cancel, .change, .afterSale, .other]

  /// The intent with the most weight; a claim needs a word or slots that can make one.
  private static func best(_ scores: SIMD8<Int16>, _ cues: CommentCues) -> CommentReading.Intent {
    var best = 1
    for lane in 0..<6 {
      if lane == 0, !cues.canClaim || cues.onlyAsks { continue }
      if lane == 2 || lane == 3, !cues.canTakeBack { continue }
      if lane == 4, cues.onlyTurns { continue }
      if scores[lane] > scores[best] { best = lane }
    }
    return intents[best]
  }

  private static func best(_ scores: SIMD16<Int16>) -> CommentReading.Attribute {
    var best = 0
    for lane in 1..<14 where scores[lane] > scores[best] { best = lane }
    return CommentReading.Attribute.allCases[best]
  }

  private func claim(_ slots: CommentSlots, _ context: ReadingContext) -> CommentReading {
    let known = context.onShow.flatMap(lineUp.place(ofCode:))
    let scope = ClaimScope(slots)
    let claim = ClaimItems(slots, where: scope.isKept)
    var resolved = claim.resolved(slots, .claim, known: known)
    if resolved.items.isEmpty { resolved = claim.resolvedNothing(slots, known: known) }
    return CommentReading(intent: .claim, items: resolved.items, isAmbiguous: resolved.isAmbiguous)
  }

  private func cancel(_ slots: CommentSlots, _ context: ReadingContext) -> CommentReading {
    let known = context.lastClaimed.flatMap(lineUp.place(ofCode:))
    let items = ClaimItems(slots)
    if slots.tokens.contains(where: { $0.role == .none && $0.word == CommentIDs.semua }),
      !items.entries.contains(where: \.hasItem)
    {
      return CommentReading(intent: .cancel)
    }
    let named = items.resolved(slots, .asBefore, known: known)
    if named.items.isEmpty || !items.entries.contains(where: { $0.hasItem || $0.size != nil || $0.colour != nil }) {
      guard let known else { return CommentReading(intent: .cancel, isAmbiguous: true) }
      return CommentReading(intent: .cancel, items: [.init(code: lineUp.items[known].code)])
    }
    return CommentReading(intent: .cancel, items: named.items, isAmbiguous: named.isAmbiguous)
  }

  private func change(_ slots: CommentSlots, _ cues: CommentCues, _ context: ReadingContext) -> CommentReading {
    let known = context.lastClaimed.flatMap(lineUp.place(ofCode:))
    let kept = ChangeScope(slots)
    var resolved = ClaimItems(slots, where: kept.isKept).resolved(slots, .asBefore, known: known)
    if resolved.items.isEmpty {
      resolved.items = [.init(code: known.map { lineUp.items[$0].code })]
      resolved.isAmbiguous = known == nil
    }
    return CommentReading(intent: .change, items: resolved.items, isAmbiguous: resolved.isAmbiguous)
  }

  /// Questions about a thing mean the one on show when none is named.
  private func about(_ slots: CommentSlots, _ attribute: CommentReading.Attribute?, _ context: ReadingContext)
    -> String?
  {
    for token in slots.tokens {
      switch token.role {
      case .code: return lineUp.items[Int(token.ref)].code
      case .product:
        let items = ClaimItems(slots)
        // In a complaint a colour tells what came, not what was ordered.
        let entry = attribute == nil ? nil : items.entries.first { $0.phrase == Int(token.ref) }
        let phrase = slots.narrowed(slots.products[Int(token.ref)])
        if let place = ClaimItems.fitting(phrase, entry ?? .init(), slots) { return lineUp.items[place].code }
      default: break
      }
    }
    guard let attribute, Self.ofThings.contains(attribute), slots.products.isEmpty, !slots.hasWindow else { return nil }
    return context.onShow.flatMap(lineUp.place(ofCode:)).map { lineUp.items[$0].code }
  }

  private static let ofThings: Set<CommentReading.Attribute> = [.price, .stock, .size, .colour, .material, .care]
}

extension ClaimItems {
  /// A claim that names nothing at all: one piece of what is known.
  func resolvedNothing(_ slots: CommentSlots, known: Int?) -> Resolved {
    var nothing = ClaimItems(slots, where: { _ in false })
    nothing.addUnnamed()
    return nothing.resolved(slots, .claim, known: known)
  }
}
