package import Trade
import Web

/// What a running server tells of itself: settings that were given to it alone are known to nobody else.
package struct TellServing: Codable, Sendable {
  package init() {}

  func run(on books: Books, _ served: ServedAddress.Facts?) -> ServingAnswer {
    let places = BackupNotes(data: books.data).standing(books.backupSettings, nil).places
    return ServingAnswer(
      served: served, copies: places.map { .init(kind: $0.kind.rawValue, failedSince: $0.failedSince) })
  }
}

/// Where a server is reached, and to where it sends copies of the books.
package struct ServingAnswer: Codable, Sendable {
  package struct Copy: Codable, Sendable {
    /// `folder` or `bucket`.
    package let kind: String
    /// Since when nothing arrives there; nil while it does.
    package let failedSince: Instant?
  }

  package let served: ServedAddress.Facts?
  package let copies: [Copy]
}
