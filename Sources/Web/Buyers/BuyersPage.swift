package import Trade

/// Data pembeli: who is in the books, how long what is kept, and the shop as a folder to take along.
///
/// ``SiteURL/buyers`` takes `search`; ``SiteURL/buyerTerms`` posts a number of days for each ``RetentionKind``.
package struct BuyersPage: Page {
  package var template: String { "Buyers" }
  package var title: Written { .word("people.title") }

  let searchField: Field
  let found: [Row]
  let hasFound: Bool
  let isNobody: Bool
  let termFields: [Field]

  struct Row: Sendable {
    let part: String
    let who: Written
    let about: Written
  }

  /// - Parameters:
  ///   - search: what was looked for; nil before anything was.
  ///   - gone: what went by the shop's terms so far.
  package init(
    search: String?, found: [BuyerSearch.Found], days: [RetentionKind: Int], gone: [RetentionKind: Int],
    form: FormState = FormState()
  ) {
    searchField = Field("search", "people.searchLabel", FormState(), initial: search) {
      $0.type = "search"
      $0.hint = .word("people.searchHint")
    }
    self.found = found.map { one in
      Row(
        part: one.part.description, who: .text(one.name),
        about: .joined([.text(one.shown), .text(one.place), .word("people.why.\(one.reason)")]))
    }
    hasFound = !found.isEmpty
    isNobody = search != nil && found.isEmpty
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
