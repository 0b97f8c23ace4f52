import Foundation

/// What a message says: which kind, when, of which shop, and ids with few facts. Never who bought.
enum WebhookBody {
  /// Bytes of a message, below the 20 kB that receivers expect at most.
  static let most = 18_000
  /// Things that one message names.
  static let mostItems = 100

  struct Order: Encodable {
    let id: String
    let channel: SalesChannel
    let number: String
    let status: OrderStatus
    /// The state before; only of orders that moved.
    var before: OrderStatus?
  }

  struct Orders: Encodable { let orders: [Order] }

  struct PaidCheckout: Encodable {
    let checkout: String
    let session: String
    let order: String
    let amount: Int64?
  }

  struct WonClaim: Encodable {
    let id: String
    let item: String
    let variant: String
    let quantity: Int64
    let held: Int64
  }

  struct WonClaims: Encodable {
    let session: String
    let claims: [WonClaim]
  }

  struct LowVariant: Encodable {
    let id: String
    let product: String
    let available: Int64
    let lowLevel: Int64
  }

  struct LowVariants: Encodable { let variants: [LowVariant] }

  struct SavedImport: Encodable {
    let `import`: String
    let layout: String
    let new: Int
    let moved: Int
    let same: Int
    let refused: Int
  }

  struct MatchedOrder: Encodable {
    let order: String?
    let channel: SalesChannel
    let number: String
    let verdict: String
  }

  struct MatchedOrders: Encodable { let orders: [MatchedOrder] }

  struct Test: Encodable { let webhook: String }

  static func text(
    _ kind: WebhookKind, of shop: ID<Shop>, at now: Instant, _ data: some Encodable
  ) throws -> String {
    try json(Message(type: kind, timestamp: now.rfc3339, shop: shop.description, data: data))
  }

  /// Messages that name many things, as many as are needed for them to stay small.
  ///
  /// - Parameter wrap: makes what the message says out of its things.
  static func texts<Item: Encodable>(
    _ kind: WebhookKind, of shop: ID<Shop>, at now: Instant, _ items: [Item], _ wrap: ([Item]) -> some Encodable
  ) throws -> [String] {
    var parts: [[Item]] = []
    var bytes = 0
    for item in items {
      let size = try json(item).utf8.count + 1
      if let last = parts.last, last.count < mostItems, bytes + size <= most - 500 {
        parts[parts.count - 1].append(item)
        bytes += size
      } else {
        parts.append([item])
        bytes = size
      }
    }
    return try parts.map { try text(kind, of: shop, at: now, wrap($0)) }
  }

  private struct Message<Data: Encodable>: Encodable {
    let type: WebhookKind
    let timestamp: String
    let shop: String
    let data: Data
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
