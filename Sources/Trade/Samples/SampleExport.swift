internal import Spreadsheets

/// Writes a sample shop's exports in the layouts of the marketplaces.
package enum SampleExport {
  /// The files that marketplaces let a seller download.
  package enum Layout: String, Sendable, CaseIterable {
    /// Shopee `Order.all`, 50 columns.
    case shopeeOrders
    /// The same as CSV, which Shopee does not write: for benchmarks.
    case shopeeOrdersCSV
    /// Shopee `Order.cancellation`, 49 columns, cancelled orders only.
    case shopeeCancellations
    /// Shopee `Order.failed_delivery`, 55 columns, parcels that came back.
    case shopeeFailedDelivery
    /// Shopee `Order.return_refund`, 46 columns; an XLSX that Shopee names `.xls`.
    case shopeeReturns
    /// Shopee `Order.all` with English headings, 57 columns.
    case shopeeOrdersEnglish
    /// TikTok Shop and Tokopedia, 65 columns (2026).
    case tiktokOrders
    /// TikTok Shop, 63 columns (2023 to 2026).
    case tiktokOrders63
    /// TikTok Shop, 61 columns (2025).
    case tiktokOrders61
    /// TikTok Shop, 65 columns, as CSV with a byte order mark.
    case tiktokOrdersCSV
    /// Shopee's income file of 2026: what completed orders brought.
    case shopeeIncome
    /// Shopee's balance report.
    case shopeeBalance
    /// Shopee's advertising account.
    case shopeeAds

    /// What a marketplace would name the file, without the dates.
    package var fileName: String {
      switch self {
      case .shopeeOrders: "Order.all.xlsx"
      case .shopeeOrdersCSV: "Order.all.csv"
      case .shopeeCancellations: "Order.cancellation.xlsx"
      case .shopeeFailedDelivery: "Order.failed_delivery.xlsx"
      case .shopeeReturns: "Order.return_refund.xls"
      case .shopeeOrdersEnglish: "Order.all.english.xlsx"
      case .tiktokOrders: "OrderSKUList.xlsx"
      case .tiktokOrders63: "OrderSKUList.63.xlsx"
      case .tiktokOrders61: "OrderSKUList.61.xlsx"
      case .tiktokOrdersCSV: "OrderSKUList.csv"
      case .shopeeIncome: "Income.sudah dilepas.id.xlsx"
      case .shopeeBalance: "my_balance_transaction_report.xlsx"
      case .shopeeAds: "adwords_bill.csv"
      }
    }

    /// The channel whose orders it shows.
    package var source: SampleShop.Source {
      switch self {
      case .shopeeOrders, .shopeeOrdersCSV, .shopeeCancellations, .shopeeFailedDelivery, .shopeeReturns,
        .shopeeOrdersEnglish, .shopeeIncome, .shopeeBalance, .shopeeAds:
        .shopee
      case .tiktokOrders, .tiktokOrders63, .tiktokOrders61, .tiktokOrdersCSV: .tiktok
      }
    }

    /// Whether the file shows that order.
    package func shows(_ order: SampleOrder) -> Bool {
      switch self {
      case .shopeeCancellations: order.status == .cancelled
      case .shopeeFailedDelivery: order.cancel?.isFailedDelivery ?? false
      case .shopeeReturns: order.returned != nil
      case .shopeeIncome, .shopeeBalance, .shopeeAds: order.status == .completed
      default: true
      }
    }
  }

  /// What was written.
  package struct Written: Sendable, Equatable {
    /// Orders, or returns.
    package var orders = 0
    /// Rows below the headings.
    package var rows = 0

    package init() {}
  }

  /// Writes one export to `path`, at flat memory whatever its size.
  ///
  /// - Parameter progress: called now and then with the number of orders gone through.
  /// - Throws: ``SampleError``, or the spreadsheet writer's error.
  @discardableResult
  package static func write(
    _ layout: Layout, of shop: SampleShop, to path: String, progress: (Int) -> Void = { _ in }
  ) throws -> Written {
    if let money = try writeMoney(layout, of: shop, to: path) { return money }
    var table = try table(layout, path)
    for heading in headings(layout) { try table.append(heading.map(OutCell.text)) }
    var written = Written()
    for index in 0..<shop.orders {
      if index % 256 == 0 { progress(index) }
      let order = shop.order(index, of: layout.source)
      guard layout.shows(order) else { continue }
      written.orders += 1
      for row in rows(of: order, layout, shop.zone) {
        try table.append(row)
        written.rows += 1
      }
    }
    try table.finish()
    return written
  }

  /// - Returns: nil for a layout of orders.
  private static func writeMoney(_ layout: Layout, of shop: SampleShop, to path: String) throws -> Written? {
    let incomes = (0..<shop.orders).lazy.compactMap { SampleIncome(shop.order($0, of: .shopee), zone: shop.zone) }
    switch layout {
    case .shopeeIncome: try SampleMoney.writeIncome(incomes, zone: shop.zone, to: path)
    case .shopeeBalance: try SampleMoney.writeBalance(incomes, zone: shop.zone, to: path)
    case .shopeeAds: try SampleMoney.writeAds(incomes, zone: shop.zone, to: path)
    default: return nil
    }
    var written = Written()
    written.orders = incomes.reduce(0) { count, _ in count + 1 }
    written.rows = written.orders
    return written
  }

  private static func table(_ layout: Layout, _ path: String) throws -> any SampleTable {
    switch layout {
    case .shopeeOrdersCSV: try SampleCSV(path: path, hasByteOrderMark: false)
    case .tiktokOrdersCSV: try SampleCSV(path: path, hasByteOrderMark: true)
    case .tiktokOrders, .tiktokOrders63, .tiktokOrders61: try SampleWorkbook(path: path, sheet: "OrderSKUList")
    case .shopeeReturns: try SampleWorkbook(path: path, sheet: "Sheet1")
    default: try SampleWorkbook(path: path, sheet: "orders")
    }
  }

  /// The heading row, and at TikTok Shop the description row below it.
  private static func headings(_ layout: Layout) -> [[String]] {
    switch layout {
    case .shopeeOrders, .shopeeOrdersCSV: [ShopeeSampleRows.headings(.all)]
    case .shopeeCancellations: [ShopeeSampleRows.headings(.cancellation)]
    case .shopeeFailedDelivery: [ShopeeSampleRows.headings(.failedDelivery)]
    case .shopeeOrdersEnglish: [ShopeeSampleRows.headings(.english)]
    case .shopeeReturns: [ShopeeReturnSampleRows.headings]
    case .tiktokOrdersCSV: [TikTokSampleRows.headings(.columns65)]
    case .tiktokOrders: TikTokSampleRows.headingsAndDescriptions(.columns65)
    case .tiktokOrders63: TikTokSampleRows.headingsAndDescriptions(.columns63)
    case .tiktokOrders61: TikTokSampleRows.headingsAndDescriptions(.columns61)
    case .shopeeIncome, .shopeeBalance, .shopeeAds: []
    }
  }

  private static func rows(of order: SampleOrder, _ layout: Layout, _ zone: ShopTimeZone) -> [[OutCell]] {
    switch layout {
    case .shopeeOrders, .shopeeOrdersCSV: ShopeeSampleRows(order: order, zone: zone).rows(.all)
    case .shopeeCancellations: ShopeeSampleRows(order: order, zone: zone).rows(.cancellation)
    case .shopeeFailedDelivery: ShopeeSampleRows(order: order, zone: zone).rows(.failedDelivery)
    case .shopeeOrdersEnglish: ShopeeSampleRows(order: order, zone: zone).rows(.english)
    case .shopeeReturns: ShopeeReturnSampleRows(order: order, zone: zone).rows
    case .tiktokOrders, .tiktokOrdersCSV: TikTokSampleRows(order: order, zone: zone).rows(.columns65)
    case .tiktokOrders63: TikTokSampleRows(order: order, zone: zone).rows(.columns63)
    case .tiktokOrders61: TikTokSampleRows(order: order, zone: zone).rows(.columns61)
    case .shopeeIncome, .shopeeBalance, .shopeeAds: []
    }
  }
}
