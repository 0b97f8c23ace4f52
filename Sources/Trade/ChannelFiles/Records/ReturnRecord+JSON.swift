private import Foundation

extension ReturnRecord {
  private enum CodingKeys: String, CodingKey {
    case channel = "ch", returnNumber = "n", orderNumber = "on", status = "s", goodsStatus = "gs", kind = "k"
    case solution = "so", reason = "re", buyerNote = "bn", buyer = "by", orderedAt = "o", requestedAt = "rq"
    case refundedAt = "rf", goodsReturnedAt = "gr", returnTracking = "rtr", tracking = "tr", currency = "cu", refund =
      "t"
    case amounts = "am", other = "ot", lines = "l"
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String? { try fields.decodeIfPresent(String.self, forKey: key) }
    func instant(_ key: CodingKeys) throws -> Instant? { try fields.decodeIfPresent(Instant.self, forKey: key) }
    self.init(
      channel: try fields.decode(SalesChannel.self, forKey: .channel),
      returnNumber: try fields.decode(String.self, forKey: .returnNumber),
      orderNumber: try fields.decode(String.self, forKey: .orderNumber), status: try text(.status) ?? "",
      currency: try fields.decode(String.self, forKey: .currency),
      lines: try fields.decode([ReturnLineRecord].self, forKey: .lines))
    (goodsStatus, kind, solution) = (try text(.goodsStatus), try text(.kind), try text(.solution))
    (reason, buyerNote, buyer) = (try text(.reason), try text(.buyerNote), try text(.buyer))
    (orderedAt, requestedAt) = (try instant(.orderedAt), try instant(.requestedAt))
    (refundedAt, goodsReturnedAt) = (try instant(.refundedAt), try instant(.goodsReturnedAt))
    (returnTracking, tracking) = (try text(.returnTracking), try text(.tracking))
    refund = try fields.decodeIfPresent(Int64.self, forKey: .refund)
    amounts = try fields.decodeIfPresent([String: Int64].self, forKey: .amounts) ?? [:]
    other = try fields.decodeIfPresent([String: String].self, forKey: .other) ?? [:]
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(channel, forKey: .channel)
    try fields.encode(returnNumber, forKey: .returnNumber)
    try fields.encode(orderNumber, forKey: .orderNumber)
    try fields.encode(status, forKey: .status)
    try fields.encode(currency, forKey: .currency)
    try fields.encode(lines, forKey: .lines)
    for (key, value) in [
      (CodingKeys.goodsStatus, goodsStatus), (.kind, kind), (.solution, solution), (.reason, reason),
      (.buyerNote, buyerNote), (.buyer, buyer), (.returnTracking, returnTracking), (.tracking, tracking),
    ] { try fields.encodeIfPresent(value, forKey: key) }
    for (key, value) in [
      (CodingKeys.orderedAt, orderedAt), (.requestedAt, requestedAt), (.refundedAt, refundedAt),
      (.goodsReturnedAt, goodsReturnedAt),
    ] { try fields.encodeIfPresent(value, forKey: key) }
    try fields.encodeIfPresent(refund, forKey: .refund)
    if !amounts.isEmpty { try fields.encode(amounts, forKey: .amounts) }
    if !other.isEmpty { try fields.encode(other, forKey: .other) }
  }

  /// The record out of its canonical JSON.
  ///
  /// - Throws: `DecodingError` if it is no such JSON.
  package init(json: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(ReturnRecord.self, from: Data(json))
  }

  /// The record as JSON with sorted keys and everything empty left out: equal records give equal bytes.
  ///
  /// A month has a dozen returns, so the general encoder does.
  package func canonicalJSON() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(self) else { preconditionFailure("a return that cannot be written as JSON") }
    return Array(json)
  }
}
