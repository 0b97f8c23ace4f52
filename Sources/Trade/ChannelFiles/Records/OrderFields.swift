/// The texts of an order, in the order and under the keys in which canonical JSON has them.
enum OrderText: Int, CaseIterable {
  case number, statusText, returnText, cancelReason, cancelledBy
  case buyer, recipient, phone, address, city, province
  case payment, shipping, tracking, packageID, buyerNote, sellerNote, currency

  /// The key with what stands before it in an object that has begun.
  var jsonKey: StaticString {
    switch self {
    case .number: ",\"n\":\""
    case .statusText: ",\"st\":\""
    case .returnText: ",\"rt\":\""
    case .cancelReason: ",\"cr\":\""
    case .cancelledBy: ",\"cb\":\""
    case .buyer: ",\"by\":\""
    case .recipient: ",\"rc\":\""
    case .phone: ",\"ph\":\""
    case .address: ",\"ad\":\""
    case .city: ",\"ci\":\""
    case .province: ",\"pr\":\""
    case .payment: ",\"pm\":\""
    case .shipping: ",\"sp\":\""
    case .tracking: ",\"tr\":\""
    case .packageID: ",\"pk\":\""
    case .buyerNote: ",\"bn\":\""
    case .sellerNote: ",\"sn\":\""
    case .currency: ",\"cu\":\""
    }
  }
}

extension OrderText {
  /// Whether the books look orders up by it.
  var isIndexed: Bool {
    switch self {
    case .buyer, .city, .payment, .tracking: true
    default: false
    }
  }
}

/// The times of an order, in the order and under the keys in which canonical JSON has them.
enum OrderTime: Int, CaseIterable {
  case orderedAt, paidAt, shipBy, arrangedAt, shippedAt, deliveredAt, completedAt, cancelledAt

  /// The key with what stands before it in an object that has begun.
  var jsonKey: StaticString {
    switch self {
    case .orderedAt: ",\"o\":"
    case .paidAt: ",\"pd\":"
    case .shipBy: ",\"sb\":"
    case .arrangedAt: ",\"ar\":"
    case .shippedAt: ",\"sh\":"
    case .deliveredAt: ",\"dl\":"
    case .completedAt: ",\"co\":"
    case .cancelledAt: ",\"ca\":"
    }
  }
}

/// The texts of a line, in the order and under the keys in which canonical JSON has them.
enum LineText: Int, CaseIterable {
  case key, parentSKU, sku, skuID, variation, productName

  /// The key with what stands before it in an object that has begun with the line's quantity.
  var jsonKey: StaticString {
    switch self {
    case .key: ",\"k\":\""
    case .parentSKU: ",\"ps\":\""
    case .sku: ",\"sk\":\""
    case .skuID: ",\"si\":\""
    case .variation: ",\"v\":\""
    case .productName: ",\"p\":\""
    }
  }
}
