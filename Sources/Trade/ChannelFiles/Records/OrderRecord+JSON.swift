private import Foundation

/// The keys of canonical JSON; short because a shop keeps one JSON text for each order and import.
extension OrderRecord {
  private enum CodingKeys: String, CodingKey {
    case channel = "ch", number = "n", status = "s", statusText = "st", returnText = "rt", cancelReason = "cr"
    case cancelledBy = "cb", buyer = "by", recipient = "rc", phone = "ph", address = "ad", city = "ci", province = "pr"
    case payment = "pm", shipping = "sp", tracking = "tr", packageID = "pk", buyerNote = "bn", sellerNote = "sn"
    case currency = "cu", orderedAt = "o", orderedAtEstimated = "oe", paidAt = "pd", shipBy = "sb", arrangedAt = "ar"
    case shippedAt = "sh", deliveredAt = "dl", completedAt = "co", cancelledAt = "ca", total = "t", weightGrams = "w"
    case amounts = "am", other = "ot", lines = "l"
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String? { try fields.decodeIfPresent(String.self, forKey: key) }
    func instant(_ key: CodingKeys) throws -> Instant? { try fields.decodeIfPresent(Instant.self, forKey: key) }
    self.init(
      channel: try fields.decode(SalesChannel.self, forKey: .channel),
      number: try fields.decode(String.self, forKey: .number),
      status: try fields.decode(OrderStatus.self, forKey: .status), statusText: try text(.statusText) ?? "",
      orderedAt: try fields.decode(Instant.self, forKey: .orderedAt),
      currency: try fields.decode(String.self, forKey: .currency),
      lines: try fields.decode([OrderLineRecord].self, forKey: .lines))
    (returnText, cancelReason, cancelledBy) = (try text(.returnText), try text(.cancelReason), try text(.cancelledBy))
    (buyer, recipient, phone) = (try text(.buyer), try text(.recipient), try text(.phone))
    (address, city, province) = (try text(.address), try text(.city), try text(.province))
    (payment, shipping, tracking) = (try text(.payment), try text(.shipping), try text(.tracking))
    (packageID, buyerNote, sellerNote) = (try text(.packageID), try text(.buyerNote), try text(.sellerNote))
    orderedAtEstimated = try fields.decodeIfPresent(Bool.self, forKey: .orderedAtEstimated) ?? false
    (paidAt, shipBy, arrangedAt) = (try instant(.paidAt), try instant(.shipBy), try instant(.arrangedAt))
    (shippedAt, deliveredAt) = (try instant(.shippedAt), try instant(.deliveredAt))
    (completedAt, cancelledAt) = (try instant(.completedAt), try instant(.cancelledAt))
    total = try fields.decodeIfPresent(Int64.self, forKey: .total)
    weightGrams = try fields.decodeIfPresent(Int.self, forKey: .weightGrams)
    amounts = try fields.decodeIfPresent([String: Int64].self, forKey: .amounts) ?? [:]
    other = try fields.decodeIfPresent([String: String].self, forKey: .other) ?? [:]
  }

  /// The record out of its canonical JSON.
  ///
  /// - Throws: `DecodingError` if it is no such JSON.
  package init(json: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(OrderRecord.self, from: Data(json))
  }

  /// The record as JSON with a fixed order of keys, no spaces, and everything empty or zero left out: equal records give
  /// equal bytes.
  package func canonicalJSON() -> [UInt8] {
    var sink = ByteSink()
    OrderDraft(self).writeJSON(to: &sink)
    return Array(sink.bytes)
  }

  /// How far along this view of the order is; of two views the greater is believed.
  package var version: OrderVersion {
    OrderVersion(
      progress: OrderDraft(self).progress, digest: canonicalJSON().withUnsafeBytes { RecordDigest(of: $0) })
  }
}

extension OrderLineRecord {
  private enum CodingKeys: String, CodingKey {
    case key = "k", parentSKU = "ps", sku = "sk", skuID = "si", variation = "v", productName = "p", quantity = "q"
    case returned = "r", originalPrice = "op", price = "pp", subtotal = "sub", amounts = "am", weightGrams = "w"
    case other = "ot"
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String { try fields.decodeIfPresent(String.self, forKey: key) ?? "" }
    self.init(
      key: try text(.key), productName: try text(.productName),
      quantity: try fields.decode(Int.self, forKey: .quantity),
      subtotal: try fields.decodeIfPresent(Int64.self, forKey: .subtotal) ?? 0)
    (parentSKU, sku, skuID) = (try text(.parentSKU), try text(.sku), try text(.skuID))
    variation = try text(.variation)
    returned = try fields.decodeIfPresent(Int.self, forKey: .returned) ?? 0
    originalPrice = try fields.decodeIfPresent(Int64.self, forKey: .originalPrice)
    price = try fields.decodeIfPresent(Int64.self, forKey: .price)
    amounts = try fields.decodeIfPresent([String: Int64].self, forKey: .amounts) ?? [:]
    weightGrams = try fields.decodeIfPresent(Int.self, forKey: .weightGrams)
    other = try fields.decodeIfPresent([String: String].self, forKey: .other) ?? [:]
  }
}
