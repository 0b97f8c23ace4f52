import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// A rate that payouts show, accepted.
@Suite struct ProposedRateTests {
  private static let day = LocalDate("2026-07-28")!
  private static let proposal = FeeLearning.Proposal(
    channel: .shopee, part: .freeShippingXtra, category: "tops", ppm: 65_000, amount: nil, from: day, to: day,
    orders: 21, explains: 46_693, outliers: [])
  private static let form =
    "channel=shopee&part=freeShippingXtra&category=tops&ppm=65000&from=2026-07-28&to=2026-07-28"

  private static func withProposal(
    on backend: Backend, _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let shop = site.books.shop
      try await site.database.write { connection in
        try FeeObservations(connection: connection, shop: shop).keep([.rate(Self.proposal)])
      }
      try await body(site, client)
    }
  }

  private static func own(_ site: SiteUnderTest) async throws -> [FeeChoices.Override] {
    let shop = site.books.shop
    return try await site.database.read { try FeeBook(connection: $0, shop: shop).choices().overrides }
  }

  @Test(arguments: Backend.all)
  func `what payouts propose is written down as they show it, once`(on backend: Backend) async throws {
    try await Self.withProposal(on: backend) { site, client in
      let page = try await site.get(client, "/payouts", as: .owner)
      for field in Self.form.split(separator: "&") {
        let pair = field.split(separator: "=")
        #expect(page.text.contains(#"name="\#(pair[0])" value="\#(pair[1])""#))
      }
      let done = try await site.post(client, "/money/overrides", "key=1&\(Self.form)&orders=999", as: .owner)
      #expect(done.status == .seeOther)
      #expect(try await Self.own(site) == [Self.proposal.override(why: "21 payouts")])
      let again = try await site.post(client, "/money/overrides", "key=2&\(Self.form)", as: .owner)
      #expect(again.status == .conflict)
      #expect(try await Self.own(site).count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `what nobody proposed is refused, whatever the form says`(on backend: Backend) async throws {
    try await Self.withProposal(on: backend) { site, client in
      for (place, (right, wrong)) in [
        ("ppm=65000", "ppm=900000"), ("ppm=65000", "amount=5"), ("ppm=65000&", ""), ("category=tops&", ""),
        ("category=tops", "category=cars"), ("from=2026-07-28", "from=2026-07-01"), ("&to=2026-07-28", ""),
        ("part=freeShippingXtra", "part=netDifference"), ("channel=shopee", "channel=counter"), ("channel=shopee&", ""),
      ].enumerated() {
        let form = Self.form.replacing(right, with: wrong)
        let refused = try await site.post(client, "/money/overrides", "key=\(place)&\(form)", as: .owner)
        #expect(refused.status == .conflict, "\(wrong)")
      }
      let other = try await site.post(client, "/money/overrides", "key=x&\(Self.form)", as: .neighbour)
      #expect(other.status == .conflict)
      #expect(try await Self.own(site) == [])
    }
  }
}
