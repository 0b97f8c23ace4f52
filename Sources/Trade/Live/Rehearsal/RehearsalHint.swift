/// What a beginner does next in a rehearsal.
package enum RehearsalHint: Sendable, Equatable {
  case over
  /// Nothing is on show; the code is of the item to begin with.
  case showFirst(String)
  /// Somebody claims by the dozen.
  case block(String)
  /// The item on show has had the minutes it was planned for, and so many in all.
  case showNext(minutes: Int)
  case settle
  case answer
  case waiting
  case calm

  /// Whoever wants so many pieces at once seldom pays.
  package static let suspicious: Int64 = 20

  package init(_ view: DeskView, isHost: Bool) {
    self = Self.next(view, isHost)
  }

  private static func next(_ view: DeskView, _ isHost: Bool) -> RehearsalHint {
    if view.session.endedAt != nil { return .over }
    guard let showing = view.showing else { return .showFirst(view.next?.code ?? "") }
    let dozens = view.claims.first {
      $0.claim.state == .open && $0.claim.quantity >= suspicious && $0.buyer.blockedAt == nil
    }
    if let dozens, !isHost { return .block(dozens.buyer.handle) }
    // The latest comment tells the time: a view has no clock of its own.
    if let since = view.showingSince, let latest = view.comments.first?.comment.saidAt {
      let minutes = Int((latest - since).components.seconds / 60)
      if minutes >= showing.minutes, view.next != nil { return .showNext(minutes: minutes) }
    }
    if view.totals.unsure > 0, !isHost { return .settle }
    if view.totals.questions > 0 { return .answer }
    return view.totals.waiting > 0 && !isHost ? .waiting : .calm
  }
}
