import Trade

@testable import Web

extension SamplePages {
  static var orders: [Sample] {
    [
      Sample(name: "orders", page: orderList(rows: orderRows)),
      Sample(name: "orders-none", page: orderList(rows: [], search: hostile)),
      Sample(
        name: "orders-first",
        page: OrderListPage(
          search: "", states: [Chip(.word("orders.all"), count: 0, address: .orders, chosen: true)], channels: [],
          dates: OrderListPage.Dates(periods: []), rows: [], filtered: false, next: nil, xlsx: .ordersXLSX,
          csv: .ordersCSV)),
      Sample(
        name: "orders-back",
        page: OrderListPage(
          search: "", states: [Chip(.word("orders.piecesBack"), address: .ordersAwaitingPieces, chosen: true)],
          channels: [], dates: OrderListPage.Dates(periods: []), rows: [orderRows[3]], filtered: true, next: nil,
          xlsx: .ordersXLSX, csv: .ordersCSV, bulk: .ordersBack, here: .ordersAwaitingPieces)),
      Sample(name: "order", page: cancelledOrder),
      Sample(name: "order-read-only", page: cancelledOrder, role: .mentor),
      Sample(name: "order-to-ship", page: orderToShip),
    ]
  }

  /// As many rows as a page has, to weigh it.
  static var longOrderList: Sample {
    Sample(name: "orders-long", page: orderList(rows: (0..<10).flatMap { _ in orderRows }))
  }

  private static func orderList(rows: [OrderListPage.Row], search: String = "") -> OrderListPage {
    OrderListPage(
      search: search, kept: [HiddenValue(name: "status", value: "toShip")],
      states: [
        Chip(.word("orders.all"), count: 1947, address: .orders, chosen: false),
        Chip(.word("status.toShip"), count: 12, address: .orders.with(["status": "toShip"]), chosen: true),
        Chip(.word("orders.overdue"), count: 2, address: .orders.with(["status": "overdue"]), chosen: false),
        Chip(.word("status.shipped"), count: 40, address: .orders.with(["status": "shipped"]), chosen: false),
        Chip(.word("status.cancelled"), count: 376, address: .orders.with(["status": "cancelled"]), chosen: false),
        Chip(.word("orders.piecesBack"), count: 9, address: .orders.with(["status": "piecesBack"]), chosen: false),
      ],
      channels: [
        Chip(.word("common.all"), address: .orders, chosen: true),
        Chip(.word("channel.shopee"), count: 1702, address: .orders.with(["channel": "shopee"]), chosen: false),
        Chip(.word("channel.tiktokShop"), count: 245, address: .orders.with(["channel": "tiktokShop"]), chosen: false),
      ],
      dates: OrderListPage.Dates(
        periods: [
          Chip(.word("orders.anyTime"), address: .orders.with(["status": "toShip"]), chosen: false),
          Chip(
            .word("orders.period.week"), address: .orders.with(["status": "toShip", "period": "week"]), chosen: false),
        ], from: LocalDate("2026-07-01"), to: LocalDate("2026-08-03"),
        kept: [HiddenValue(name: "status", value: "toShip"), HiddenValue(name: "search", value: hostile)]),
      rows: rows, filtered: true, next: rows.isEmpty ? nil : .orders.with(["status": "toShip", "after": "88-1"]),
      xlsx: .ordersXLSX, csv: .ordersCSV)
  }

  private static var orderRows: [OrderListPage.Row] {
    [
      .init(
        number: "260801ABCD1234", product: "Kemeja Batik Pria Lengan Panjang Motif Parang Kusumo Premium Katun",
        moreLines: 2,
        pieces: 4, buyer: "siti_rahma88", channel: .shopee, status: .toShip, orderedAt: now - hour * 20,
        shipBy: now + hour * 3, total: 1_203_500, currency: "IDR", address: .order(1)),
      .init(
        number: "579123456789012345", product: "Daster Batik", moreLines: 0, pieces: 1, buyer: nil,
        channel: .tiktokShop,
        status: .toShip, orderedAt: now - day * 3, shipBy: now - hour * 2, total: 45_000, currency: "IDR",
        address: .order(2)),
      .init(
        number: "260730XYZ", product: hostile, moreLines: 0, pieces: 12, buyer: hostile, channel: .counter,
        status: .completed, orderedAt: now - day * 4, shipBy: nil, total: nil, currency: "IDR", address: .order(3)),
      .init(
        id: 4, number: "260729QQQ", product: "Kain Batik Tulis Jepara", moreLines: 1, pieces: 2, buyer: "budi_santoso",
        channel: .shopee, status: .cancelled, orderedAt: now - day * 5, shipBy: nil, total: 350_000, currency: "IDR",
        address: .order(4)),
      .init(
        number: "260729QQR", product: "Baju Kurung", moreLines: 0, pieces: 2, buyer: "aminah", channel: .shopee,
        status: .shipped, orderedAt: now - day * 5, shipBy: nil, total: 12_550, currency: "MYR", address: .order(5)),
    ]
  }

  private static var cancelledOrder: OrderDetailPage {
    OrderDetailPage(
      number: "260729QQQ", status: .cancelled, statusText: "Batal", shipBy: nil, total: 350_000, currency: "IDR",
      facts: [
        Fact(.word("order.channel"), .word("channel.shopee")), Fact(.word("order.buyer"), .text("budi_santoso")),
        Fact(.word("order.city"), .text("KOTA SEMARANG")), Fact(.word("order.payment"), .text("COD (Bayar di Tempat)")),
        Fact(.word("order.tracking"), .text("SPXID012345678901")), Fact(.word("order.buyerNote"), .text(hostile)),
      ],
      other: [Fact(.text("Nama Gudang"), .text("Gudang Jepara")), Fact(.text(hostile), .text("1.5"))],
      lines: [
        OrderLineView(
          id: 11, product: "Kain Batik Tulis Jepara Motif Ukir Daun", variation: "Nila, 2 m", sku: "KBT-UK-2",
          pieces: 2,
          subtotal: 300_000, currency: "IDR", variant: "Kain Tulis Ukir · nila · 2 m", variantAddress: .variant(5),
          returned: 1,
          backs: [.init(id: "11-8", sellable: 1, damaged: 0, lost: 0, undo: .backUndo(ID(8), next: .order(4)))],
          awaited: 1),
        OrderLineView(
          id: 12, product: hostile, variation: "", sku: "", pieces: 1, subtotal: 50_000, currency: "IDR", variant: nil,
          variantAddress: nil, returned: 0, backs: [], awaited: 0),
      ],
      history: [
        OrderHappening(.word("happened.ordered"), at: now - day * 5),
        OrderHappening(
          .word("happened.imported", ["file": .text("Order.all.20260601_20260630.xlsx"), "row": .text("1204")]),
          at: now - day * 2, address: .importing(7)),
        OrderHappening(
          .word("happened.cancelledBecause", ["reason": .text("Ubah alamat pengiriman")]), at: now - day,
          detail: .text(hostile)),
      ],
      movements: [
        MovementRow(
          quantity: 1, kind: "back", subject: "Kain Tulis Ukir · nila · 2 m", note: nil, person: "Sari", at: now - hour,
          address: .variant(5)),
        MovementRow(
          quantity: -2, kind: "sale", subject: "Kain Tulis Ukir · nila · 2 m", note: nil, person: nil,
          at: now - day * 5,
          address: .variant(5)),
      ], returnsTo: .orderReturns(4), moneyAddress: .orderMoney(4))
  }

  private static var orderToShip: OrderDetailPage {
    OrderDetailPage(
      number: "260801ABCD1234", status: .toShip, statusText: nil, shipBy: now - hour * 2, total: nil, currency: "IDR",
      facts: [],
      lines: [
        OrderLineView(
          id: 1, product: "Daster", variation: "Merah", sku: "D-1", pieces: 1, subtotal: 45_000, currency: "IDR",
          variant: "Daster · merah", variantAddress: nil, returned: 0, backs: [], awaited: 0)
      ], history: [], movements: [], returnsTo: .orderReturns(1), moneyAddress: .orderMoney(1))
  }
}
