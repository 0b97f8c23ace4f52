/// What a comment is filed under: the item it names, else the one on show where its words can mean that one.
struct CommentSubject {
  let item: LineUpItem?
  /// Whether it names, by a code alone, what is on show already: there is nothing to show any more.
  private let isSeen: Bool
  /// Whether it asks to be shown what the line-up does not have.
  private let isUnknownWish: Bool

  /// - Parameters:
  ///   - named: the item that the reading names; nil where it names none of the line-up.
  ///   - items: the line-up.
  init(
    of reading: CommentReading, in text: String, named: LineUpItem?, showing: LineUpItem?, lineUp items: [LineUpItem]
  ) {
    let asksToSee = reading.intent == .question && reading.attribute == .showItem
    isSeen = asksToSee && reading.isAmbiguous && reading.about != nil && named != nil && named?.id == showing?.id
    // A code that nobody has never means what happens to be on show.
    let mayHide = reading.intent != .other && (named == nil || named?.id == showing?.id) && reading.isDoubtful
    let hidesCode = mayHide && text.contains(where: \.isNumber) && UnknownCode(in: text, lineUp: items) != nil
    isUnknownWish = asksToSee && hidesCode
    if hidesCode {
      item = named?.id == showing?.id ? nil : named
    } else {
      item = named ?? (reading.canMeanWhatIsShown ? showing : nil)
    }
  }

  /// What is left to do about it, where that is not what its kind tells.
  ///
  /// - Parameter isOver: whether the session has ended; then nothing is shown any more.
  func state(isOver: Bool) -> LiveComment.State? {
    if isOver { return nil }
    return isSeen ? .read : isUnknownWish ? .unsure : nil
  }
}

extension CommentReading {
  /// A claim that is clear was read whole; what looks like a code in it is none.
  fileprivate var isDoubtful: Bool { intent != .claim || isAmbiguous || items.isEmpty }

  /// Not talk, not a parcel that is on its way, and nothing that holds for the whole shop.
  fileprivate var canMeanWhatIsShown: Bool {
    switch intent {
    case .other, .afterSale: false
    case .question: !(attribute?.isOnlyOfShop ?? false)
    case .claim, .cancel, .change: true
    }
  }
}
