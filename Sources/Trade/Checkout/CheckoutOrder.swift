import Storage

/// Brings a paid checkout into the books as an order on the shop's own channel, the way a file would: what is known of it
/// is kept as a sighting, so that the books can be rebuilt from what they were made of.
///
/// The sales of one session stand for one file, under the session's own number; no page of imports shows it.
struct CheckoutOrder {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What such a "file" is called in `file_import.layout`.
  static let layout = "checkout"

  /// What the order needs in the books. Comes before the variants are locked: an import takes listings first too.
  func prepare(_ checkout: Checkout, _ lines: [CheckoutLine], at now: Instant) throws {
    try begin(checkout.session, at: now)
    // In the order in which an import locks listings.
    for line in lines.sorted(by: { $0.variant.description < $1.variant.description }) { try match(line, at: now) }
  }

  /// Writes the order that was prepared, and takes its pieces from the shelf. The pieces that the claims hold are the
  /// caller's to take.
  func write(_ checkout: Checkout, _ lines: [CheckoutLine], at now: Instant) throws -> ID<Order> {
    let record = try record(of: checkout, lines, at: try moment(of: lines, at: now))
    try see(record, of: checkout, at: now)
    guard let order = try OrderList(connection: connection, shop: shop).find(record.number, on: .storefront) else {
      preconditionFailure("an order that was just written is not in the books")
    }
    return order
  }

  /// Brings a second view of the order into the books, in which its parcel is on the way.
  ///
  /// - Throws: ``CheckoutError/orderMoved`` where it is no longer to be shipped.
  func ship(_ order: ID<Order>, of checkout: Checkout, tracking: String, at now: Instant) throws {
    let known = try known(order)
    guard known.summary.status == .toShip else { throw CheckoutError.orderMoved }
    var record = known.record
    record.status = .shipped
    record.statusText = "Dikirim"
    record.shippedAt = now
    if !tracking.isEmpty { record.tracking = tracking }
    try see(record, of: checkout, at: now)
  }

  /// Nobody tells the shop that a parcel of its own arrived and stays: so long after it was shipped that is taken as said.
  static let settling = Duration.seconds(14 * 86_400)

  /// Brings a further view of an order into the books, in which it is completed.
  ///
  /// - Returns: whether it was shipped long enough ago, and is nothing else since.
  func complete(_ order: ID<Order>, of checkout: Checkout, at now: Instant) throws -> Bool {
    let known = try known(order)
    guard Self.isSettled(known, at: now) else { return false }
    var record = known.record
    record.status = .completed
    record.statusText = "Selesai"
    record.completedAt = now
    try see(record, of: checkout, at: now)
    return true
  }

  /// Whether an order was shipped long enough ago, and is nothing else since; nothing is locked for it. One whose record
  /// cannot be read is taken as settled, so that completing it says what is wrong.
  func isSettled(_ order: ID<Order>, at now: Instant) throws -> Bool {
    guard let known = try OrderList(connection: connection, shop: shop).order(order) else { return true }
    return Self.isSettled(known, at: now)
  }

  private static func isSettled(_ known: OrderDetail, at now: Instant) -> Bool {
    guard known.summary.status == .shipped, let shippedAt = known.record.shippedAt else { return false }
    return shippedAt <= now - settling
  }

  /// The order as the books know it, with the lines it has there, whatever became of its checkout meanwhile.
  private func known(_ order: ID<Order>) throws -> OrderDetail {
    try connection.lock("SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id = \(order)")
    guard let known = try OrderList(connection: connection, shop: shop).order(order) else {
      throw CheckoutError.orderMoved
    }
    return known
  }

  private func see(_ record: OrderRecord, of checkout: Checkout, at now: Instant) throws {
    let frame = try OrderFrame(record, firstRow: try rows(of: checkout.session) + 1)
    let intake = OrderIntake(connection: connection, shop: shop, now: now)
    _ = try intake.take([frame], recordedBy: Self.file(of: checkout.session))
  }

  /// Takes the order out of the books again, with all that it moved.
  ///
  /// - Throws: ``CheckoutError/orderMoved`` where it is no longer as the checkout made it.
  func withdraw(_ order: ID<Order>, of checkout: Checkout) throws {
    try connection.lock("SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id = \(order)")
    let row = try connection.row(
      "SELECT status, has_left FROM orders WHERE shop_id = \(shop) AND order_id = \(order)")
    guard try row?("status") == OrderStatus.toShip, try row?("has_left") == 0 as Int64 else {
      throw CheckoutError.orderMoved
    }
    let packs = try connection.rows(
      "SELECT pack FROM sighting WHERE shop_id = \(shop) AND subject_id = \(order) AND pack IS NOT NULL"
    ).map { try $0("pack") as Int64 }
    let file = Self.file(of: checkout.session)
    try Withdrawal(connection: connection, shop: shop).withdraw(file, from: [order.value])
    // Each order lies in a pack of its own.
    try RecordPacks.remove(packs, of: file, of: shop, on: connection)
  }

  /// The number by which people speak of it: short, and no other order of the channel has it.
  static func number(of checkout: ID<Checkout>) -> String { "K" + String(checkout.value, radix: 36).uppercased() }

  static func file(of session: ID<LiveSession>) -> ID<FileImport> { ID(session.value) }

  private func begin(_ session: ID<LiveSession>, at now: Instant) throws {
    let title = try LiveSessions(connection: connection, shop: shop).session(session).form.title
    try connection.execute(
      """
      INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, books_version,
        started_at, beat_at, finished_at, counts)
      VALUES (\(shop), \(Self.file(of: session)), \(title), \(Secret.digest(of: [])), 0, \(Self.layout), 'saved', 0, \(now),
        \(now), \(now), \(ImportCounts().json))
      ON CONFLICT (shop_id, import_id) DO NOTHING
      """)
  }

  private func rows(of session: ID<LiveSession>) throws -> Int {
    try connection.value(
      "SELECT COUNT(*) FROM sighting WHERE shop_id = \(shop) AND import_id = \(Self.file(of: session))") ?? 0
  }

  /// What is sold on the own pages sells from the variant that was claimed, whatever somebody matched it to meanwhile.
  private func match(_ line: CheckoutLine, at now: Instant) throws {
    let key = ListingKey.make(
      skuID: line.variant.description, sku: "", variation: line.variation, productName: line.product)
    let row = try connection.row(
      """
      INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, variant_id, lines,
        pieces)
      VALUES (\(shop), \(ID<Listing>.new()), \(SalesChannel.storefront), \(key), \(line.product), \(try sku(of: line)),
        \(line.variation), \(line.variant), 0, 0)
      ON CONFLICT (shop_id, channel, listing_key) DO UPDATE SET lines = listing.lines
      RETURNING listing_id, variant_id
      """)
    guard let row else { preconditionFailure("an upsert returned nothing") }
    let (listing, variant): (ID<Listing>, ID<Variant>?) = (try row("listing_id"), try row("variant_id"))
    if variant != line.variant {
      try Listings(connection: connection, shop: shop).move(listing, from: variant, to: line.variant, at: now)
    }
  }

  private func sku(of line: CheckoutLine) throws -> String {
    try connection.value("SELECT sku FROM variant WHERE shop_id = \(shop) AND variant_id = \(line.variant)") ?? ""
  }

  /// When the order was placed: now, and after the last count of each of its variants, which found the held pieces on the
  /// shelf. Orders older than a count move nothing.
  private func moment(of lines: [CheckoutLine], at now: Instant) throws -> Instant {
    let counted = try connection.value(
      "SELECT MAX(counted_at) FROM stock_level WHERE shop_id = \(shop) AND variant_id \(in: lines.map(\.variant))",
      as: Instant?.self)
    return (counted ?? nil).map { max(now, Instant(milliseconds: $0.milliseconds + 1)) } ?? now
  }

  private func record(of checkout: Checkout, _ lines: [CheckoutLine], at moment: Instant) throws -> OrderRecord {
    guard let sum = checkout.sum, let delivery = checkout.delivery, let method = checkout.method else {
      throw CheckoutError.notConfirmed
    }
    var record = OrderRecord(
      channel: .storefront, number: Self.number(of: checkout.id), status: .toShip, statusText: "Perlu dikirim",
      orderedAt: moment, currency: "IDR", lines: try lines.map(Self.line))
    let session = try LiveSessions(connection: connection, shop: shop).session(checkout.session)
    record.paidAt = moment
    record.buyer = try LiveBuyers(connection: connection, shop: shop).buyer(checkout.buyer).handle
    record.recipient = delivery.name
    record.phone = delivery.phone
    record.address = delivery.address
    record.city = delivery.city
    record.province = delivery.province.name
    record.payment = method.orderText
    if !delivery.note.isEmpty { record.buyerNote = delivery.note }
    record.total = sum.amount
    record.amounts[AmountName.shippingPaidByBuyer.rawValue] = sum.shipping == 0 ? nil : sum.shipping
    record.other["Live"] = session.form.title
    if sum.uniqueDigits > 0 { record.other["Kode unik"] = String(sum.uniqueDigits) }
    return record
  }

  private static func line(_ line: CheckoutLine) throws -> OrderLineRecord {
    guard let price = line.price else { throw CheckoutError.priceMissing(code: line.code) }
    var record = OrderLineRecord(
      key: line.claim.description, productName: line.product, quantity: Int(line.quantity),
      subtotal: price * line.quantity)
    record.skuID = line.variant.description
    record.variation = line.variation
    record.price = price
    return record
  }
}

extension Checkout.Method {
  /// The word for it among an order's ways of payment.
  var orderText: String {
    switch self {
    case .transfer: "Transfer bank"
    case .qris: "QRIS"
    case .cod: "COD"
    }
  }
}
