import Storage

/// Checkouts: made, confirmed, paid, sent, taken back.
extension SimulatedDay {
  mutating func checkOut() async throws -> (Int, String) {
    if checkouts.isEmpty || chance.happens(250) { return try await makeCheckouts() }
    let place = chance.number(0...checkouts.count - 1)
    let deed = chance.pick(weighted: [
      (element: CheckoutDeed.confirm(.transfer), weight: 30), (.confirm(.cod), 10), (.say(true), 8), (.say(false), 4),
      (.pay, 25), (.undoPay, 10), (.ship, 5), (.cancel, 6), (.undoCancel, 6),
    ])
    let (shop, time, id) = (shop, now, checkouts[place])
    let outcome = try await attempt { connection in
      try deed.carryOut(id, CheckoutDesk(connection: connection, shop: shop), at: time)
    }
    var next = model
    let isDone = deed.carryOut(place, &next)
    switch outcome {
    case .lost: return (1, "\(deed) of checkout \(place) lost")
    case .refused: expect(!isDone, "\(deed) of checkout \(place): refused, reference does it")
    case .done, .unheard:
      expect(isDone, "\(deed) of checkout \(place): done, reference refuses")
      model = next
    }
    return (1, "\(deed) of checkout \(place)")
  }

  private mutating func makeCheckouts() async throws -> (Int, String) {
    try await learnNames()
    let (shop, session, time) = (stage.shop, stage.session, now)
    let outcome = try await attempt { connection in
      try CheckoutDesk(connection: connection, shop: shop).make(for: session, at: time)
    }
    if case .lost = outcome { return (1, "checkouts lost") }
    let buyers = model.desk.names.buyers.sorted { $0.key < $1.key }.map(\.value)
    model.makeCheckouts(buyers)
    if books.database.death != nil { try await restart() }
    checkouts = try await database.read { connection in
      try CheckoutDesk(connection: connection, shop: shop).checkouts(of: session).map(\.id)
    }
    let (made, expected) = (checkouts.count, model.checkouts.count)
    expect(made == expected, "checkouts: \(made), reference \(expected)")
    return (1, "checkouts made")
  }
}

/// What may be done with a checkout.
private enum CheckoutDeed: Sendable {
  case confirm(Checkout.Method)
  case say(Bool)
  case pay, undoPay, ship, cancel, undoCancel

  private static let delivery = Delivery(
    name: "Pembeli Contoh", phone: "081200000000", address: "Jalan Contoh 1", city: "Jepara", province: .centralJava)

  func carryOut(_ id: ID<Checkout>, _ desk: CheckoutDesk, at now: Instant) throws {
    switch self {
    case .confirm(let method): try desk.confirm(id, to: Self.delivery, by: method, at: now)
    case .say(let isPaid): try desk.say(id, isPaid: isPaid, at: now)
    case .pay: try desk.pay(id, by: nil, at: now)
    case .undoPay: try desk.undoPay(id, by: nil, at: now)
    case .ship: try desk.ship(id, tracking: "", at: now)
    case .cancel: try desk.cancel(id, by: nil, at: now)
    case .undoCancel: try desk.undoCancel(id, by: nil, at: now)
    }
  }

  /// - Returns: whether it could be done.
  func carryOut(_ place: Int, _ model: inout ReferenceShop) -> Bool {
    switch self {
    case .confirm(let method): model.confirm(place, by: method)
    case .say(let isPaid): model.say(place, isPaid: isPaid)
    case .pay: model.pay(place)
    case .undoPay: model.undoPay(place)
    case .ship: model.ship(place)
    case .cancel: model.cancel(place)
    case .undoCancel: model.undoCancel(place)
    }
  }
}
