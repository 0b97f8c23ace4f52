import Trade

@testable import Web

extension SamplePages {
  static var products: [Sample] {
    [
      Sample(name: "products", page: productList),
      Sample(
        name: "products-empty",
        page: ProductListPage(
          search: "", shown: [Chip(.word("common.all"), count: 0, address: .products, chosen: true)], rows: [],
          filtered: false, unmatched: 0, next: nil, xlsx: .productsXLSX, csv: .productsCSV)),
      Sample(name: "product", page: product),
      Sample(
        name: "product-bare",
        page: ProductDetailPage(
          id: 2, name: hostile, archived: true, photo: nil, variants: [], facts: ProductFacts(),
          variantForm: FormState(values: ["sku": hostile], errors: ["sku": .word("error.skuTaken")]),
          photoError: .word("error.photo"))),
      Sample(name: "product-new", page: ProductFormPage(form: FormState(errors: ["name": .word("form.missing")]))),
      Sample(name: "product-edit", page: ProductFormPage(editing: 1, name: hostile, archived: true)),
      Sample(name: "variant", page: variant),
      Sample(
        name: "variant-not-counted",
        page: VariantDetailPage(
          id: 3, name: "", product: hostile, productAddress: .product(2), sku: "", level: nil, lowLevel: nil, costs: [],
          costFrom: date("2026-08-03"), currency: "IDR", movements: [], next: nil, listings: [], takesMovements: false,
          form: FormState(
            values: ["quantity": "-3"],
            errors: ["quantity": .word("form.number", ["from": .count(0), "to": .count(1_000_000)])]))),
      Sample(name: "listings", page: listings),
      Sample(
        name: "listings-done",
        page: ListingsPage(
          shown: [Chip(.word("listings.unmatched"), count: 0, address: .listings, chosen: true)], rows: [],
          unmatched: 0,
          showsMatched: false, next: nil)),
      Sample(name: "stock-count", page: stockCount),
      Sample(name: "product-import", page: ProductImportPage(problem: .word("list.nameMissing"))),
      Sample(name: "product-import-check", page: productList(checked: true)),
      Sample(name: "product-import-done", page: productList(checked: false)),
    ]
  }

  private static var productList: ProductListPage {
    ProductListPage(
      search: "", kept: ["show": "low"],
      shown: [
        Chip(.word("common.all"), count: 84, address: .products, chosen: true),
        Chip(.word("products.low"), count: 3, address: .products.with(["show": "low"]), chosen: false),
        Chip(.word("products.short"), count: 1, address: .products.with(["show": "shortfall"]), chosen: false),
        Chip(.word("products.uncounted"), count: 12, address: .products.with(["show": "uncounted"]), chosen: false),
        Chip(.word("products.costUnknown"), count: 84, address: .products.with(["show": "no-cost"]), chosen: false),
      ],
      rows: [
        .init(
          name: "Kemeja Batik Pria Lengan Panjang Motif Parang Kusumo Premium Katun Prima Halus Adem Dipakai Seharian",
          variants: 12, level: 1337, uncounted: 2, low: 1, short: 0, costUnknown: true, address: .product(1)),
        .init(
          name: "Daster Batik", variants: 1, level: nil, uncounted: 1, low: 0, short: 0, costUnknown: false,
          address: .product(2)),
        .init(
          name: hostile, variants: 3, level: -2, uncounted: 0, low: 1, short: 1, costUnknown: false,
          address: .product(3)),
      ], filtered: false, unmatched: 23, next: .products.with(["after": "x"]), xlsx: .productsXLSX, csv: .productsCSV)
  }

  private static var product: ProductDetailPage {
    ProductDetailPage(
      id: 1, name: "Kemeja Batik Parang Kusumo", photo: .productPhoto(1),
      variants: [
        .init(
          name: "Parang · M · cokelat", sku: "KB-PR-M", available: 14, held: 2, low: false, cost: 68_000,
          currency: "IDR",
          address: .variant(1)),
        .init(
          name: "Parang · L · cokelat", sku: "KB-PR-L", available: 2, held: 0, low: true, cost: nil, currency: "IDR",
          address: .variant(2)),
        .init(
          name: "Parang · XL · nila", sku: "", available: -1, held: 0, low: true, cost: 72_000, currency: "IDR",
          address: .variant(3)),
        .init(name: "", sku: "", available: nil, held: 0, low: false, cost: nil, currency: "IDR", address: .variant(4)),
      ],
      facts: ProductFacts(
        material: "Katun prima, dicap tangan", sizeChart: "M: dada 104, panjang 72\nL: dada 108, panjang 74",
        care: "Cuci tangan dengan lerak, jangan dijemur langsung.", story: hostile))
  }

  private static var variant: VariantDetailPage {
    VariantDetailPage(
      id: 1, name: "Parang · M · cokelat", product: "Kemeja Batik Parang Kusumo", productAddress: .product(1),
      sku: "KB-PR-M", level: .init(onHand: 16, held: 2, countedAt: now - day * 3), lowLevel: 20,
      costs: [
        .init(of: 102, from: date("2026-07-04"), amount: 68_000, currency: "IDR"),
        .init(of: 102, from: date("2025-06-29"), amount: 61_500, currency: "IDR"),
      ], costFrom: date("2026-08-03"), currency: "IDR",
      movements: [
        MovementRow(
          quantity: -2, kind: "sale", subject: "260801ABCD1234", note: nil, person: nil, at: now - hour,
          address: .order(1)),
        MovementRow(
          quantity: 12, kind: "made", subject: nil, note: "dari penjahit \(hostile)", person: "Sari",
          at: now - day * 400,
          address: nil),
      ], next: .variant(1).with(["before": "9"]),
      listings: [
        .init(id: 9, channel: .shopee, name: "Kemeja Batik Pria Parang", variation: "M,Cokelat", sku: "KB-PR-M")
      ], takesMovements: true)
  }

  private static var listings: ListingsPage {
    ListingsPage(
      shown: [
        Chip(.word("listings.unmatched"), count: 23, address: .listings, chosen: true),
        Chip(.word("listings.matched"), count: 120, address: .listings.with(["show": "matched"]), chosen: false),
      ],
      rows: [
        .init(
          id: 1, channel: .shopee, name: "Kemeja Batik Pria Lengan Panjang Motif Parang", variation: "XL,Cokelat",
          sku: "KB-PR-XL", pieces: 44,
          suggestions: [
            .init(variant: 5, name: "Kemeja Batik Parang Kusumo · XL · cokelat"),
            .init(variant: 6, name: "Kemeja Batik Parang Kusumo · XXL · cokelat"),
          ]),
        .init(
          id: 2, channel: .tiktokShop, name: hostile, variation: "", sku: "", pieces: 1, search: "daster",
          found: [.init(variant: 9, name: "Daster · merah")]),
        .init(
          id: 3, channel: .shopee, name: "Daster", variation: "Merah", sku: "D-1", pieces: 1,
          matched: "Daster · merah", variantAddress: .variant(9)),
      ], unmatched: 23, showsMatched: false, next: .listings.with(["after": "3"]))
  }

  private static func productList(checked: Bool) -> ProductImportPage {
    var counts = ProductListCounts()
    (counts.newProducts, counts.newVariants, counts.changed, counts.unchanged, counts.refused) = (3, 14, 2, 80, 1)
    let refusals = [
      ImportSummary.Refusal(row: 9, column: "Stok", value: hostile, reason: .word("list.sameAs", ["row": .text("4")]))
    ]
    return checked
      ? ProductImportPage(checked: "stok.xlsx", upload: "u-77", counts: counts, refusals: refusals)
      : ProductImportPage(taken: "stok.xlsx", counts: counts, refusals: [])
  }

  private static var stockCount: StockCountPage {
    StockCountPage(
      search: "",
      shown: [
        Chip(.word("common.all"), count: 210, address: .stockCounts, chosen: true),
        Chip(.word("count.never"), count: 12, address: .stockCounts.with(["show": "never"]), chosen: false),
        Chip(.word("count.oldest"), address: .stockCounts.with(["show": "oldest"]), chosen: false),
      ],
      rows: [
        .init(
          id: 1, product: "Kemeja Batik Parang Kusumo", name: "Parang · M · cokelat", sku: "KB-PR-M", expected: 16,
          countedAt: now - day * 3),
        .init(id: 2, product: hostile, name: "", sku: "", expected: nil, countedAt: nil),
        .init(
          id: 3, product: "Daster", name: "merah", sku: "D-1", expected: 4, countedAt: now - day * 90, value: "-7",
          error: .word("form.number", ["from": .count(0), "to": .count(1_000_000)])),
      ], filtered: false, countedAt: now, next: .stockCounts.with(["after": "3"]))
  }

  private static func date(_ text: String) -> LocalDate {
    guard let date = LocalDate(text) else { preconditionFailure("no date: \(text)") }
    return date
  }
}
