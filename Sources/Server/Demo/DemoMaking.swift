import Foundation
import Storage
import Trade

/// The steps in which a demo shop is made.
struct DemoMaking {
  let books: Books
  let reader: FileReader

  struct Owner {
    let shop: ID<Shop>
    let person: ID<Person>
  }

  /// Days ago that the demo's stock was counted, so that orders since then have moved it.
  private static let countedDaysAgo: Int64 = 14

  func openShop(signIn: String, password: String) async throws -> Owner {
    guard let word = SignInName(signIn) else { throw CommandFailure(.software, Sentences.badSignIn(signIn)) }
    let hash = try await PasswordHash(password, cost: .standard)
    return try await books.database.acrossShops.write { connection in
      let shop = try NewShop(name: "Batik Contoh").open(on: connection, at: .now)
      let person = try People(connection: connection, shop: shop, now: .now).add(
        word, name: "Demo", password: hash, language: .indonesian, role: .owner)
      return Owner(shop: shop, person: person)
    }
  }

  /// Writes the made-up exports beside the books, where they can be picked up for trying an import by hand.
  func writeExports(orders: Int, days: Int) throws -> [String] {
    let folder = books.data.path + "/exports"
    try DataFolder.make(folder)
    let shop = SampleShop(seed: 20_260_806, orders: orders, until: .now, days: days)
    let layouts: [SampleExport.Layout] = [
      .shopeeOrders, .shopeeFailedDelivery, .shopeeReturns, .tiktokOrders, .shopeeIncome, .shopeeBalance, .shopeeAds,
    ]
    return try layouts.map { layout in
      let path = "\(folder)/\(layout.fileName)"
      try SampleExport.write(layout, of: shop, to: path)
      return path
    }
  }

  /// Imports the files, makes products of what they sold and, for a made-up shop, counts most of its stock.
  ///
  /// - Throws: ``CommandFailure`` of kind `data` when not one of the files could be read.
  func fill(_ owner: Owner, from files: [String], countsStock: Bool, _ said: (DemoStep) -> Void) async throws {
    let desk = ImportDesk(database: books.database, shop: owner.shop, reader: reader)
    var imported = 0
    for path in files {
      let name = URL(filePath: path).lastPathComponent
      do {
        said(.imported(try await importFile(ImportDesk.File(path: path, name: name), desk, owner, said)))
        imported += 1
      } catch ImportError.refused(let problem) {
        said(.refused(file: name, problem))
      }
    }
    guard imported > 0 else { throw CommandFailure(.data, Sentences.demoFromNothing) }
    try await books.database.bound(to: owner.shop).write { connection in
      try Listings(connection: connection, shop: owner.shop).makeProducts(at: .now)
    }
    if countsStock {
      try await countStock(owner)
      try await sayCosts(owner)
    }
  }

  private func importFile(
    _ file: ImportDesk.File, _ desk: ImportDesk, _ owner: Owner, _ said: (DemoStep) -> Void
  ) async throws -> FileImportRecord {
    let say: EventSink = { if case .progress(let progress) = $0 { said(.reading(file: file.name, progress)) } }
    return try await relayingProgress(to: say) { progress in
      try await desk.importFile(file, by: owner.person) { progress(CommandProgress($0)) }
    }
  }

  /// Says what the made-up shop pays, so that its pages of money have profit to show; the cost of some goods is left open.
  private func sayCosts(_ owner: Owner) async throws {
    try await books.database.bound(to: owner.shop).write { connection in
      let catalogue = Catalogue(connection: connection, shop: owner.shop)
      guard let long = LocalDate("2026-01-01") else { return }
      for (index, line) in try catalogue.variantsToCount(on: long, limit: 200).enumerated() where index % 9 != 8 {
        try catalogue.setCost(
          Int64(38_000 + index * 1_700 % 26_000), of: line.standing.variant.id, from: long, at: .now)
      }
      let costs = CostBook(connection: connection, shop: owner.shop)
      for (kind, amount) in [
        (RunningCost.Kind.packing, Int64(2_500)), (.labour, 3_000), (.fixed, 3_500_000), (.reserve, 8_000_000),
      ] {
        try costs.set(amount, for: kind, from: long, at: .now)
      }
      try FeeBook(connection: connection, shop: owner.shop).choose(
        programmes: ["freeShippingXtra", "promoXtra", "insurance", "incomeTax"], category: "tops", on: .shopee,
        from: long,
        at: .now)
      try FeeBook(connection: connection, shop: owner.shop).choose(
        programmes: [], category: "other", on: .tiktokShop, from: long, at: .now)
      try FeeBook(connection: connection, shop: owner.shop).choose(
        programmes: [], category: "other", on: .tokopedia, from: long, at: .now)
    }
    while try await books.catchUpProfit() > 0 {}
  }

  /// Counts three variants in four, so that a demo has stock, low stock, and something left to count.
  private func countStock(_ owner: Owner) async throws {
    try await books.database.bound(to: owner.shop).write { connection in
      let ledger = StockLedger(connection: connection, shop: owner.shop)
      let catalogue = Catalogue(connection: connection, shop: owner.shop)
      let counted = Instant.now - .seconds(Self.countedDaysAgo * 86_400)
      let today = LocalDate(.now, in: .jakarta)
      let lines = try catalogue.variantsToCount(on: today, limit: 200)
      for (index, line) in lines.enumerated() where index % 4 != 3 {
        let variant = line.standing.variant
        try ledger.count(Int64(6 + index * 7 % 23), of: variant.id, at: counted, by: owner.person)
        try catalogue.change(
          variant.id, to: VariantForm(traits: variant.traits, sku: variant.sku, lowLevel: 5))
      }
    }
  }
}
