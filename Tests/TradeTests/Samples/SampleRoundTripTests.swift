import Testing

@testable import Trade

@Suite struct SampleRoundTripTests {
  private let folder: TestFolder
  private static let shop = SampleShop(seed: 42, orders: 300, until: Instant(milliseconds: 1_785_994_440_000))

  init() throws {
    folder = try TestFolder()
  }

  private func read(_ layout: SampleExport.Layout) throws -> (reading: Reading, written: SampleExport.Written) {
    let path = folder.path(layout.fileName)
    let written = try SampleExport.write(layout, of: Self.shop, to: path)
    return (try Reading(path: path, in: folder), written)
  }

  private static let money: [SampleExport.Layout] = [.shopeeIncome, .shopeeBalance, .shopeeAds]

  @Test func `what completed orders brought is read back, and adds up`() throws {
    let incomes = (0..<Self.shop.orders).compactMap {
      SampleIncome(Self.shop.order($0, of: .shopee), zone: Self.shop.zone)
    }
    for layout in Self.money {
      let (reading, written) = try read(layout)
      #expect(written.orders == incomes.count)
      #expect(reading.refusals.isEmpty && reading.summary?.checks.filter { !$0.holds } == [])
      let kind: MoneyRecord.Kind = layout == .shopeeIncome ? .release : .walletIncome
      let read = reading.money.map(\.record).filter { $0.kind == kind }
      guard layout != .shopeeAds else { continue }
      #expect(Set(read.map(\.orderNumber)) == Set(incomes.map(\.number)))
      #expect(read.reduce(0) { $0 + $1.amount } == incomes.reduce(0) { $0 + $1.net })
      if kind == .release { #expect(read.allSatisfy { $0.parts.values.reduce(0, +) == $0.amount }) }
    }
  }

  @Test(arguments: SampleExport.Layout.allCases.filter { $0 != .shopeeReturns && !money.contains($0) })
  func `what is written is what is read`(layout: SampleExport.Layout) throws {
    let (reading, written) = try read(layout)
    let made = (0..<Self.shop.orders).map { Self.shop.order($0, of: layout.source) }.filter(layout.shows)
    #expect(reading.refusals.isEmpty && reading.warnings.isEmpty && reading.summary?.unread == [])
    #expect(made.count == written.orders && reading.orders.count == made.count)
    #expect(reading.summary?.rows == written.rows)
    for (frame, sample) in zip(reading.orders, made) {
      let record = try frame.record()
      #expect(record.canonicalJSON() == Array(frame.json) && record.version == frame.version)
      compare(record, with: sample, in: layout)
    }
  }

  private func compare(_ record: OrderRecord, with sample: SampleOrder, in layout: SampleExport.Layout) {
    #expect(record.number == sample.number && record.channel == sample.channel && record.status == sample.status)
    #expect(record.orderedAt == sample.orderedAt && record.paidAt == sample.paidAt)
    #expect(record.arrangedAt == sample.arrangedAt)
    #expect(record.buyer == sample.buyer && record.recipient == sample.recipient && record.city == sample.city)
    #expect(
      record.province == sample.province && record.payment == (layout == .shopeeOrdersEnglish ? nil : sample.payment))
    #expect(record.tracking == (sample.tracking.isEmpty ? nil : sample.tracking))
    #expect(record.buyerNote == (sample.note.isEmpty ? nil : sample.note))
    #expect(record.total == sample.total && record.currency == "IDR" && record.weightGrams == sample.grams)
    #expect(record.subtotal == sample.subtotal && record.pieces == sample.pieces)
    if layout.source == .shopee {
      #expect(record.shipBy == sample.shipBy && record.completedAt == sample.completedAt)
      #expect(record.amounts["sellerVoucher"] ?? 0 == sample.sellerVoucher)
    } else {
      #expect(record.deliveredAt == sample.deliveredAt && record.cancelledAt == sample.cancelledAt)
    }
    if layout != .shopeeFailedDelivery { #expect(record.cancelReason == sample.cancel?.reason) }
    for (line, made) in zip(record.lines, sample.lines) {
      #expect(line.productName == made.product.name && line.quantity == made.quantity && line.returned == made.returned)
      #expect(line.price == made.product.price && line.originalPrice == made.product.listPrice)
      #expect(line.variation == (layout.source == .shopee ? made.variation : made.spacedVariation))
      #expect(line.sku == (layout.source == .shopee || made.hasSellerSKU ? made.product.sku : ""))
    }
  }

  @Test func `returns are read as they were made`() throws {
    let (reading, written) = try read(.shopeeReturns)
    let made = (0..<Self.shop.orders).map { Self.shop.order($0, of: .shopee) }.filter { $0.returned != nil }
    #expect(reading.returns.count == made.count && written.orders == made.count && !made.isEmpty)
    for (frame, sample) in zip(reading.returns, made) {
      let record = frame.record
      #expect(record.returnNumber == sample.returned?.number && record.orderNumber == sample.number)
      #expect(record.requestedAt == sample.returned?.requestedAt && record.refundedAt == sample.returned?.refundedAt)
      #expect(record.lines.reduce(0) { $0 + $1.quantity } == sample.lines.reduce(0) { $0 + $1.returned })
      #expect(record.refund == sample.lines.reduce(0) { $0 + $1.product.price * Int64($1.returned) })
    }
  }

  @Test func `the three layouts of TikTok Shop show the same orders`() throws {
    let records = try [SampleExport.Layout.tiktokOrders, .tiktokOrders63, .tiktokOrders61].map {
      try read($0).reading.records()
    }
    #expect(records[0] == records[1] && records[1] == records[2])
  }

  @Test func `the cancellation export shows the same as the export of all`() throws {
    let all = Dictionary(
      uniqueKeysWithValues: try read(.shopeeOrders).reading.records().map { ($0.number, $0) })
    for record in try read(.shopeeCancellations).reading.records() { #expect(all[record.number] == record) }
  }

  @Test func `the same seed gives the same file, another seed another`() throws {
    let (first, second) = (folder.path("1.csv"), folder.path("2.csv"))
    try SampleExport.write(.shopeeOrdersCSV, of: Self.shop, to: first)
    try SampleExport.write(.shopeeOrdersCSV, of: Self.shop, to: second)
    #expect(try TestFolder.bytes(of: first) == TestFolder.bytes(of: second))
    let other = SampleShop(seed: 43, orders: 300, until: Self.shop.until)
    try SampleExport.write(.shopeeOrdersCSV, of: other, to: second)
    #expect(try TestFolder.bytes(of: first) != TestFolder.bytes(of: second))
  }

  @Test func `the sample shop is like a real one`() {
    let shop = SampleShop(seed: 1, orders: 5_000, until: Self.shop.until)
    let orders = (0..<shop.orders).map { shop.order($0, of: .shopee) }
    #expect(Set(orders.map(\.number)).count == orders.count)
    #expect((800...1_200).contains(orders.count { $0.status == .cancelled }))
    #expect((600...900).contains(orders.count { $0.lines.count > 1 }))
    #expect(Set(orders.map(\.status)) == Set(OrderStatus.allCases))
    #expect(orders.allSatisfy { $0.orderedAt <= shop.until })
    #expect(orders.contains { $0.returned != nil } && orders.contains { $0.cancel?.isFailedDelivery ?? false })
    let tiktok = (0..<shop.orders).map { shop.order($0, of: .tiktok) }
    #expect(Set(tiktok.map(\.number)).count == tiktok.count && tiktok.allSatisfy { $0.number.count == 18 })
    #expect(tiktok.contains { $0.channel == .tokopedia })
  }
}
