import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
package import Trade

/// The JSON API under `/api/v1`; `openapi.json` beside this file describes it and a test holds the two together.
///
/// What pages do, it does with the same verbs of the trade. Its refusals are stricter: whatever the document does not
/// allow is refused by name instead of being read kindly.
package struct APIRoutes: Sendable {
  let runner: ImportRunner
  let products: ProductListChild
  let backups: Backups?
  let live: LiveParts
  let verifications = Verifications()

  package init(runner: ImportRunner, products: ProductListChild, backups: Backups? = nil, live: LiveParts? = nil) {
    self.runner = runner
    self.products = products
    self.backups = backups
    self.live = live ?? LiveParts(runner.database)
  }

  package var routes: [Route] {
    [Route(.get, "/api/v1/openapi.json", .everyone) { _, _ in Self.document }]
      + orderRoutes + productRoutes + variantRoutes + listingRoutes + importRoutes + productListRoutes + shopRoutes
      + overviewRoutes + moneyRoutes + moneyRuleRoutes + liveRoutes + claimRoutes + checkoutRoutes + fitRoutes
      + liveReportRoutes + webhookRoutes
  }

  private static var document: Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_json)))
  }

  /// A page of a list.
  static func page(_ name: String, _ rows: [JSONValue], next: String?) -> JSONValue {
    .object([name: .list(rows), "next": JSONValue(next)])
  }
}
