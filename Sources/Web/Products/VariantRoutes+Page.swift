import HTTPTypes
import Hummingbird
import Storage
import Trade

extension VariantRoutes {
  private static let eventsOnPage = 50

  /// A variant's page, after a refusal with what was sent.
  func page(
    of id: ID<Variant>, _ request: WebRequest, _ caller: Caller, form: FormState = FormState(),
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let today = caller.today(at: request.now)
    let before = request.query["before"].flatMap { ID<Movement>($0)?.value }
    let content = try await caller.database.read { connection in
      var content = try VariantContent(
        id, Catalogue(connection: connection, shop: caller.shop.id), on: today, before: before, limit: Self.eventsOnPage
      )
      if caller.may(.seeMoney) {
        content.underFloor = try PriceBook(connection: connection, shop: caller.shop.id).underFloor(id, on: today)
      }
      return content
    }
    return request.page(page(content, caller, today: today, form: form), status: status)
  }

  private func page(_ content: VariantContent, _ caller: Caller, today: LocalDate, form: FormState) -> VariantDetailPage
  {
    let variant = content.standing.variant
    let isFull = content.history.count == Self.eventsOnPage
    return VariantDetailPage(
      id: variant.id, name: variant.traits.label, product: content.product.name,
      productAddress: .product(content.product.id), sku: variant.sku,
      level: content.standing.level.counted.map { level in
        VariantDetailPage.Level(onHand: Int(level.onHand), held: Int(level.held), countedAt: level.countedAt)
      },
      lowLevel: variant.lowLevel,
      costs: !caller.seesCosts
        ? []
        : content.costs.map {
          VariantDetailPage.Cost(
            of: variant.id, from: $0.validFrom, amount: $0.amount, currency: caller.shop.currency)
        },
      costFrom: content.costs.isEmpty ? content.firstSold.map { LocalDate($0, in: caller.zone) } ?? today : today,
      currency: caller.shop.currency, movements: content.history.map(MovementRow.init),
      next: isFull ? SiteURL.variant(variant.id).with(["before": content.history.last.map { String($0.id) }]) : nil,
      listings: content.listings.map { listing in
        VariantDetailPage.Listing(
          id: listing.id, channel: listing.channel, name: listing.productName, variation: listing.variation,
          sku: listing.sku)
      }, takesMovements: variant.archivedAt == nil, archived: variant.archivedAt != nil,
      underFloor: content.underFloor.map { .init(channel: $0.channel, price: $0.price, floor: $0.floor) },
      seesCosts: caller.seesCosts, form: form)
  }
}

/// What the page of a variant is made of.
private struct VariantContent: Sendable {
  let standing: VariantStanding
  let product: Product
  let costs: [VariantCost]
  let firstSold: Instant?
  let history: [VariantEvent]
  let listings: [Trade.Listing]
  var underFloor: [PriceBook.UnderFloor] = []

  init(_ id: ID<Variant>, _ catalogue: Catalogue, on today: LocalDate, before: Int64?, limit: Int) throws {
    standing = try catalogue.standing(of: id, on: today)
    product = try catalogue.product(standing.variant.product)
    costs = try catalogue.costs(of: id)
    firstSold = try catalogue.firstSold(id)
    history = try catalogue.history(of: id, before: before, limit: limit)
    listings = try Listings(connection: catalogue.connection, shop: catalogue.shop).listings(of: id)
  }
}

extension MovementRow {
  init(_ event: VariantEvent) {
    self.init(
      quantity: event.quantity, kind: event.kind, subject: event.orderNumber, note: event.note, person: event.person,
      at: event.at, address: event.order.map { .order($0) })
  }
}
