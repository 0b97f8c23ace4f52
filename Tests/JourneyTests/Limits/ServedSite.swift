import Hummingbird
import HummingbirdTLS
import HummingbirdTesting
import Logging
import TestSupport
import Testing
import Trade
import Web

/// Runs a test's body against the site on a socket of this machine.
func withServedSite(
  routes: @escaping @Sendable (Site) -> [Route] = { _ in [] }, limits: ServerLimits = ServerLimits(),
  use: ShopUse = ShopUse(.none), tls: TLSConfiguration? = nil,
  _ body: @escaping @Sendable (SiteUnderTest, Int) async throws -> Void
) async throws {
  try await withBooks(on: .sqlite) { books in
    let site = try await makeSite(books, routes, nil, use: use)
    let web = WebApplication(site: site.web.site, routes: routes(site.web.site), limits: limits)
    let application = try web.application(
      address: .hostname("127.0.0.1", port: 0), tls: tls, logger: Logger(label: "test"))
    try await application.test(.live) { client in
      let port = try #require(client.port)
      try await body(site, port)
    }
  }
}
