import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Harga: price floors.
package struct PriceRoutes: Sendable {
  /// Variants whose floor is worked out for one page.
  private static let shown = 40

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/prices", .permission(.seeMoney)) { request, caller in
        let state = request.query["state"].flatMap(PriceBook.Shown.init)
        return request.page(try await caller.database.read { try Self.page(state, request, caller, $0) })
      },
      Route(.get, "/variants/:variant/price", .permission(.seeMoney)) { request, caller in
        let variant = try request.id("variant", Variant.self)
        return request.page(try await caller.database.read { try Self.detail(variant, request, caller, $0) })
      },
      Route(.post, "/products/:product/fees", .permission(.manageShop), use: Self.setCategory),
    ]
  }

  private static func page(
    _ asked: PriceBook.Shown?, _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> PricesPage {
    let day = LocalDate(request.now, in: caller.zone)
    let book = PriceBook(connection: connection, shop: caller.shop.id)
    let count = try book.count(on: day)
    let state = asked ?? (count.under == 0 ? .all : .under)
    let (priced, next) = try book.page(of: state, behind: place(request), on: day, limit: shown)
    let (floors, isUnder) = (try book.floors(on: day), try book.underFloor(on: day))
    let items = priced.map { priced in
      PricesPage.Item(
        priced: priced, floor: priced.cost.flatMap { floors(priced, $0)?.floor() }, isUnder: isUnder(priced))
    }
    let costs = try CostBook(connection: connection, shop: caller.shop.id).costs()
    return PricesPage(
      items: items, count: count, margin: costs.amount(of: .margin, on: day) ?? PriceBook.usualMargin, state: state,
      unsaid: costs.unsaid(on: day), next: next)
  }

  private static func place(_ request: WebRequest) -> PriceBook.Place? {
    guard let name = request.query["name"], let variant = request.query["variant"].flatMap({ Int64($0) }),
      let channel = request.query["channel"].flatMap(SalesChannel.init),
      let listing = request.query["listing"].flatMap({ Int64($0) })
    else { return nil }
    return PriceBook.Place(product: name, variant: ID(variant), channel: channel, listing: ID(listing))
  }

  private static func detail(
    _ variant: ID<Variant>, _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> PriceDetailPage {
    let day = LocalDate(request.now, in: caller.zone)
    let book = PriceBook(connection: connection, shop: caller.shop.id)
    let all = try book.priced(variant, on: day)
    let wanted = request.query["channel"].flatMap(SalesChannel.init)
    guard let priced = all.first(where: { wanted == nil || $0.channel == wanted }) else { throw Problem.notFound }
    guard var floor = try book.floor(of: priced, cost: priced.cost ?? 0, on: day) else { throw Problem.notFound }
    let (terms, form) = Self.terms(floor.terms, request.query)
    let isChanged = terms != floor.terms
    floor = PriceFloor(
      schedule: floor.schedule, choices: floor.choices, day: floor.day, category: floor.category, terms: terms)
    let tried = request.query["price"].flatMap { Int64($0) }.map { min(max(0, $0), PriceFloor.highest) }
    return PriceDetailPage(
      priced, all: all, floor: floor, tried: tried, isChanged: isChanged,
      unsaid: try CostBook(connection: connection, shop: caller.shop.id).costs().unsaid(on: day),
      language: request.visitor.language, form: form)
  }

  /// Says what a product is to a channel's fees.
  @Sendable private static func setCategory(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let product = try request.id("product", Product.self)
    guard let channel = SalesChannel(rawValue: try request.form.text("channel", in: 1...20)),
      let schedule = FeeSchedules.shipped.schedule(of: channel)
    else { throw Problem(.unprocessable, fields: ["channel": .word("form.wrongKind")]) }
    let key = request.form["category"] ?? ""
    guard key.isEmpty || schedule.categories.contains(where: { $0.key == key }) else {
      throw Problem(.unprocessable, fields: ["category": .word("form.wrongKind")])
    }
    let back = request.form["variant"].flatMap { Int64($0) }.map { SiteURL.price(ID<Variant>($0)) }
    return try await request.once(caller) { connection in
      _ = try Catalogue(connection: connection, shop: caller.shop.id).product(product)
      try FeeBook(connection: connection, shop: caller.shop.id)
        .setCategory(key.isEmpty ? nil : key, of: product, on: channel)
      try request.note(.changedShop, "fees \(channel.rawValue) \(key)", by: caller, on: connection)
      return .seeOther(
        (back ?? .product(product)).with(["channel": channel.rawValue]), Flash(.word("rules.saved")))
    }
  }

  /// What was typed into the form, over what the shop wrote down; what cannot be read is said under its field.
  private static func terms(_ usual: PriceFloor.Terms, _ query: Fields) -> (PriceFloor.Terms, FormState) {
    var (terms, form) = (usual, FormState())
    for (name, path) in [
      ("margin", \PriceFloor.Terms.margin), ("affiliate", \.affiliate), ("discount", \.discount), ("ads", \.ads),
    ] {
      guard let text = query[name]?.trimmed, !text.isEmpty else { continue }
      form.values[name] = text
      // 5.000 is five thousand to whoever writes money so, and never five per cent.
      if let ppm = PartsPerMillion.read(text.replacing(",", with: ".")), ppm < 1_000_000, !text.hasSuffix(".000") {
        terms[keyPath: path] = ppm
      } else {
        form.errors[name] = .word("prices.percent")
      }
    }
    if terms.given >= PriceFloor.Terms.mostGiven {
      for (name, path) in [("affiliate", \PriceFloor.Terms.affiliate), ("discount", \.discount), ("ads", \.ads)]
      where form.values[name] != nil {
        terms[keyPath: path] = usual[keyPath: path]
        form.errors[name] = .word("prices.tooMuch", ["most": .percent(ppm: PriceFloor.Terms.mostGiven)])
      }
    }
    for (name, path, range) in [
      ("voucher", \PriceFloor.Terms.voucher, 0...1_000_000_000), ("pieces", \.pieces, 1...1_000),
    ] {
      guard let text = query[name]?.trimmed, !text.isEmpty else { continue }
      form.values[name] = text
      do {
        terms[keyPath: path] = Int64(try query.wholeNumber(name, in: range))
      } catch {
        form.errors.merge(error.fields) { $1 }
      }
    }
    return (terms, form)
  }
}
