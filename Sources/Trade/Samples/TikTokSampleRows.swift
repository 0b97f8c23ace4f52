internal import Spreadsheets

/// The rows of an order in TikTok Shop's export: English headings, Indonesian values, tabs behind ids and times.
struct TikTokSampleRows {
  enum Columns {
    case columns65, columns63, columns61
  }

  let order: SampleOrder
  let zone: ShopTimeZone

  static func headings(_ columns: Columns) -> [String] { pick(all, columns) }

  /// The headings, and the row of descriptions that the XLSX has below them.
  static func headingsAndDescriptions(_ columns: Columns) -> [[String]] {
    let headings = headings(columns)
    let descriptions = headings.map { heading in
      switch heading {
      case "Order ID": "Platform unique order ID."
      case "Order Status": "Current order status."
      default: "\(heading) of the order, as the platform has it."
      }
    }
    return [headings, descriptions]
  }

  func rows(_ columns: Columns) -> [[OutCell]] {
    order.lines.map { line in
      Self.pick(goods(line) + money + times + delivery + people + about(line), columns).map(OutCell.text)
    }
  }

  /// 63 columns lack the channel and the creator; 61 lack the distance fees too and have the refund after the amount.
  private static func pick(_ cells: [String], _ columns: Columns) -> [String] {
    switch columns {
    case .columns65: return cells
    case .columns63: return cells.dropLast(2)
    case .columns61:
      return Array(cells[0..<20] + cells[23..<29] + [cells[22]] + cells[29..<63])
    }
  }

  private func goods(_ line: SampleLine) -> [String] {
    let before = line.product.listPrice * Int64(line.quantity)
    return [
      order.number + "\t", status.main, status.sub, kind, "Normal", line.skuID + "\t",
      line.hasSellerSKU ? line.product.sku : "", line.product.name, line.spacedVariation, String(line.quantity),
      String(line.returned), String(line.product.listPrice), String(before), "0", String(before - line.subtotal),
      String(line.subtotal),
    ]
  }

  private var money: [String] {
    let refund = order.lines.reduce(0) { $0 + $1.product.price * Int64($1.returned) }
    return [
      String(order.shippingPaid), String(order.shippingCost), "0", String(order.shippingCost - order.shippingPaid), "0",
      "0", refund > 0 ? String(refund) : "", String(order.platformVoucher + order.sellerVoucher + order.coins), "", "",
      "",
      "", String(order.total),
    ]
  }

  private var times: [String] {
    [order.orderedAt, order.paidAt, order.arrangedAt, order.shippedAt, order.deliveredAt, order.cancelledAt]
      .map { SampleText.second($0, zone) }
  }

  private var delivery: [String] {
    [
      order.cancel.map { $0.by == "buyer" ? "Pembeli" : "Sistem" } ?? "", order.cancel?.reason ?? "",
      "Dikirim oleh Penjual", "Gudang Jepara", order.tracking, "Reguler", order.shipping, order.note,
    ]
  }

  private var people: [String] {
    [
      order.buyer, order.recipient, order.phone, "59400\t", "Indonesia", order.province, order.city, "Kecamatan Contoh",
      "Kelurahan Contoh", "******\(order.street.dropFirst(2))", "",
    ]
  }

  private func about(_ line: SampleLine) -> [String] {
    let kilograms = "\(order.grams / 1_000).\(SampleText.padded(order.grams % 1_000, 3))"
    let isTokopedia = order.channel == .tokopedia
    return [
      order.payment, kilograms, "Batik", order.packageID + "\t", isTokopedia ? "Tokopedia" : "TikTok", "", "", "", "",
      isTokopedia ? "Tokopedia" : "TikTok Shop", "",
    ]
  }

  private var kind: String {
    if order.cancel != nil { return "Cancel" }
    return order.returned == nil ? "" : "Return/Refund"
  }

  private var status: (main: String, sub: String) {
    switch order.status {
    case .unpaid: ("Belum dibayar", "Belum dibayar")
    case .toShip: ("Perlu dikirim", order.tracking.isEmpty ? "Menunggu pengiriman" : "Menunggu pengambilan")
    case .shipped: ("Dikirim", "Dalam perjalanan")
    case .delivered: ("Dikirim", "Terkirim")
    case .completed: ("Selesai", "Selesai")
    case .cancelled: ("Dibatalkan", "Dibatalkan")
    }
  }

  private static let all = [
    "Order ID", "Order Status", "Order Substatus", "Cancelation/Return Type", "Normal or Pre-order", "SKU ID",
    "Seller SKU", "Product Name", "Variation", "Quantity", "Sku Quantity of return", "SKU Unit Original Price",
    "SKU Subtotal Before Discount", "SKU Platform Discount", "SKU Seller Discount", "SKU Subtotal After Discount",
    "Shipping Fee After Discount", "Original Shipping Fee", "Shipping Fee Seller Discount",
    "Shipping Fee Platform Discount", "Distance Shipping Fee", "Distance Fee", "Order Refund Amount",
    "Payment platform discount", "Buyer Service Fee", "Handling Fee", "Shipping Insurance", "Item Insurance",
    "Order Amount", "Created Time", "Paid Time", "RTS Time", "Shipped Time", "Delivered Time", "Cancelled Time",
    "Cancel By", "Cancel Reason", "Fulfillment Type", "Warehouse Name", "Tracking ID", "Delivery Option",
    "Shipping Provider Name", "Buyer Message", "Buyer Username", "Recipient", "Phone #", "Zipcode", "Country",
    "Province", "Regency and City", "Districts", "Villages", "Detail Address", "Additional address information",
    "Payment Method", "Weight(kg)", "Product Category", "Package ID", "Purchase Channel", "Seller Note",
    "Checked Status", "Checked Marked by", "Tokopedia Invoice Number", "Order Channel", "Creator Handle",
  ]
}
