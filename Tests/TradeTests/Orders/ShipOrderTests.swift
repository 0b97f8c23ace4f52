import Spreadsheets
import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct ShipOrderTests {
  private static let now = Instant(milliseconds: 1_785_000_000_000)

  private static func order(_ number: String, in hours: Int?, _ status: OrderStatus = .toShip) -> OrderRecord {
    var order = madeUpOrder(number, status)
    order.shipBy = hours.map { now + .seconds($0 * 3_600) }
    return order
  }

  private static let orders = [
    order("THIRD", in: 5), order("NEVER1", in: nil), order("FIRST", in: -3), order("SENT", in: -9, .shipped),
    order("FOURTH", in: 30), order("SECOND", in: 1), order("NEVER2", in: nil),
  ]

  @Test(arguments: Backend.all, [1, 2, 3, 50])
  func `what is to ship comes by its time, the soonest first, and without a time last`(
    on backend: Backend, limit: Int
  ) async throws {
    try await withOrders(on: backend, Self.orders) { books in
      let found = try await books.pages(OrderFilter(only: .toShip), limit: limit).map(\.number)
      #expect(found == ["FIRST", "SECOND", "THIRD", "FOURTH", "NEVER1", "NEVER2"])
      let shopee = try await books.pages(OrderFilter(channels: [.shopee], only: .toShip), limit: limit)
      #expect(shopee.map(\.number) == found)
      #expect(try await books.pages(OrderFilter(channels: [.counter], only: .toShip), limit: limit) == [])
    }
  }

  @Test(arguments: Backend.all)
  func `overdue and due today are parts of it`(on backend: Backend) async throws {
    let now = Self.now
    try await withOrders(on: backend, Self.orders) { books in
      let overdue = try await books.pages(OrderFilter(only: .overdue(at: now)))
      #expect(overdue.map(\.number) == ["FIRST"])
      let due = OrderFilter(only: .due(from: now, until: now + .seconds(10 * 3_600)))
      let today = try await books.pages(due, limit: 1)
      #expect(today.map(\.number) == ["SECOND", "THIRD"])
    }
  }

  @Test(arguments: Backend.all)
  func `today's work list counts what waits, and only that`(on backend: Backend) async throws {
    let now = Self.now
    try await withOrders(on: backend, Self.orders + [madeUpOrder("GONE", .cancelled)]) { books in
      let shop = books.shop
      let list = try await books.database.read { connection in
        try TodayList(of: shop, on: connection, now: now, day: ShopDay(of: now, in: .jakarta))
      }
      // 1,785,000,000 is 00:20 in Jakarta on 26 July 2026: 1 and 5 hours later are today, 30 hours later are not.
      #expect((list.overdue, list.dueToday, list.toShipLater) == (1, 2, 3))
      #expect(list.nextDeadline == now + .seconds(3_600))
      #expect((list.orders, list.cancelled, list.ordersToday) == (8, 1, 0))
      #expect((list.unmatched, list.unmatchedPieces) == (1, 8))
      #expect((list.variants, list.short, list.refusedRows, list.awaitedLines) == (0, 0, 0, 0))
    }
  }

  @Test(arguments: Backend.all)
  func `a file has a row for each line, and what the buyer pays once`(on backend: Backend) async throws {
    var order = madeUpOrder("A1", .cancelled, quantity: 2)
    var second = order.lines[0]
    (second.key, second.variation, second.quantity, second.subtotal) = ("PARANG|Merah,XL", "Merah,XL", 1, 1_250)
    order.lines.append(second)
    (order.currency, order.total, order.cancelledBy, order.cancelReason) = ("MYR", 208_250, "buyer", "Ubah alamat")
    try await withOrders(on: backend, [order]) { books in
      let found = try await books.pages(OrderFilter())
      let sheet = OrderSheet(
        in: .jakarta, words: .init(status: { "(\($0))" }, channel: \.rawValue, person: { $0.uppercased() }))
      let rows = found.flatMap(sheet.rows)
      func column(_ column: OrderSheet.Column) -> [OutCell] {
        rows.map { $0[OrderSheet.Column.allCases.firstIndex(of: column) ?? 0] }
      }
      #expect(found.first?.lines.count == 2 && found.first?.product == "Kemeja Batik PARANG")
      #expect(column(.variation) == [.text("Merah,M"), .text("Merah,XL")])
      #expect(column(.pieces) == [.integer(2), .integer(1)])
      #expect(column(.subtotal) == [.money(207_000, decimals: 2), .money(1_250, decimals: 2)])
      #expect(column(.total) == [.money(208_250, decimals: 2), .blank])
      #expect(column(.status) == [.text("(cancelled)"), .text("(cancelled)")])
      #expect(column(.cancelledBy).first == .text("BUYER") && column(.cancelReason).first == .text("Ubah alamat"))
    }
  }
}
