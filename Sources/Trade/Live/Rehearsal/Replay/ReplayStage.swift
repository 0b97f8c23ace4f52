import Storage

/// A made-up shop with a session that is on: what a replay is played in.
struct ReplayStage: Sendable {
  let shop: ID<Shop>
  let session: ID<LiveSession>
  let items: [LineUpItem]
  /// Pieces at the beginning; what is missing was not counted.
  let levels: [ID<Variant>: Int64]
  let form: LiveSessionForm

  var place: LiveDesk.Place { LiveDesk.Place(shop: shop, session: session) }

  private static let goods = [
    "Kemeja Parang", "Daster Kawung", "Tunik Mega Mendung", "Gamis Sekar Jagad", "Outer Truntum", "Rok Lilit Sogan",
    "Kebaya Encim", "Blouse Sidomukti", "Celana Kulot Lurik", "Dress Tenun Ikat", "Kain Panjang Wahyu", "Piyama Ceplok",
    "Kaftan Lereng", "Setelan Buketan", "Jaket Bomber Tambal", "Hem Pendek Nitik",
  ]
  private static let colours = ["Merah", "Navy", "Hitam", "Sogan", "Hijau", "Maroon"]
  private static let sizes = [["S", "M", "L", "XL"], ["M", "L", "XL"], ["M", "L", "XL", "XXL"], [""]]

  /// Makes the shop, its goods and their stock, and begins the session.
  ///
  /// - Parameter goods: how many products, 1 to 16.
  static func build(
    _ plan: ReplayPlan, goods count: Int = goods.count, in database: any SQLDatabase
  ) async throws -> ReplayStage {
    try await database.acrossShops.write { connection in
      let shop = try NewShop(name: "Toko Latihan").open(on: connection, at: ReplayPlan.start)
      var chance = SampleRandom(seed: plan.seed, stream: 20, index: 0)
      let form = LiveSessionForm(
        title: "Latihan", plannedAt: ReplayPlan.start, holdMinutes: 20, mostPerBuyer: 6, bareCode: .showsItem)
      let sessions = LiveSessions(connection: connection, shop: shop)
      let session = try sessions.plan(form, at: ReplayPlan.start)
      let lineUp = LineUp(connection: connection, shop: shop, session: session)
      for (place, name) in goods.prefix(count).enumerated() {
        let product = try product(name, place, shop, connection, &chance)
        let code = "B" + SampleText.padded(place + 1, 2)
        try lineUp.add(
          product, code: code, price: Int64(chance.number(8...30)) * 10_000, minutes: 8, at: ReplayPlan.start)
      }
      let items = try lineUp.items()
      let levels = try Self.count(items, comments: plan.comments, shop, connection, &chance)
      try sessions.start(session, by: nil, at: ReplayPlan.start)
      return ReplayStage(shop: shop, session: session, items: items, levels: levels, form: form)
    }
  }

  private static func product(
    _ name: String, _ place: Int, _ shop: ID<Shop>, _ connection: any SQLConnection, _ chance: inout SampleRandom
  ) throws -> ID<Product> {
    let catalogue = Catalogue(connection: connection, shop: shop)
    let product = try catalogue.create(name, at: ReplayPlan.start)
    let first = chance.number(0...colours.count - 1)
    for colour in 0..<chance.number(1...3) {
      for size in sizes[place % sizes.count] {
        let traits = VariantTraits(size: size, colour: colours[(first + colour) % colours.count])
        _ = try catalogue.addVariant(VariantForm(traits: traits), to: product, at: ReplayPlan.start)
      }
    }
    return product
  }

  /// As many pieces as make some buyers happy and let others wait; a few variants stay uncounted.
  private static func count(
    _ items: [LineUpItem], comments: Int, _ shop: ID<Shop>, _ connection: any SQLConnection,
    _ chance: inout SampleRandom
  ) throws -> [ID<Variant>: Int64] {
    let ledger = StockLedger(connection: connection, shop: shop)
    let most = max(3, comments / 800)
    var levels: [ID<Variant>: Int64] = [:]
    for variant in items.flatMap(\.variants) where !chance.happens(60) {
      let pieces = Int64(chance.number(1...most))
      try ledger.count(pieces, of: variant.id, at: ReplayPlan.start, by: nil, now: ReplayPlan.start)
      levels[variant.id] = pieces
    }
    return levels
  }
}
