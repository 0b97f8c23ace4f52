package import Trade

/// Cocokkan: which variant each channel listing sells.
///
/// A match posts `variant` (an id) to the listing's address; an empty `variant` takes the match away. Making products
/// posts to ``SiteURL/listingProducts``: with `listing` for one, without for all that are unmatched.
package struct ListingsPage: Page {
  package var template: String { "Listings" }
  package static var place: Place? { .products }
  package var title: Written { .word("place.listings") }

  let shown: [Chip]
  let rows: [Row]
  let unmatched: Written?
  let showsMatched: Bool
  let next: SiteURL?
  let xlsx: SiteURL
  let csv: SiteURL

  /// - Parameters:
  ///   - shown: the unmatched, and the matched.
  ///   - unmatched: how many have no variant in the whole shop; 0 hides "make all".
  ///   - showsMatched: which of the two lists this is, for the sentence of an empty one.
  package init(shown: [Chip], rows: [Row], unmatched: Int, showsMatched: Bool, next: SiteURL?) {
    self.shown = shown
    self.rows = rows
    self.unmatched = unmatched > 0 && !showsMatched ? .counted("listings.makeAll", unmatched) : nil
    self.showsMatched = showsMatched
    self.next = next
    let shownOnly = ["show": showsMatched ? "matched" : nil] as KeyValuePairs
    (xlsx, csv) = (.listingsXLSX.with(shownOnly), .listingsCSV.with(shownOnly))
  }

  /// One listing of a channel, with what it may be.
  package struct Row: Sendable {
    let id: String
    let name: String
    let about: Written
    let sold: Written
    let matched: String?
    let variantAddress: SiteURL?
    let suggestions: [Suggestion]
    let found: [Suggestion]
    let search: String?
    let searching: Bool
    let nothingFound: Bool
    let matchTo: SiteURL

    /// - Parameters:
    ///   - matched: the variant it belongs to; nil while it is unmatched.
    ///   - suggestions: near matches, the likeliest first, three at most.
    ///   - search: what was typed into this row's search for a variant; nil if it is closed.
    ///   - found: the variants that search found.
    package init(
      id: some CustomStringConvertible, channel: SalesChannel, name: String, variation: String, sku: String,
      pieces: Int, matched: String? = nil, variantAddress: SiteURL? = nil, suggestions: [Suggestion] = [],
      search: String? = nil, found: [Suggestion] = []
    ) {
      self.id = id.description
      self.name = name
      about = .joined([.word("channel.\(channel)"), .text(variation), .text(sku)])
      sold = .counted("common.pieces", pieces)
      self.matched = matched
      self.variantAddress = variantAddress
      self.suggestions = suggestions
      self.found = found
      self.search = search
      searching = search != nil
      nothingFound = search.map { !$0.isEmpty && found.isEmpty } ?? false
      matchTo = .listingMatch(id)
    }
  }

  /// A variant a listing may be.
  package struct Suggestion: Sendable {
    let variant: String
    let name: String

    /// - Parameter name: product and variant together, such as "Kemeja Parang · XL · cokelat".
    package init(variant: some CustomStringConvertible, name: String) {
      self.variant = variant.description
      self.name = name
    }
  }
}
