import Hummingbird
import Trade

/// A link that opens nothing any more: used, withdrawn, too old, or never made. All are answered alike, with the way in for
/// whoever has an account by now, and with whom to ask for another link.
package struct LinkOverPage: Page {
  /// What the link was for.
  package enum Kind: String, Sendable {
    case invite, reset
  }

  package var template: String { "LinkOver" }
  package var title: Written { .word("\(kind.rawValue).over") }

  let kind: Kind
  let sentence: Written

  package init(_ kind: Kind) {
    self.kind = kind
    sentence = .word("\(kind.rawValue).overHint")
  }
}

extension WebRequest {
  /// - Returns: 404, as for every address that leads nowhere.
  func linkIsOver(_ kind: LinkOverPage.Kind) -> Response { page(LinkOverPage(kind), status: .notFound) }
}
