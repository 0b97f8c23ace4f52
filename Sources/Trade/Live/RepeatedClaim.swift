/// Whether a claim says again what its buyer has asked for already, or asks for more. Pure.
///
/// In a rush buyers write again what they fear nobody saw; counted each time, one wish would hold two pieces that others
/// wait for.
enum RepeatedClaim {
  /// Of what was asked for once and comes again within so long, one is meant; later somebody decides.
  static let span = Duration.seconds(120)

  /// Pieces of a variant that somebody wants.
  struct Wish {
    let variant: ID<Variant>
    let quantity: Int64
  }

  /// What a comment with these wishes is, beside the open claims of the one who wrote it: nil where it wants something
  /// new, read where it repeats, unsure where it may ask for more.
  static func state(of wishes: [Wish], in text: String, beside open: [Claim], at now: Instant) -> LiveComment.State? {
    let has = Dictionary(grouping: open, by: \.variant)
    guard wishes.contains(where: { has[$0.variant] != nil }), !asksForMore(text) else { return nil }
    let isSaidAgain = wishes.allSatisfy { wish in
      guard let claims = has[wish.variant], let claim = claims.first, claims.count == 1 else { return false }
      return claim.quantity == wish.quantity && now <= claim.claimedAt + span
    }
    return isSaidAgain ? .read : .unsure
  }

  /// "B03 M lagi", "tambah 1", "+1".
  static func asksForMore(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" }
    return words.contains { more.contains(String($0)) || $0.first == "+" && $0.count < 4 }
  }

  private static let more: Set<String> = [
    "lagi", "lg", "lgi", "lgy", "mane", "maneh", "meneh", "deui", "tambah", "tambahin", "tambahkan", "tmbh", "tmbah",
    "nambah", "nmbh",
    "nambahin", "imbuh", "plus", "more", "another", "extra", "add",
  ]
}
