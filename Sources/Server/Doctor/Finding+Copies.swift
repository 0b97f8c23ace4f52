import Trade
import Web

extension Finding {
  /// After so long without a new one, what is made by the day does not arrive.
  private static let copyPatience: Duration = .seconds(26 * 3_600)

  /// Whether backups leave the disk that the books are on, and arrive.
  static func copies(_ places: [Backups.Place], at now: Instant) -> Finding {
    let facts = ["places": "\(places.count)", "failing": "\(places.count { $0.failedSince != nil })"]
    func look(_ says: Sentence, _ advice: Sentence) -> Finding {
      Finding("copies", .look, says, advice, facts: facts)
    }
    if let failing = places.first(where: { $0.failedSince != nil }) {
      return look(
        Sentences.doctorCopiesFail(failing.kind.rawValue, since: failing.failedSince?.stamp ?? ""),
        Sentences.doctorCopiesFailAdvice)
    }
    if let beside = places.first(where: \.isOnBooksDisk) {
      return look(Sentences.doctorCopiesSameDisk(beside.kind.rawValue), Sentences.doctorCopiesSameDiskAdvice)
    }
    if let late = places.first(where: { place in place.sentAt.map { now - $0 > copyPatience } ?? true }) {
      return look(
        Sentences.doctorCopiesLate(late.kind.rawValue, last: late.sentAt?.stamp), Sentences.doctorCopiesFailAdvice)
    }
    return Finding(
      "copies", places.isEmpty ? .look : .good, Sentences.doctorCopies(places.map(\.kind.rawValue)),
      Sentences.doctorCopiesAdvice, facts: facts)
  }
}
