/// Makes one order of a sample shop out of chance.
struct SampleOrderMaking {
  let shop: SampleShop
  let source: SampleShop.Source
  let index: Int
  private var random: SampleRandom

  init(shop: SampleShop, source: SampleShop.Source, index: Int) {
    self.shop = shop
    self.source = source
    self.index = index
    random = SampleRandom(seed: shop.seed, stream: source.rawValue, index: index)
  }

  mutating func order() -> SampleOrder {
    let place = random.pick(weighted: SamplePlaces.weighted)
    let payment = random.pick(weighted: Self.payments)
    let orderedAt = toGrain(shop.time(of: index, random: &random))
    let lines = makeLines()
    var order = SampleOrder(
      channel: source == .shopee ? .shopee : random.happens(150) ? .tokopedia : .tiktokShop,
      number: number(orderedAt), status: .toShip, lines: lines, orderedAt: orderedAt,
      buyer: "pembeli\(random.number(10_000_000...99_999_999))", recipient: maskedName(), phone: "",
      street: street(place),
      city: place.city, province: place.province, payment: payment, shipping: shippingOption(place), tracking: "",
      packageID: "11" + digits(17), note: random.happens(40) ? random.pick(Self.notes) : "", sellerVoucher: 0,
      platformVoucher: 0, coins: 0, shippingCost: place.shipping, shippingPaid: 0, total: 0)
    order.phone = source == .shopee ? "******\(random.number(10...99))" : "(+62)8\(digits(2))******\(digits(2))"
    putAmounts(into: &order)
    putStatus(into: &order, place)
    putReturn(into: &order)
    return order
  }

  private mutating func makeLines() -> [SampleLine] {
    let count = random.happens(150) ? random.number(2...4) : 1
    var lines: [SampleLine] = []
    while lines.count < count {
      let product = random.pick(weighted: SampleGoods.products.map { ($0, $0.weight) })
      let colour = random.number(0...product.colours.count - 1)
      let size = product.sizes.isEmpty ? 0 : random.number(0...product.sizes.count - 1)
      let place = SampleGoods.products.firstIndex(of: product) ?? 0
      let line = SampleLine(
        product: product, colour: product.colours[colour], size: product.sizes.isEmpty ? "" : product.sizes[size],
        quantity: random.happens(130) ? random.number(2...5) : 1, returned: 0,
        skuID: "17300000000000\(10_000 + place * 100 + colour * 10 + size)", hasSellerSKU: place % 10 != 9)
      if !lines.contains(where: { $0.skuID == line.skuID }) { lines.append(line) }
    }
    return lines
  }

  private mutating func putAmounts(into order: inout SampleOrder) {
    let subtotal = order.subtotal
    order.sellerVoucher = random.happens(500) ? random.pick([500, 1_000, 2_500]) : 0
    order.platformVoucher = random.happens(550) ? subtotal * Int64(random.pick([4, 5, 10])) / 100 : 0
    order.coins = random.happens(30) ? Int64(random.number(10...900)) : 0
    order.shippingPaid = random.happens(80) ? order.shippingCost : 0
    order.total = subtotal - order.sellerVoucher - order.platformVoucher - order.coins + order.shippingPaid
  }

  /// One order in five is cancelled; cash on delivery and long ways more often. The others are as far as their age.
  private mutating func putStatus(into order: inout SampleOrder, _ place: SamplePlace) {
    let age = order.orderedAt.distance(to: shop.until)
    let isCash = order.payment.hasPrefix("COD")
    order.shipBy = toEndOfDay(order.orderedAt + .seconds(2 * 86_400))
    order.paidAt = isCash ? order.orderedAt : toGrain(order.orderedAt + .seconds(random.number(20...1_800)))
    if age > 6 * 3_600, random.happens((isCash ? 220 : 120) + place.cancelled) {
      cancel(&order, isCash: isCash, age: age)
      return
    }
    if !isCash, age < 12 * 3_600, random.happens(200) {
      order.status = .unpaid
      order.paidAt = nil
      order.shipBy = nil
      return
    }
    travel(&order, age: age)
  }

  private mutating func cancel(_ order: inout SampleOrder, isCash: Bool, age: Int) {
    order.status = .cancelled
    order.total = 0
    let isFailed = isCash && age > 7 * 86_400 && random.happens(350)
    let reason =
      isFailed
      ? ("system", "Pengiriman gagal")
      : !isCash && random.happens(600) ? ("system", "Pesanan belum dibayar") : ("buyer", random.pick(Self.reasons))
    order.cancel = SampleOrder.Cancellation(by: reason.0, reason: reason.1, isFailedDelivery: isFailed)
    if reason.1 == "Pesanan belum dibayar" {
      order.paidAt = nil
      order.shipBy = nil
    }
    let after = isFailed ? random.number(500_000...600_000) : random.number(600...20_000)
    order.cancelledAt = toGrain(order.orderedAt + .seconds(after))
    if isFailed { send(&order) }
  }

  private mutating func travel(_ order: inout SampleOrder, age: Int) {
    let days = age / 86_400
    order.status = .toShip
    if age > 20 * 3_600 || random.happens(200) { order.tracking = tracking() }
    if days < 2 { return }
    send(&order)
    order.status = .shipped
    if days < 5 { return }
    order.deliveredAt = toGrain(order.orderedAt + .seconds(random.number(260_000...420_000)))
    order.status = .delivered
    order.mayStillReturn = source == .shopee && days >= 6 && random.happens(300)
    if days < 8 { return }
    order.mayStillReturn = false
    order.status = .completed
    order.completedAt = toGrain(order.orderedAt + .seconds(random.number(430_000...680_000)))
  }

  private mutating func send(_ order: inout SampleOrder) {
    if order.tracking.isEmpty { order.tracking = tracking() }
    let arranged = order.orderedAt + .seconds(random.number(7_200...100_000))
    order.arrangedAt = toGrain(arranged)
    order.shippedAt = toGrain(arranged + .seconds(random.number(3_600...20_000)))
  }

  private mutating func putReturn(into order: inout SampleOrder) {
    guard order.status == .completed, let completedAt = order.completedAt, random.happens(30) else { return }
    let requestedAt = toGrain(completedAt - .seconds(random.number(10_000...80_000)))
    order.returned = SampleOrder.Return(
      number: day(requestedAt) + "0" + code(UInt64(index), length: 8), requestedAt: requestedAt,
      refundedAt: random.happens(700) ? toGrain(completedAt) : nil, reason: random.pick(Self.returnReasons))
    let isWhole = random.happens(700)
    for line in order.lines.indices where isWhole || line == 0 {
      order.lines[line].returned = isWhole ? order.lines[line].quantity : 1
    }
  }

  // MARK: Numbers and names

  /// Shopee: the day and eight letters or digits; TikTok Shop: 18 digits. Different for every place.
  private mutating func number(_ orderedAt: Instant) -> String {
    switch source {
    case .shopee: return day(orderedAt) + code(UInt64(index), length: 8)
    case .tiktok:
      let scattered = (UInt64(index) &* 0x2545_F491_4F6C_DD1D &+ shop.seed) & (1 << 50 - 1)
      return String(580_000_000_000_000_000 + scattered)
    }
  }

  private func day(_ instant: Instant) -> String {
    let local = shop.zone.local(at: instant)
    return SampleText.padded(local.year % 100, 2) + SampleText.padded(local.month, 2) + SampleText.padded(local.day, 2)
  }

  /// Letters and digits that scatter a number without two of them meeting.
  private func code(_ number: UInt64, length: Int) -> String {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var rest = (number &* 0x9E37_79B9_7F4A_7C15 &+ shop.seed) & (1 << 40 - 1)
    var code = ""
    for _ in 0..<length {
      code.append(letters[Int(rest & 31)])
      rest >>= 5
    }
    return code
  }

  private mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text.append(String(random.number(0...9))) }
    return text
  }

  private mutating func tracking() -> String {
    source == .shopee ? "SPXID0" + digits(11) : "JX" + digits(10)
  }

  private mutating func maskedName() -> String {
    let letters = Array("ABDEFHIKLMNRSTWY")
    return String(random.pick(letters)) + "******" + random.pick(letters).lowercased()
  }

  private mutating func street(_ place: SamplePlace) -> String {
    "Jalan \(random.pick(SamplePlaces.streets)) No. \(random.number(1...199))"
  }

  private mutating func shippingOption(_ place: SamplePlace) -> String {
    switch source {
    case .shopee:
      random.pick(weighted: [
        ("Hemat Kargo-SPX Hemat", 5), ("Reguler (Cashless)-SPX Standard", 5), ("Reguler (Cashless)-JNE Reguler", 1),
        ("Next Day-JNE YES", 1),
      ])
    case .tiktok: random.pick(weighted: [("J&T Express", 6), ("SiCepat REG", 2), ("JNE Reguler", 2)])
    }
  }

  /// Shopee writes minutes, TikTok Shop seconds.
  private func toGrain(_ instant: Instant) -> Instant {
    let grain: Int64 = source == .shopee ? 60_000 : 1_000
    return Instant(milliseconds: instant.milliseconds / grain * grain)
  }

  private func toEndOfDay(_ instant: Instant) -> Instant {
    let local = shop.zone.local(at: instant)
    return shop.zone.instant(
      of: LocalTime(year: local.year, month: local.month, day: local.day, hour: 23, minute: 59))
  }

  private static let payments: [(element: String, weight: Int)] = [
    ("COD (Bayar di Tempat)", 50), ("Online Payment", 16), ("QRIS", 12), ("SPayLater", 12), ("Saldo ShopeePay", 8),
    ("Kartu Kredit/Debit", 2),
  ]
  private static let reasons = [
    "Lainnya/ berubah pikiran", "Ubah Pesanan yang Ada (Warna, Ukuran, Jumlah, dll)", "Need to change delivery address",
    "Menemukan yang lebih murah", "Penjual tidak responsif terhadap pesan pembeli",
  ]
  private static let returnReasons = [
    "Ukuran tidak sesuai", "Barang cacat produksi (luntur/lecet/patah/dsb.)", "Produk tidak lengkap",
    "Pembeli menerima produk yang salah (contoh: salah ukuran/variasi)",
  ]
  private static let notes = [
    "tolong dibungkus rapi, untuk kado", "ukuran L ya kak", "kalau bisa dikirim hari ini",
    "warna jangan tertukar\nterima kasih",
  ]
}

extension Instant {
  /// Whole seconds from here to there.
  fileprivate func distance(to other: Instant) -> Int {
    Int((other.milliseconds - milliseconds) / 1_000)
  }
}
