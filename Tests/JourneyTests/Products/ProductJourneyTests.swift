import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Products, variants, listings and counts through the pages, as a browser without scripts uses them.
@Suite struct ProductJourneyTests {
  private static func withShop(
    on backend: Backend, _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    let child = ProductListChild { path, currency in ProductListReading(path: path, currency: currency) }
    try await withSite(on: backend, routes: { everyRoute($0, products: child) }, body)
  }

  private static func variants(_ site: SiteUnderTest) async throws -> [CountLine] {
    let shop = site.books.shop
    return try await site.database.read { connection in
      try Catalogue(connection: connection, shop: shop).variantsToCount(on: LocalDate("2026-08-03")!)
    }
  }

  private static func makeProduct(_ site: SiteUnderTest, _ client: any TestClientProtocol) async throws -> String {
    let form = "key=first&name=Kemeja+Parang&motif=Parang&sizes=M%2C+L&colours=Merah"
    let made = try await site.post(client, "/products", form, as: .owner)
    #expect(made.status == .seeOther)
    let again = try await site.post(client, "/products", form, as: .owner)
    #expect(again.headers[.location] == made.headers[.location], "a double tap makes one product")
    return try #require(made.headers[.location])
  }

  @Test(arguments: Backend.all)
  func `a product is made with a variant for each size, once`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let address = try await Self.makeProduct(site, client)
      let page = try await site.get(client, address, as: .owner)
      #expect(page.status == .ok && page.text.contains("Kemeja Parang"))
      #expect(
        try await Self.variants(site).map(\.name) == [
          "Kemeja Parang · Parang · Merah · M", "Kemeja Parang · Parang · Merah · L",
        ])
      let list = try await site.get(client, "/products?search=parang", as: .owner)
      #expect(list.text.contains("Kemeja Parang"))
      #expect(try await site.get(client, "/products/new", as: .owner).status == .ok)
    }
  }

  @Test(arguments: Backend.all)
  func `a refusal stands under its field and keeps what was typed`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let nameless = try await site.post(client, "/products", "key=a&name=&sizes=M%2CL", as: .owner)
      #expect(nameless.status == .unprocessableContent && nameless.text.contains("M,L"))
      let address = try await Self.makeProduct(site, client)
      let twice = try await site.post(
        client, address + "/variants", "key=b&motif=Parang&size=M&colour=Merah", as: .owner)
      #expect(twice.status == .unprocessableContent && twice.text.contains("already has a variant"))
      let variant = try #require(try await Self.variants(site).first?.standing.variant.id)
      let count = try await site.post(client, "/variants/\(variant)/counts", "key=c&quantity=-3", as: .owner)
      #expect(count.status == .unprocessableContent && count.text.contains("-3"))
      let cost = try await site.post(
        client, "/variants/\(variant)/costs", "key=d&amount=abc&valid_from=2026-08-01", as: .owner)
      #expect(cost.status == .unprocessableContent && cost.text.contains("abc"))
      let day = try await site.post(
        client, "/variants/\(variant)/costs", "key=e&amount=45000&valid_from=2026-02-31", as: .owner)
      #expect(day.status == .unprocessableContent)
    }
  }

  @Test(arguments: Backend.all)
  func `a variant is counted, moved, given a cost and a low level, and a count is taken back`(on backend: Backend)
    async throws
  {
    try await Self.withShop(on: backend) { site, client in
      _ = try await Self.makeProduct(site, client)
      let variant = try #require(try await Self.variants(site).first?.standing.variant.id)
      let address = "/variants/\(variant)"
      for (path, form) in [
        ("/counts", "key=1&quantity=7"), ("/movements", "key=2&kind=gift&pieces=2"),
        ("/costs", "key=3&amount=45.000&valid_from=2026-08-01"), ("/low-level", "key=4&low_level=5"),
      ] {
        site.clock.move(by: .seconds(1))
        let done = try await site.post(client, address + path, form, as: .owner)
        #expect(done.status == .seeOther && done.headers[.location] == address, "\(path)")
      }
      let standing = try #require(try await Self.variants(site).first?.standing)
      #expect(standing.level.counted?.onHand == 5 && standing.cost == 45_000 && standing.isLow)
      #expect(try await site.get(client, address, as: .mentor).text.contains("45,000"))
      site.clock.move(by: .seconds(1))
      let count = try await site.post(client, address + "/counts", "key=5&quantity=99", as: .owner)
      let id = try await site.database.read { connection in
        try connection.value("SELECT MAX(count_id) FROM stock_count", as: Int64.self) ?? 0
      }
      #expect(count.status == .seeOther)
      let undone = try await site.post(client, "/stock/counts/undo?count=\(id)", "key=6", as: .owner)
      #expect(undone.status == .seeOther)
      #expect(try await Self.variants(site).first?.standing.level.counted?.onHand == 5)
      let twice = try await site.post(client, "/stock/counts/undo?count=\(id)", "key=7", as: .owner)
      #expect(twice.status == .notFound)
    }
  }

  @Test(arguments: Backend.all)
  func `a list is counted at once, or not at all where a row is wrong`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      _ = try await Self.makeProduct(site, client)
      let ids = try await Self.variants(site).map(\.standing.variant.id)
      let page = try await site.get(client, "/stock/counts", as: .packer)
      #expect(page.text.contains("count-\(ids[0])"))
      let wrong = try await site.post(client, "/stock/counts", "key=1&count-\(ids[0])=4&count-\(ids[1])=x", as: .packer)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"4\""))
      #expect(try await Self.variants(site).allSatisfy { $0.standing.level == .notCounted })
      let right = try await site.post(client, "/stock/counts", "key=2&count-\(ids[0])=4&count-\(ids[1])=", as: .packer)
      #expect(right.status == .seeOther)
      #expect(try await Self.variants(site).map(\.standing.level.counted?.onHand) == [4, nil])
    }
  }

  @Test(arguments: Backend.all)
  func `a photo comes in without its traces, and what is no photo is refused`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let address = try await Self.makeProduct(site, client)
      let png: [UInt8] = PNGParts.picture(with: PNGParts.chunk("tEXt", Array("Location\0Jepara".utf8)))
      let sent = try await Self.upload(png, to: address + "/photo", field: "photo", site, client)
      #expect(sent.status == .seeOther)
      let photo = try await site.get(client, address + "/photo", as: .mentor)
      #expect(photo.headers[.contentType] == "image/png")
      #expect(Array(buffer: photo.body) == PNGParts.picture(with: []))
      let tag = try #require(photo.headers[.eTag])
      #expect(try await site.get(client, address + "/photo", as: .owner, [.ifNoneMatch: tag]).status == .notModified)
      let script = try await Self.upload(
        Array("<svg onload=alert(1)>".utf8), to: address + "/photo", field: "photo", site, client)
      #expect(script.status == .unprocessableContent && script.text.contains("not a JPEG"))
    }
  }

  @Test(arguments: Backend.all)
  func `listings become products at one press, which can be taken back`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let ids = try await Self.addListings(to: site)
      let made = try await site.post(client, "/listings/products", "key=1", as: .owner)
      #expect(made.headers[.location] == "/products")
      #expect(try await Self.variants(site).count == 3)
      #expect(try await site.get(client, "/listings?show=matched", as: .owner).text.contains("M-TAC Panjang"))
      let at = site.clock.now.milliseconds
      let undone = try await site.post(client, "/listings/products/undo?at=\(at)", "key=2", as: .owner)
      #expect(undone.headers[.location] == "/listings")
      #expect(try await Self.variants(site).isEmpty)
      let one = try await site.post(client, "/listings/products", "key=3&listing=\(ids[0])", as: .owner)
      #expect(one.status == .seeOther)
      #expect(try await Self.variants(site).count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `a near match is suggested, matched, and taken apart again`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let ids = try await Self.addListings(to: site)
      _ = try await site.post(client, "/products", "key=1&name=Kemeja+M-TAC+Ripstop&sizes=L&colours=Hitam", as: .owner)
      let variant = try #require(try await Self.variants(site).first?.standing.variant.id)
      let page = try await site.get(client, "/listings?listing=\(ids[1])&search=ripstop", as: .owner)
      #expect(page.text.contains("value=\"\(variant)\""))
      let matched = try await site.post(client, "/listings/\(ids[0])/match", "key=2&variant=\(variant)", as: .owner)
      #expect(matched.status == .seeOther)
      #expect(try await site.get(client, "/variants/\(variant)", as: .owner).text.contains("/listings/\(ids[0])/match"))
      let apart = try await site.post(client, "/listings/\(ids[0])/match", "key=3&variant=", as: .owner)
      #expect(apart.status == .seeOther)
      let unknown = try await site.post(client, "/listings/\(ids[0])/match", "key=4&variant=5", as: .owner)
      #expect(unknown.status == .notFound)
      let theirs = try await site.post(client, "/listings/\(ids[0])/match", "key=5&variant=\(variant)", as: .neighbour)
      #expect(theirs.status == .notFound)
    }
  }

  @Test(arguments: Backend.all)
  func `products go out as a list and come back as the same`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      _ = try await Self.makeProduct(site, client)
      let csv = try await site.get(client, "/products.csv", as: .owner)
      #expect(csv.text.contains("Product,Motif,Size,Colour,SKU,Stock,Low level,Cost"))
      #expect(csv.headers[.contentDisposition]?.contains(".csv") == true)
      let xlsx = try await site.get(client, "/products.xlsx", as: .owner)
      #expect(Array(buffer: xlsx.body).starts(with: "PK".utf8))
      let changed = csv.text.replacing("Parang,M,Merah,,,,", with: "Parang,M,Merah,KP-M,12,3,45000")
      let page = try await Self.upload(Array(changed.utf8), to: "/products/import", field: "file", site, client)
      #expect(page.status == .ok)
      #expect(try await Self.variants(site).allSatisfy { $0.standing.level == .notCounted }, "a check changes nothing")
      let action = try #require(page.text.firstMatch(of: /action="(\/products\/import\/[^"]+)"/)?.1)
      let taken = try await site.post(client, String(action), "key=9", as: .owner)
      #expect(taken.headers[.location] == "/products")
      let first = try #require(try await Self.variants(site).first?.standing)
      #expect(first.variant.sku == "KP-M" && first.level.counted?.onHand == 12 && first.cost == 45_000)
      #expect(try await site.post(client, String(action), "key=8", as: .neighbour).status == .notFound)
      #expect(try await site.post(client, "/products/import/..%2F..%2Fbooks", "key=7", as: .owner).status == .notFound)
      let order = try await Self.upload(
        Array("No. Pesanan,Status\n1,2\n".utf8), to: "/products/import", field: "file", site, client)
      #expect(order.status == .unprocessableContent && order.text.contains("no column Product"))
    }
  }

  @Test(arguments: Backend.all)
  func `a count list that names a variant in two ways is refused, not fallen over`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      _ = try await Self.makeProduct(site, client)
      let variant = try #require(try await Self.variants(site).first?.standing.variant.id)
      let refused = try await site.post(
        client, "/stock/counts", "key=1&count-\(variant)=x&count-0\(variant)=x", as: .packer)
      #expect(refused.status == .unprocessableContent)
      let strange = try await site.post(client, "/stock/counts", "key=2&count-0\(variant)=5", as: .packer)
      #expect(strange.status == .seeOther)
      #expect(try await Self.variants(site).first?.standing.level == .notCounted)
    }
  }

  @Test(arguments: Backend.all)
  func `a variant put away, a cost and a photo taken away`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let product = try await Self.makeProduct(site, client)
      let variant = try #require(try await Self.variants(site).first?.standing.variant.id)
      let address = "/variants/\(variant)"
      _ = try await site.post(client, address + "/archive", "key=1&archived=1", as: .host)
      #expect(try await Self.variants(site).count == 1)
      #expect(try await site.get(client, address, as: .host).text.contains("Sell it again"))
      _ = try await site.post(client, address + "/archive?archived=0", "key=2", as: .host)
      #expect(try await Self.variants(site).count == 2)
      _ = try await site.post(client, address + "/costs", "key=3&amount=45000&valid_from=2026-08-01", as: .host)
      _ = try await site.post(client, address + "/costs/remove", "key=4&valid_from=2026-08-01", as: .host)
      #expect(try await Self.variants(site).first?.standing.cost == nil)
      let back = address + "/costs?amount=45000&valid_from=2026-08-01"
      #expect(try await site.post(client, back, "key=5", as: .host).status == .seeOther)
      #expect(try await Self.variants(site).first?.standing.cost == 45_000)
      let photo = try await Self.upload(
        PNGParts.picture(with: []), to: product + "/photo", field: "photo", site, client)
      #expect(photo.status == .seeOther)
      #expect(try await site.get(client, product + "/photo", as: .mentor).status == .ok)
      #expect(try await site.post(client, product + "/photo/remove", "key=6", as: .mentor).status == .forbidden)
      #expect(try await site.post(client, product + "/photo/remove", "key=7", as: .host).status == .seeOther)
      #expect(try await site.get(client, product + "/photo", as: .mentor).status == .notFound)
    }
  }

  private static func addListings(to site: SiteUnderTest) async throws -> [ID<Listing>] {
    let shop = site.books.shop
    let ids = (0..<3).map { _ in ID<Listing>.new() }
    try await site.database.write { connection in
      for (id, variation) in zip(ids, ["Hitam,L", "Hitam,XL", "Navy,L"]) {
        try connection.execute(
          """
          INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
          VALUES (\(shop), \(id), 'shopee', \(variation), 'Kemeja Tactical M-TAC Ripstop', 'M-TAC Panjang', \(variation),
            1, 1)
          """)
      }
    }
    return ids
  }

  private static func upload(
    _ file: [UInt8], to path: String, field: String, _ site: SiteUnderTest, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    var body = ByteBuffer(
      string: "--kain\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\(file.count)-\(path)\r\n")
    body.writeString("--kain\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"a.bin\"\r\n\r\n")
    body.writeBytes(file)
    body.writeString("\r\n--kain--\r\n")
    var headers = site.headers(.owner)
    headers[.contentType] = "multipart/form-data; boundary=kain"
    return try await client.execute(uri: path, method: .post, headers: headers, body: body)
  }
}

/// Smallest PNG files, made by hand.
enum PNGParts {
  static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(kind.utf8) + content + [1, 2, 3, 4]
  }

  static func picture(with extra: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]) + extra
      + chunk("IDAT", [9]) + chunk("IEND", [])
  }
}
