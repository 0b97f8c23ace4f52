import Storage

extension CheckoutDesk {
  /// A buyer whose transfer is on its way keeps her pieces so much longer, once.
  static let grace = Duration.seconds(12 * 3_600)

  /// The buyer says where it goes and how she pays: what she holds, and its prices, are frozen and hers until the time to
  /// pay is over. Said again before she has paid, the same with what she holds by then; her time does not begin anew.
  ///
  /// - Throws: ``CheckoutError``; then everything stays as it was.
  @discardableResult
  package func confirm(
    _ id: ID<Checkout>, to delivery: Delivery, by method: Checkout.Method, at now: Instant
  ) throws -> Checkout {
    let (checkout, log) = try opened(id)
    guard checkout.state == .open || checkout.state == .waiting else { throw CheckoutError.settled(checkout.state) }
    guard checkout.saidAt == nil else { throw CheckoutError.saidPaid }
    guard try LiveBuyers(connection: connection, shop: shop).buyer(checkout.buyer).blockedAt == nil else {
      throw CheckoutError.blocked
    }
    let delivery = try delivery.checked()
    let lines = try held(by: checkout.buyer, in: checkout.session)
    let goods = try Self.goods(of: lines)
    let terms = try CheckoutTermsBook(connection: connection, shop: shop).terms()
    guard terms.methods.contains(method) else { throw CheckoutError.methodNotOffered }
    guard let shipping = terms.shipping(to: delivery.province) else { throw CheckoutError.notDelivered }
    let day = LocalDate(now, in: try ShopBook.exportZone(of: shop, on: connection))
    let digits = try uniqueDigits(for: checkout, base: goods + shipping, by: method, on: day)
    let sum = CheckoutSum(goods: goods, shipping: shipping, uniqueDigits: digits)
    guard sum.amount <= CheckoutSum.most else { throw CheckoutError.tooMuch }
    let dueAt = checkout.dueAt ?? now + terms.due
    try connection.execute(
      """
      UPDATE checkout SET state = 'waiting', method = \(method), name = \(delivery.name), phone = \(delivery.phone),
        address = \(delivery.address), city = \(delivery.city), province = \(delivery.province.rawValue),
        note = \(delivery.note), goods = \(sum.goods), shipping = \(sum.shipping), unique_digits = \(sum.uniqueDigits),
        amount = \(sum.amount), day = \(day), due_at = \(dueAt), confirmed_at = \(checkout.confirmedAt ?? now)
      WHERE shop_id = \(shop) AND checkout_id = \(id)
      """)
    try freeze(lines, for: id)
    try keep(lines.map(\.claim), until: dueAt)
    try log.append([LiveEvent(.checkedOut, id.value)], by: nil, at: now)
    return try self.checkout(id)
  }

  /// The buyer says that she has paid, or takes that back. It makes nothing paid: it only tells the seller to look, and
  /// keeps the pieces a while longer.
  package func say(_ id: ID<Checkout>, isPaid: Bool, at now: Instant) throws {
    let (checkout, log) = try opened(id)
    guard checkout.state == .waiting, let due = checkout.dueAt, let confirmed = checkout.confirmedAt else {
      throw CheckoutError.settled(checkout.state)
    }
    guard (checkout.saidAt != nil) != isPaid else { return }
    let terms = try CheckoutTermsBook(connection: connection, shop: shop).terms()
    // Who says so again and again gets no more time than who says so once.
    let later = isPaid ? max(due, min(now + Self.grace, confirmed + terms.due + Self.grace)) : due
    try connection.execute(
      """
      UPDATE checkout SET said_at = \(isPaid ? now : nil), due_at = \(later)
      WHERE shop_id = \(shop) AND checkout_id = \(id)
      """)
    try keep(try frozen([id])[id, default: []].map(\.claim), until: later)
    try log.append([LiveEvent(.checkedOut, id.value)], by: nil, at: now)
  }

  /// Takes a checkout's session, then reads it.
  func opened(_ id: ID<Checkout>) throws -> (Checkout, LiveLog) {
    let session = try checkout(id).session
    let log = try LiveLog.open(session, of: shop, on: connection)
    return (try checkout(id), log)
  }

  /// Keeps what claims hold until a time, no sooner and no later.
  func keep(_ claims: [ID<Claim>], until: Instant) throws {
    try connection.execute(
      """
      UPDATE live_claim SET until = \(until)
      WHERE shop_id = \(shop) AND claim_id \(in: claims) AND state = 'open' AND held > 0
      """)
  }

  private static func goods(of lines: [CheckoutLine]) throws -> Int64 {
    guard !lines.isEmpty else { throw CheckoutError.nothingHeld }
    return try lines.reduce(0) { sum, line in
      guard let price = line.price else { throw CheckoutError.priceMissing(code: line.code) }
      let (amount, isTooMuch) = price.multipliedReportingOverflow(by: line.quantity)
      guard !isTooMuch, amount <= CheckoutSum.most - sum else { throw CheckoutError.tooMuch }
      return sum + amount
    }
  }

  private func freeze(_ lines: [CheckoutLine], for id: ID<Checkout>) throws {
    try connection.execute("DELETE FROM checkout_line WHERE shop_id = \(shop) AND checkout_id = \(id)")
    for line in lines {
      try connection.execute(
        """
        INSERT INTO checkout_line (shop_id, checkout_id, claim_id, variant_id, code, product, variation, quantity, price)
        VALUES (\(shop), \(id), \(line.claim), \(line.variant), \(line.code), \(line.product), \(line.variation),
          \(line.quantity), \(line.price))
        """)
    }
  }

  /// An ending of the amount that no other payment has which the shop waits for, nor one of the last week: money may come
  /// late, and the seller sees only the amount.
  private func uniqueDigits(
    for checkout: Checkout, base: Int64, by method: Checkout.Method, on day: LocalDate
  ) throws -> Int64 {
    guard method != .cod else { return 0 }
    // The guard: one buyer of the shop after another, on both engines. Behind it stands the index `checkout_amount`.
    try CheckoutTermsBook(connection: connection, shop: shop).lock()
    // After a cancellation that was taken back its old ones may be somebody else's.
    if checkout.state == .waiting, let sum = checkout.sum, sum.uniqueDigits > 0, sum.goods + sum.shipping == base {
      return sum.uniqueDigits
    }
    let taken = Set(
      try connection.rows(
        """
        SELECT amount FROM checkout WHERE shop_id = \(shop) AND checkout_id <> \(checkout.id)
          AND amount BETWEEN \(base + 1) AND \(base + 999) AND (day >= \(day.adding(days: -7)) OR state = 'waiting')
          AND method <> 'cod'
        """
      ).map { try $0("amount") as Int64 - base })
    guard let free = UniqueDigits.choose(besides: taken, from: Int64(checkout.id.value)) else {
      throw CheckoutError.noAmountFree
    }
    return free
  }
}

/// The last three digits by which payments are told apart. Pure.
enum UniqueDigits {
  /// Buyers pay these rupiah on top, so most get few.
  static let usual: ClosedRange<Int64> = 1...300
  static let all: ClosedRange<Int64> = 1...999

  /// One that is not taken; nil where all are.
  ///
  /// - Parameter seed: where the search begins, so that endings look as if drawn, and one after another does not follow.
  static func choose(besides taken: Set<Int64>, from seed: Int64) -> Int64? {
    let start = Int64((UInt64(bitPattern: seed) &* 0x9E37_79B9_7F4A_7C15) >> 33) % Int64(usual.count)
    let drawn = usual.lazy.map { usual.lowerBound + (start + $0) % Int64(usual.count) }
    return drawn.first { !taken.contains($0) } ?? all.first { !taken.contains($0) }
  }
}

extension Delivery {
  /// What a person typed, made fit to be kept.
  ///
  /// - Throws: ``CheckoutError/outOfRange(_:)``: names and cities up to 100 characters, addresses up to 500, notes up to
  ///   300, phone numbers of 8 to 15 digits.
  func checked() throws -> Delivery {
    func text(_ text: String, _ field: CheckoutError.Field, _ lengths: ClosedRange<Int>, lines: Bool = false) throws
      -> String
    {
      let text = text.tidied(keepingLines: lines)
      guard lengths.contains(text.unicodeScalars.count) else { throw CheckoutError.outOfRange(field) }
      return text
    }
    let phone = phone.tidied(keepingLines: false)
    let digits = phone.filter { $0.isASCII && $0.isNumber }
    guard (8...15).contains(digits.count), phone.unicodeScalars.count <= 30,
      phone.allSatisfy({ $0.isASCII && ($0.isNumber || "+-() .".contains($0)) })
    else { throw CheckoutError.outOfRange(.phone) }
    return Delivery(
      name: try text(name, .name, 1...100), phone: phone, address: try text(address, .address, 1...500, lines: true),
      city: try text(city, .city, 1...100), province: province, note: try text(note, .note, 0...300, lines: true))
  }
}
