import Trade

/// What a buyer sees behind her link, without signing in: what she claimed, a form for where it goes and how she pays,
/// then the amount and how to pay it, and at last that it is paid.
///
/// The form posts `name`, `phone`, `address`, `city`, `province`, `note` and `method`.
package struct CheckoutPage: Page {
  package var template: String { "Checkout" }
  package var title: Written { .word("checkout.title", ["buyer": .text(buyer)]) }

  let buyer: String
  /// The shop, which is whom the buyer knows.
  let shopName: String
  let about: Written
  let state: Badge
  let done: Done?
  /// Its time passed, or it was cancelled.
  let over: Written?
  let newer: SiteURL?
  let lines: [Line]
  /// Nothing is held, and nothing says why.
  let isEmpty: Bool
  /// Until when what is not confirmed is kept.
  let held: Written?
  let lapsed: [Line]
  let hasLapsed: Bool
  let waiting: [Line]
  let hasWaiting: Bool
  /// Pieces that were claimed after the buyer confirmed.
  let hasMore: Bool
  let facts: [Fact]
  let delivery: [Fact]
  let hasDelivery: Bool
  let pay: Pay?
  let form: Form?
  /// Why there is no form although nothing is paid, or why what was sent was refused.
  let obstacle: Written?
  /// What was typed is still there, to be sent again.
  let isKept: Bool
  let changeTo: SiteURL?

  struct Line: Sendable {
    let code: String
    let name: String
    /// Colour and size, which nobody may have to guess.
    let variation: String
    let about: Written
    let amount: Written
  }

  /// How to pay what waits.
  struct Pay: Sendable {
    let amount: Written
    let digits: Written?
    let copy: String
    let until: Written?
    let isTransfer: Bool
    let isQRIS: Bool
    let isCOD: Bool
    let banks: [Bank]
    let picture: SiteURL
    let merchant: String
    let hasSaid: Bool
    let saidTo: SiteURL
  }

  struct Bank: Sendable {
    let bank: String
    let number: String
    let copy: String
    let holder: String
  }

  struct Form: Sendable {
    let action: SiteURL
    let fields: [Field]
    let note: Field
    let provinces: [Choice]
    let provinceError: Written?
    let methods: [Choice]
    let methodError: Written?
    let cancel: SiteURL?
  }

  struct Choice: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  /// - Parameters:
  ///   - changing: whether the buyer asked to say otherwise what waits.
  ///   - typed: what was typed, after a refusal.
  ///   - refusal: why, where no field is to blame.
  package init(_ seen: SeenCheckout, changing: Bool = false, typed: FormState? = nil, refusal: Written? = nil) {
    let checkout = seen.checkout
    buyer = seen.buyer.handle
    shopName = seen.shopName
    about = .joined([.text(seen.shopName), .text(seen.title)])
    state = checkout.badge(of: seen.orderStatus)
    done = Done(seen)
    over = Self.over(checkout)
    newer = seen.newer.map { .checkout($0) }
    let isChanging = checkout.state == .open || changing && checkout.canChange || typed != nil
    let shown = isChanging && checkout.state == .waiting ? seen.claims.compactMap(\.held) : seen.lines
    lines = shown.map(Line.init)
    let isAlive = checkout.state == .open || checkout.state == .waiting
    // Whoever is blocked is promised nothing.
    let isBlocked = seen.buyer.blockedAt != nil
    let waits = isAlive && !isBlocked ? seen.claims.filter { $0.waiting > 0 } : []
    waiting = waits.map { Line(waiting: $0) }
    hasWaiting = !waits.isEmpty
    lapsed = seen.lapsed?.pieces.map(Line.init) ?? []
    hasLapsed = !lapsed.isEmpty
    held =
      checkout.state == .open && !isBlocked
      ? seen.claims.heldUntil.map { .word("checkout.heldUntil", ["time": .near($0)]) } : nil
    hasMore = checkout.state == .waiting && !isChanging && seen.hasMore
    facts = isChanging ? Self.facts(of: shown) : checkout.sum.map(Self.facts) ?? []
    delivery = isChanging ? [] : checkout.delivery.map(Self.facts) ?? []
    hasDelivery = !delivery.isEmpty
    pay = checkout.state == .waiting && !isChanging ? Pay(seen) : nil
    changeTo = pay != nil && checkout.canChange ? SiteURL.checkout(checkout.token).with(["change": "1"]) : nil
    obstacle = isChanging && isAlive ? seen.obstacle ?? refusal : nil
    isKept = obstacle != nil && typed != nil
    isEmpty = shown.isEmpty && waits.isEmpty && obstacle == nil
    form = isChanging && isAlive && (obstacle == nil || isKept) ? Form(seen, typed ?? FormState()) : nil
  }

  private static func over(_ checkout: Checkout) -> Written? {
    switch checkout.state {
    case .lapsed where checkout.method == .cod: .word("checkout.over.lapsedCOD")
    case .lapsed, .cancelled: .word("checkout.over.\(checkout.state)")
    case .open, .waiting, .paid: nil
    }
  }

  private static func facts(of lines: [CheckoutLine]) -> [Fact] {
    let amounts = lines.compactMap(\.amount)
    guard !lines.isEmpty, amounts.count == lines.count else { return [] }
    return [Fact(.word("checkout.goods"), .money(amounts.reduce(0, +)))]
  }

  private static func facts(_ sum: CheckoutSum) -> [Fact] {
    [Fact(.word("checkout.goods"), .money(sum.goods)), Fact(.word("checkout.shipping"), .money(sum.shipping))]
      + (sum.uniqueDigits == 0 ? [] : [Fact(.word("checkout.uniqueDigits"), .money(sum.uniqueDigits))])
      + [Fact(.word("checkout.total"), .money(sum.amount))]
  }

  private static func facts(_ delivery: Delivery) -> [Fact] {
    [
      Fact(.word("checkout.name"), .text(delivery.name)), Fact(.word("checkout.phone"), .text(delivery.phone)),
      Fact(
        .word("checkout.address"),
        .text([delivery.address, delivery.city, delivery.province.name].joined(separator: ", "))),
    ] + (delivery.note.isEmpty ? [] : [Fact(.word("checkout.note"), .text(delivery.note))])
  }
}

extension CheckoutPage.Line {
  init(_ line: CheckoutLine) {
    (code, name, variation) = (line.code, line.product, line.variation)
    about = .joined([
      .counted("common.pieces", Int(line.quantity)),
      line.quantity > 1 ? line.price.map { .word("checkout.each", ["price": .money($0)]) } ?? .text("") : .text(""),
    ])
    amount = line.amount.map { .money($0) } ?? .word("checkout.noPrice")
  }

  init(waiting claim: LiveClaimLine) {
    (code, name, variation) = (claim.code, claim.product, claim.variation)
    about = .counted("common.pieces", Int(claim.waiting))
    amount = .word("checkout.isWaiting")
  }

  init(_ piece: LapsedHold.Piece) {
    (code, name, variation) = (piece.code, piece.product, piece.variation)
    about = .counted("common.pieces", Int(piece.quantity))
    amount = .word("checkout.state.lapsed")
  }
}

extension CheckoutPage.Pay {
  init?(_ seen: SeenCheckout) {
    let checkout = seen.checkout
    guard let sum = checkout.sum, let method = checkout.method else { return nil }
    amount = .money(sum.amount)
    digits =
      sum.uniqueDigits == 0 ? nil : .word("checkout.exactly", ["digits": .text(String(String(sum.amount).suffix(3)))])
    copy = String(sum.amount)
    until = checkout.dueAt.map { .moment($0) }
    (isTransfer, isQRIS, isCOD) = (method == .transfer, method == .qris, method == .cod)
    banks = seen.terms.banks.map {
      CheckoutPage.Bank(
        bank: $0.bank, number: $0.number, copy: $0.number.filter { $0.isASCII && $0.isNumber }, holder: $0.holder)
    }
    picture = .checkoutQRIS(checkout.token)
    merchant = seen.terms.qris?.merchant ?? ""
    hasSaid = checkout.saidAt != nil
    saidTo = .checkoutSaid(checkout.token)
  }
}

extension CheckoutPage.Form {
  init(_ seen: SeenCheckout, _ typed: FormState) {
    let (checkout, terms) = (seen.checkout, seen.terms)
    let known = checkout.delivery
    action = .checkout(checkout.token)
    fields = [
      Field("name", "checkout.name", typed, initial: known?.name) {
        $0.required = true
        $0.autocomplete = "name"
      },
      Field("phone", "checkout.phone", typed, initial: known?.phone) {
        $0.type = "tel"
        $0.keyboard = "tel"
        $0.autocomplete = "tel"
        $0.required = true
        $0.hint = .word("checkout.phoneHint")
      },
      Field("address", "checkout.address", typed, initial: known?.address) {
        $0.long = true
        $0.required = true
        $0.hint = .word("checkout.addressHint")
      },
      Field("city", "checkout.city", typed, initial: known?.city) {
        $0.autocomplete = "address-level2"
        $0.required = true
      },
    ]
    note = Field("note", "checkout.note", typed, initial: known?.note) { $0.hint = .word("checkout.noteHint") }
    let province = typed.values["province"] ?? known?.province.rawValue
    provinces = terms.provinces.sorted { $0.name < $1.name }.map {
      CheckoutPage.Choice(
        value: $0.rawValue,
        name: .joined([
          .text($0.name), terms.shipping(to: $0).map { $0 == 0 ? .word("checkout.free") : .money($0) } ?? .text(""),
        ]),
        chosen: $0.rawValue == province)
    }
    let method = typed.values["method"] ?? checkout.method?.rawValue ?? terms.methods.first?.rawValue
    methods = terms.methods.map {
      CheckoutPage.Choice(value: $0.rawValue, name: .word("checkout.method.\($0)"), chosen: $0.rawValue == method)
    }
    (provinceError, methodError) = (typed.errors["province"], typed.errors["method"])
    cancel = checkout.state == .waiting ? .checkout(checkout.token) : nil
  }
}

extension Checkout {
  /// How far it has come, or the order that it has become, in a word.
  func badge(of order: OrderStatus?) -> Badge { order.flatMap { $0 == .toShip ? nil : .status($0) } ?? badge }

  /// How far it has come, in a word.
  var badge: Badge {
    switch state {
    case .open: Badge(.word("checkout.state.open"), .quiet)
    case .waiting where method == .cod: Badge(.word("checkout.state.cod"), .active)
    case .waiting where saidAt != nil: Badge(.word("checkout.state.said"), .active)
    case .waiting: Badge(.word("checkout.state.waiting"), .attention)
    case .paid: Badge(.word(isAccepted ? "checkout.state.accepted" : "checkout.state.paid"), .good)
    case .lapsed: Badge(.word("checkout.state.lapsed"), .quiet)
    case .cancelled: Badge(.word("checkout.state.cancelled"), .quiet)
    }
  }
}
