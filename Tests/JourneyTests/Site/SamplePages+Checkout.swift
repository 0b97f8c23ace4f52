@testable import Trade
@testable import Web

extension SamplePages {
  static var checkouts: [Sample] {
    let terms = terms()
    let open = CheckoutPage(
      seen(.open, terms),
      typed: FormState(
        values: ["name": hostile],
        errors: [
          "phone": .word("checkout.phoneRule"), "province": .word("checkout.chooseProvince"),
          "method": .word("checkout.chooseMethod"),
        ]))
    return [
      Sample(name: "checkout-open", page: open),
      Sample(name: "checkout-unready", page: CheckoutPage(seen(.open, .unsaid))),
      Sample(name: "checkout-transfer", page: CheckoutPage(seen(.waiting, terms))),
      Sample(name: "checkout-qris", page: CheckoutPage(seen(.waiting, terms, method: .qris, hasSaid: true))),
      Sample(name: "checkout-cod", page: CheckoutPage(seen(.waiting, terms, method: .cod))),
      Sample(name: "checkout-change", page: CheckoutPage(seen(.waiting, terms), changing: true)),
      Sample(name: "checkout-paid", page: CheckoutPage(seen(.paid, terms))),
      Sample(name: "checkout-accepted", page: CheckoutPage(seen(.paid, terms, method: .cod))),
      Sample(
        name: "checkout-shipped",
        page: CheckoutPage(seen(.paid, terms, method: .cod, order: .shipped, tracking: hostile))),
      Sample(
        name: "checkout-hold-lapsed",
        page: CheckoutPage(
          seen(.open, terms, claims: [], lapsed: lapsedHold), typed: FormState(values: ["name": hostile]),
          refusal: .word("checkout.nothingHeld"))),
      Sample(name: "checkout-lapsed", page: CheckoutPage(seen(.lapsed, terms))),
      Sample(
        name: "checkout-list",
        page: CheckoutListPage(
          liveSession, [.waiting, .open, .paid, .lapsed, .cancelled].map { row($0) } + [row(.paid, method: .cod)],
          lapsed: [lapsedHold],
          sums: CheckoutSums(open: 330_000, waiting: 339_123, paid: 339_123, asked: 339_000, accepted: 339_000),
          terms: .unsaid, letter: letter)),
      Sample(
        name: "payments",
        page: PaymentsPage(
          amount: "150.123", [row(.waiting), row(.waiting, method: .cod)], past: [row(.paid)], letter: letter)),
      Sample(name: "payments-empty", page: PaymentsPage(amount: "", [], past: [], letter: letter), role: .packer),
      Sample(
        name: "checkout-terms",
        page: CheckoutTermsPage(
          terms, form: FormState(values: ["qris": hostile], errors: ["qris": .word("checkout.qris.wrongSum")]))),
      Sample(name: "checkout-terms-empty", page: CheckoutTermsPage(.unsaid)),
    ]
  }

  private static let letter = CheckoutLetter(
    shop: "Batik Sari", write: { _ in "Halo kak" }, absolute: { "https://toko.example" + $0.path })

  private static var liveSession: LiveSession {
    LiveSession(
      id: ID(1), form: LiveSessionForm(title: "Live malam Minggu", plannedAt: now - hour), startedAt: now - hour,
      endedAt: nil, showing: nil, events: 7, arranged: 1, comments: 3)
  }

  private static func terms() -> CheckoutTerms {
    let qris =
      "00020101021126650016ID.CO.CONTOH.WWW011893600099000000001802120000000000010303UMI51440014ID.CO.QRIS.WWW"
      + "0215ID10200000000180303UMI5204565153033605802ID5910BATIK SARI6006JEPARA6105594116304FA4E"
    return CheckoutTerms(
      dueHours: 24, allowsCOD: true, qris: try? QRIS.ofShop(qris), shipping: 15_000,
      rates: [.centralJava: 9_000, .jakarta: 0, .papua: nil],
      banks: [.init(id: ID(1), bank: "BCA", number: "123-456-7890", holder: hostile)])
  }

  private static func checkout(
    _ state: Checkout.State, method: Checkout.Method = .transfer, hasSaid: Bool = false
  ) -> Checkout {
    let isConfirmed = state != .open
    return Checkout(
      id: ID(91), session: ID(1), buyer: ID(31), token: "token-of-a-buyer-that-nobody-guesses-0123456",
      state: state,
      delivery: isConfirmed
        ? Delivery(
          name: hostile, phone: "0812 3456 7890", address: "Jl. Kartini 5\nRT 1", city: "Jepara",
          province: .centralJava, note: hostile) : nil,
      method: isConfirmed ? method : nil,
      sum: isConfirmed ? CheckoutSum(goods: 330_000, shipping: 9_000, uniqueDigits: method == .cod ? 0 : 123) : nil,
      day: nil, dueAt: isConfirmed ? now + hour : nil, confirmedAt: isConfirmed ? now - hour : nil,
      saidAt: hasSaid ? now : nil, order: state == .paid ? ID(5) : nil, createdAt: now - hour,
      paidAt: state == .paid ? now : nil, endedAt: state == .lapsed || state == .cancelled ? now : nil)
  }

  private static var lines: [CheckoutLine] {
    [
      CheckoutLine(
        claim: ID(1), variant: ID(21), code: "B03", product: "Kemeja Parang", variation: "Navy · M", quantity: 2,
        price: 165_000)
    ]
  }

  private static var claims: [LiveClaimLine] {
    [
      LiveClaimLine(
        claim: ID(1), variant: ID(21), code: "B03", product: "Kemeja Parang", variation: "Navy · M", pieces: 2,
        waiting: 0, price: 165_000, until: now + hour),
      LiveClaimLine(
        claim: ID(2), variant: ID(22), code: "B04", product: hostile, variation: "Navy · L", pieces: 1, waiting: 2,
        price: 120_000, until: now + hour),
    ]
  }

  private static func seen(
    _ state: Checkout.State, _ terms: CheckoutTerms, method: Checkout.Method = .transfer, hasSaid: Bool = false,
    claims: [LiveClaimLine] = claims, order: OrderStatus = .toShip, tracking: String? = nil, lapsed: LapsedHold? = nil
  ) -> SeenCheckout {
    SeenCheckout(
      checkout: checkout(state, method: method, hasSaid: hasSaid), shop: sampleShop, title: "Live malam Minggu",
      buyer: LiveBuyer(id: ID(31), source: "tiktok", handle: hostile, name: "", blockedAt: nil),
      lines: state == .open ? claims.compactMap(\.held) : lines, claims: claims, terms: terms,
      orderNumber: state == .paid ? "K2R" : nil, orderStatus: state == .paid ? order : nil, tracking: tracking,
      lapsed: lapsed, newer: state == .lapsed ? "newer-token" : nil)
  }

  private static func row(_ state: Checkout.State, method: Checkout.Method = .transfer) -> CheckoutRow {
    CheckoutRow(
      checkout: checkout(state, method: method),
      buyer: LiveBuyer(id: ID(31), source: "tiktok", handle: "sari_b", name: hostile, blockedAt: nil),
      session: "Live malam Minggu", lines: lines, waiting: 1, more: 1, until: now + hour,
      orderStatus: state == .paid ? .toShip : nil)
  }

  private static var lapsedHold: LapsedHold {
    LapsedHold(
      buyer: LiveBuyer(id: ID(32), source: "tiktok", handle: "ani", name: hostile, blockedAt: nil),
      pieces: [.init(code: "B03", product: "Kemeja Parang", variation: "Navy · M", quantity: 2)], at: now - hour)
  }

  private static var sampleShop: Shop {
    Shop(id: ID(1), name: hostile, timeZone: "Asia/Jakarta", language: .indonesian, currency: "IDR", booksVersion: 0)
  }
}
