import Foundation
import Storage
import TestSupport

@testable import Trade

/// A buyer who left traces everywhere: a handle and comments in a live, a room, measures, a checkout that was paid and
/// arrived, orders of a file with her name, and a return.
struct BuyerStage: Sendable {
  static let handle = "rina_kusuma77"
  /// When she is erased: after all that happened.
  static let erased = LiveStage.start + .seconds(40 * 86_400)
  static let shown = "Rina Kusumawati"
  static let words = [
    "rina_kusuma77", "Rina Kusumawati", "Bu Rina", "0812-3456-7890", "Jl. Kartini 5", "titip satpam",
    "badan saya gemuk", "rina.shopee", "Rina Penerima", "Jl. Rahasia 99", "jangan dibanting",
  ]

  let live: LiveStage
  let buyer: ID<LiveBuyer>
  let files: MadeUpFiles
  let file: ImportDesk.File

  var books: TestBooks { live.books }
  var parts: [BuyerPart] { [.live(buyer), .orders(.shopee, "rina.shopee")] }

  static func order(_ number: String, _ status: OrderStatus = .completed, at day: Int = 1) -> OrderRecord {
    var order = madeUpOrder(number, status, at: day, quantity: 2)
    order.buyer = "rina.shopee"
    order.recipient = "Rina Penerima"
    order.phone = "081234567890"
    order.address = "Jl. Rahasia 99"
    order.buyerNote = "jangan dibanting"
    order.other = ["Nama Penerima": "Rina Penerima", "Opsi": "untuk rina.shopee", "Berat": "300"]
    return order
  }

  static func arrived(_ live: LiveStage) async throws -> BuyerStage {
    try await live.opens()
    try await live.count(9)
    let (shop, session) = (live.books.shop, live.session)
    let buyer = try await live.books.database.write { connection in
      try LiveBuyers(connection: connection, shop: shop).buyer(handle, name: shown, from: "tiktok").id
    }
    let place = live.place
    try await live.books.database.write { connection in
      let comment = ID<LiveComment>.new()
      try connection.execute(
        """
        INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
          received_at, intent, state)
        VALUES (\(shop), \(place.session), \(comment), 'tiktok', '1', 'c1', \(buyer), 'badan saya gemuk', \(LiveStage.start),
          \(LiveStage.start), 'other', 'read')
        """)
      try connection.execute(
        """
        INSERT INTO comment_measures (shop_id, session_id, comment_id, buyer_id, weight)
        VALUES (\(shop), \(session), \(comment), \(buyer), 71000)
        """)
    }
    let stage = LiveStage(
      books: live.books, session: live.session, item: live.item, variants: live.variants, buyers: [buyer])
    _ = try await stage.claim(2)
    let checkout = try needed(try await stage.checkout(of: 0))
    let home = Delivery(
      name: "Bu Rina", phone: "0812-3456-7890", address: "Jl. Kartini 5", city: "Jepara", province: .centralJava,
      note: "titip satpam")
    try await stage.checkouts { try $0.confirm(checkout.id, to: home, by: .transfer, at: LiveStage.start) }
    _ = try await stage.pay(checkout.id)
    try await stage.checkouts {
      try $0.ship(checkout.id, tracking: "JNE1", at: LiveStage.start + .seconds(3_600))
    }
    _ = try await CheckoutTimes(database: live.books.database).complete(at: LiveStage.start + .seconds(20 * 86_400))
    var files = MadeUpFiles(in: try live.books.fixture.folder())
    let stranger = madeUpOrder("S1")
    let file = try files.add([order("R1", .toShip), order("R2"), stranger])
    let later = try files.add([order("R1")])
    _ = try await files.desk(live.books).importFile(file, by: nil)
    _ = try await files.desk(live.books).importFile(later, by: nil)
    return BuyerStage(live: stage, buyer: buyer, files: files, file: file)
  }

  @discardableResult
  func erase(_ parts: [BuyerPart]? = nil) async throws -> BuyerErasure.Outcome {
    let (shop, parts) = (books.shop, parts ?? self.parts)
    return try await books.database.write { connection in
      try BuyerErasure(connection: connection, shop: shop, now: Self.erased).erase(parts, by: nil)
    }
  }

  /// What sums and stock are made of, without who bought.
  func sums() async throws -> [String] {
    let shop = books.shop
    return try await books.database.read { connection in
      try [
        "SELECT channel, number, status, total, subtotal, pieces, city, payment, ordered_at, done_at FROM orders",
        "SELECT order_id, line_id, quantity, returned, price, subtotal, listing_id FROM order_line",
        "SELECT variant_id, on_hand, held FROM stock_level",
        "SELECT movement_id, quantity, order_id FROM stock_movement",
        "SELECT channel, status, orders FROM order_tally",
        "SELECT dimension, value, orders, cancelled FROM cancellation_tally",
        "SELECT channel, number, net, verdict, day FROM order_profit",
        "SELECT checkout_id, state, goods, shipping, amount, province, order_id FROM checkout",
        "SELECT claim_id, quantity, held, state, buyer_id FROM live_claim",
        "SELECT session_id, comments, events FROM live_session",
        "SELECT COUNT(*) AS comments FROM live_comment",
      ].flatMap { text in
        try connection.rows(SQLQuery(stringLiteral: "\(text) WHERE shop_id = ") + "\(shop)")
          .map { "\(text.prefix(40)) \($0.named.map(\.1))" }.sorted()
      }
    }
  }
}

/// What a stage cannot be set up without.
func needed<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw CheckoutError.unknownCheckout }
  return value
}

extension TestBooks {
  /// Which of some words stand anywhere in the shop's tables, in texts or in what files said.
  func found(_ words: [String], in other: (any SQLDatabase)? = nil) async throws -> Set<String> {
    let shop = shop
    return try await (other ?? database).read { connection in
      var found: Set<String> = []
      for table in try ShopTables.taken(on: connection) {
        var last: [SQLValue]?
        repeat {
          let page = try table.page(of: shop, after: last, limit: 500, on: connection)
          let text = page.joined().map { value in
            if case .bytes(let bytes) = value { String(decoding: bytes, as: UTF8.self) } else { "\(value)" }
          }.joined(separator: "\n").lowercased()
          for word in words where text.contains(word.lowercased()) { found.insert("\(word) in \(table.name)") }
          last = page.count == 500 ? page.last : nil
        } while last != nil
      }
      return found
    }
  }
}
