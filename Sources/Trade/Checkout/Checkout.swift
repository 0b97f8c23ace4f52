import Storage

/// What one buyer of a live has to pay, and whether she has: one address of our own for each buyer of a session.
///
/// While it is open the buyer sees what she claimed. When she has said where it goes and how she pays, it waits, with its
/// pieces and prices frozen, until somebody of the shop sees the money or its time passes.
package struct Checkout: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, SQLConvertible {
    /// Nothing is confirmed; what it holds is whatever the buyer holds now.
    case open
    /// Confirmed, and waiting for money (or, for cash on delivery, for the seller's yes).
    case waiting
    /// Somebody of the shop said so; there is an order. Cash on delivery is accepted then, and paid to the courier.
    case paid
    /// Its time passed.
    case lapsed
    case cancelled
  }

  package enum Method: String, Sendable, CaseIterable, SQLConvertible {
    case transfer, qris, cod
  }

  package let id: ID<Checkout>
  package let session: ID<LiveSession>
  package let buyer: ID<LiveBuyer>
  /// What opens the buyer's page. It stands in the books as it is, for the seller sends it again; whoever reads the books
  /// sees there all that it opens.
  package let token: String
  package let state: State
  /// What the buyer said last; nil before she did.
  package let delivery: Delivery?
  package let method: Method?
  /// What is to be paid, part by part, in minor units; nil before it is confirmed.
  package let sum: CheckoutSum?
  /// The shop's day on which it was confirmed.
  package let day: LocalDate?
  package let dueAt: Instant?
  package let confirmedAt: Instant?
  /// When the buyer said that she has paid, which makes nothing paid.
  package let saidAt: Instant?
  package let order: ID<Order>?
  package let createdAt: Instant
  package let paidAt: Instant?
  package let endedAt: Instant?

  /// Whether the seller took it as cash on delivery: there is an order, and its money comes with the courier.
  package var isAccepted: Bool { state == .paid && method == .cod }

  /// Whether the buyer may still say otherwise.
  package var canChange: Bool { state == .open || state == .waiting && saidAt == nil }
}

/// Who gets the parcel, and where.
package struct Delivery: Sendable, Equatable {
  package var name: String
  package var phone: String
  package var address: String
  package var city: String
  package var province: Province
  package var note: String

  package init(name: String, phone: String, address: String, city: String, province: Province, note: String = "") {
    self.name = name
    self.phone = phone
    self.address = address
    self.city = city
    self.province = province
    self.note = note
  }
}

/// What a checkout comes to, in minor units.
package struct CheckoutSum: Sendable, Equatable {
  package let goods: Int64
  package let shipping: Int64
  /// 1 to 999 that tell this payment from all others the shop waits for; 0 for cash on delivery.
  package let uniqueDigits: Int64

  package init(goods: Int64, shipping: Int64, uniqueDigits: Int64) {
    self.goods = goods
    self.shipping = shipping
    self.uniqueDigits = uniqueDigits
  }

  package var amount: Int64 { goods + shipping + uniqueDigits }

  /// The most that one checkout may come to.
  package static let most: Int64 = 1_000_000_000
}

/// Pieces of one claim in a checkout.
package struct CheckoutLine: Sendable, Equatable {
  package let claim: ID<Claim>
  package let variant: ID<Variant>
  package let code: String
  package let product: String
  package let variation: String
  package let quantity: Int64
  /// Of one piece, in minor units; nil where the line-up says none.
  package let price: Int64?

  package var amount: Int64? { price.map { $0 * quantity } }
}

/// Why the checkout refuses something.
package enum CheckoutError: Error, Sendable, Equatable {
  case unknownCheckout
  /// Nothing is held for the buyer now.
  case nothingHeld
  /// An item has no live price yet.
  case priceMissing(code: String)
  /// The shop has not said what shipping costs, or does not send there.
  case notDelivered
  case methodNotOffered
  /// It is paid, has lapsed or was cancelled.
  case settled(Checkout.State)
  /// The buyer said that she has paid; she takes that back before she changes anything.
  case saidPaid
  case blocked
  /// Nothing was confirmed, so nobody knows where it goes.
  case notConfirmed
  /// Pieces that the checkout was for belong to somebody else by now.
  case piecesGone(code: String)
  /// All 999 endings of this amount are waited for.
  case noAmountFree
  /// Another payment that the shop waits for has this amount.
  case amountTaken
  /// The parcel is on its way, or the order has moved on otherwise.
  case orderMoved
  /// The buyer confirmed another one meanwhile.
  case anotherWaits
  case tooMuch
  case outOfRange(Field)

  package enum Field: String, Sendable {
    case name, phone, address, city, note, province, method
    case hours, shipping, bank, number, holder, qris
  }
}

extension Checkout {
  static let columns: SQLQuery = """
    checkout_id, session_id, buyer_id, token, state, method, name, phone, address, city, province, note, goods, shipping,
    unique_digits, day, due_at, confirmed_at, said_at, order_id, created_at, paid_at, ended_at
    """

  init(_ row: SQLRow) throws {
    let province: Province? = try (row("province") as String?).flatMap(Province.init(rawValue:))
    let goods: Int64? = try row("goods")
    self.init(
      id: try row("checkout_id"), session: try row("session_id"), buyer: try row("buyer_id"), token: try row("token"),
      state: try row("state"),
      delivery: try province.map { province in
        Delivery(
          name: try row("name") ?? "", phone: try row("phone") ?? "", address: try row("address") ?? "",
          city: try row("city") ?? "", province: province, note: try row("note") ?? "")
      },
      method: try row("method"),
      sum: try goods.map { goods in
        CheckoutSum(goods: goods, shipping: try row("shipping"), uniqueDigits: try row("unique_digits"))
      },
      day: try row("day"), dueAt: try row("due_at"), confirmedAt: try row("confirmed_at"), saidAt: try row("said_at"),
      order: try row("order_id"), createdAt: try row("created_at"), paidAt: try row("paid_at"),
      endedAt: try row("ended_at"))
  }
}
