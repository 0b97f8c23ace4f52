extension OrderLayout {
  /// The order export of TikTok Shop and Tokopedia (`OrderSKUList`): 61, 63 and 65 columns, one row per variant of an
  /// order. The headings are English whatever the language of the values.
  static let tiktok = OrderLayout(
    kind: .tiktokOrders, columns: tiktokOrder + tiktokGoods + tiktokMoney + tiktokTimes + tiktokPeople)

  private static let tiktokOrder: [Column] = [
    Column(.number, "Order ID").required,
    Column(.status, "Order Status").required,
    Column(.subStatus, "Order Substatus"),
    Column(.text(.returnText), "Cancelation/Return Type", "cancellation/return type"),
    Column(.kept, "Normal or Pre-order"),
    Column(.cancelledBy, "Cancel By"),
    Column(.cancelReason, "Cancel Reason"),
    Column(.kept, "Fulfillment Type"),
    Column(.kept, "Warehouse Name"),
    Column(.text(.tracking), "Tracking ID"),
    Column(.kept, "Delivery Option"),
    Column(.text(.shipping), "Shipping Provider Name"),
    Column(.text(.payment), "Payment Method"),
    Column(.text(.packageID), "Package ID"),
    Column(.source, "Purchase Channel"),
    Column(.source, "Order Channel"),
    Column(.text(.buyerNote), "Buyer Message"),
    Column(.text(.sellerNote), "Seller Note"),
    Column(.kept, "Checked Status"),
    Column(.kept, "Checked Marked by"),
    Column(.kept, "Tokopedia Invoice Number"),
    Column(.kept, "Creator Handle"),
  ]

  private static let tiktokGoods: [Column] = [
    Column(.line(.skuID), "SKU ID").required,
    Column(.line(.sku), "Seller SKU"),
    Column(.line(.productName), "Product Name").required,
    Column(.line(.variation), "Variation").required,
    Column(.quantity, "Quantity").required,
    Column(.returned, "Sku Quantity of return"),
    Column(.originalPrice, "SKU Unit Original Price"),
    Column(.lineAmount(.subtotalBeforeDiscount), "SKU Subtotal Before Discount"),
    Column(.lineAmount(.platformDiscount), "SKU Platform Discount"),
    Column(.lineAmount(.sellerDiscount), "SKU Seller Discount"),
    Column(.subtotal, "SKU Subtotal After Discount").required,
    Column(.weight(.kilograms), "Weight(kg)", "weight (kg)"),
    Column(.lineKept, "Product Category"),
  ]

  private static let tiktokMoney: [Column] = [
    Column(.amount(.shippingPaidByBuyer), "Shipping Fee After Discount"),
    Column(.amount(.shippingOriginal), "Original Shipping Fee"),
    Column(.amount(.shippingSellerDiscount), "Shipping Fee Seller Discount"),
    Column(.amount(.shippingPlatformDiscount), "Shipping Fee Platform Discount"),
    Column(.amount(.distanceShippingFee), "Distance Shipping Fee"),
    Column(.amount(.distanceFee), "Distance Fee"),
    Column(.amount(.refund), "Order Refund Amount"),
    Column(.amount(.paymentPlatformDiscount), "Payment platform discount"),
    Column(.amount(.buyerServiceFee), "Buyer Service Fee"),
    Column(.amount(.handlingFee), "Handling Fee"),
    Column(.amount(.shippingInsurance), "Shipping Insurance"),
    Column(.amount(.itemInsurance), "Item Insurance"),
    Column(.amount(.taxes), "Taxes"),
    Column(.amount(.retailDeliveryFee), "Retail Delivery Fee"),
    Column(.total, "Order Amount"),
  ]

  private static let tiktokTimes: [Column] = [
    Column(.time(.orderedAt), "Created Time").required,
    Column(.time(.paidAt), "Paid Time"),
    Column(.time(.arrangedAt), "RTS Time"),
    Column(.time(.shippedAt), "Shipped Time"),
    Column(.time(.deliveredAt), "Delivered Time"),
    Column(.time(.cancelledAt), "Cancelled Time", "canceled time"),
  ]

  private static let tiktokPeople: [Column] = [
    Column(.text(.buyer), "Buyer Username"),
    Column(.text(.recipient), "Recipient"),
    Column(.text(.phone), "Phone #"),
    Column(.kept, "Zipcode"),
    Column(.country, "Country"),
    Column(.text(.province), "Province", "state"),
    Column(.text(.city), "Regency and City", "city"),
    Column(.kept, "Districts"),
    Column(.kept, "Villages"),
    Column(.text(.address), "Detail Address"),
    Column(.kept, "Additional address information"),
  ]
}
