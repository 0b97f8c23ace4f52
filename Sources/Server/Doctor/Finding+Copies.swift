import Trade
import Web

extension Finding {
  /// Whether backups leave the disk that the books are on, and arrive.
  static func copies(_ places: [Backups.Place]) -> Finding {
    let failing = places.first { $0.failedSince != nil }
    let facts = ["places": "\(places.count)", "failing": "\(places.count { $0.failedSince != nil })"]
    if let failing {
      return Finding(
        "copies", .look, Sentences.doctorCopiesFail(failing.kind.rawValue, since: failing.failedSince?.stamp ?? ""),
        Sentences.doctorCopiesFailAdvice, facts: facts)
    }
    return Finding(
      "copies", places.isEmpty ? .look : .good, Sentences.doctorCopies(places.map(\.kind.rawValue)),
      Sentences.doctorCopiesAdvice, facts: facts)
  }
}
