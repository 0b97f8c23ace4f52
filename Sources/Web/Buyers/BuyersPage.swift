package import Trade

/// Data pembeli: who is in the books, how long what is kept, and the shop as a folder to take along.
///
/// ``SiteURL/buyers`` takes `search`; ``SiteURL/buyerTerms`` posts a number of days for each ``RetentionKind``, and
/// `understood` = `1` once it was said what that takes away.
package struct BuyersPage: Page {
  package var template: String { "Buyers" }
  package var title: Written { .word("people.title") }

  let searchField: Field
  let found: [Row]
  let hasFound: Bool
  let isNobody: Bool
  let termFields: [Field]
  /// What shorter terms would take away, for whoever has yet to say yes to it; then the days stand in `wanted`.
  let losses: [Written]
  let hasLosses: Bool
  let wanted: [Term]
  /// What was searched, to come back to.
  let searched: String

  /// Days that were wished for.
  struct Term: Sendable {
    let name: String
    let value: Int
  }

  struct Row: Sendable {
    let part: String
    let who: Written
    let about: Written
    let chosen: Bool
  }

  /// - Parameters:
  ///   - search: what was looked for; nil before anything was.
  ///   - gone: what went by the shop's terms so far.
  ///   - shorter: the terms that were wished for and what they would take away; nil where nothing is asked.
  package init(
    search: String?, found: [BuyerSearch.Found], days: [RetentionKind: Int], gone: [RetentionKind: Int],
    shorter: (days: [RetentionKind: Int], losses: [RetentionKind: Int])? = nil, form: FormState = FormState()
  ) {
    searchField = Field("search", "people.searchLabel", FormState(), initial: search) {
      $0.type = "search"
      $0.hint = .word("people.searchHint")
    }
    self.found = found.map { one in
      Row(
        part: one.part.description, who: .text(one.name),
        about: .joined([.text(one.shown), .text(one.place), .word("people.why.\(one.reason)")]),
        // Of one there is nothing to choose; whether it is her is seen on the next page.
        chosen: found.count == 1)
    }
    hasFound = !found.isEmpty
    isNobody = search != nil && found.isEmpty
    searched = search ?? ""
    losses = RetentionKind.allCases.compactMap { kind in
      shorter?.losses[kind].map { .counted("buyerAsk.loses.\(kind)", $0) }
    }
    hasLosses = !losses.isEmpty
    wanted = RetentionKind.allCases.compactMap { kind in
      shorter?.days[kind].map { Term(name: kind.rawValue, value: $0) }
    }
    termFields = RetentionKind.allCases.map { kind in
      Field(kind.rawValue, "people.term.\(kind)", form, initial: days[kind].map(String.init)) {
        $0.keyboard = "numeric"
        $0.required = true
        $0.hint = .word(
          "people.termHint",
          [
            "from": .count(kind.limits.lowerBound), "to": .count(kind.limits.upperBound),
            "gone": .count(gone[kind] ?? 0),
          ])
      }
    }
  }
}
