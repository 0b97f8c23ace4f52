import Foundation
import HTTPTypes

/// Whether a request that changes something was sent by a page of this site.
///
/// A browser sends the cookie along with a form that a foreign page posts here, but it also says truthfully where the
/// form came from. Every browser in use sends `Origin` with such a request; one that says nothing is refused.
struct OriginCheck: Sendable {
  let publicAddress: String?

  /// - Throws: ``Problem`` 403 for a foreign, opaque (`null`) or missing origin.
  func check(_ head: HTTPRequest) throws(Problem) {
    if head.method.isSafe { return }
    let fetchSite = head.headerFields[Self.secFetchSite]
    if let fetchSite, fetchSite != "same-origin" { throw Problem(.foreignOrigin) }
    if let origin = head.headerFields[.origin] {
      guard isOurs(origin, host: head.authority) else { throw Problem(.foreignOrigin) }
    } else if fetchSite == nil {
      throw Problem(.foreignOrigin)
    }
  }

  private func isOurs(_ origin: String, host: String?) -> Bool {
    if let publicAddress, origin == publicAddress { return true }
    guard let host, let separator = origin.range(of: "://"),
      ["http", "https"].contains(origin[..<separator.lowerBound])
    else { return false }
    return origin[separator.upperBound...].lowercased() == host.lowercased()
  }

  private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!  // a token of RFC 9110
}
