import Crypto
import Foundation
import Storage

/// Marks by which an erased buyer is known again without being named: HMAC-SHA256 with a key of the shop.
///
/// Who has the marks alone learns nothing. Who has the key too can try names one by one, as who reads the books can: the
/// marks keep a name out of copies and lists, they are no secret kept from the shop itself.
struct BuyerMarks: Sendable {
  let key: [UInt8]

  /// Something that a file or a source may say of an erased buyer.
  enum Trace: Sendable {
    case handle(String, source: String)
    case buyer(String, SalesChannel)
    case order(OrderName)

    fileprivate var words: [String] {
      switch self {
      case .handle(let handle, let source): ["handle", source, handle]
      case .buyer(let name, let channel): ["buyer", channel.rawValue, name]
      case .order(let name): ["order", name.channel.rawValue, name.number]
      }
    }
  }

  /// 43 characters.
  func mark(_ trace: Trace) -> String {
    // A NUL stands in no text of the books, so no two traces are written alike.
    let text = trace.words.joined(separator: "\u{0}")
    return base64URL(Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key))))
  }

  /// The shop's; nil where nobody was erased yet.
  static func find(_ shop: ID<Shop>, on connection: any SQLConnection) throws -> BuyerMarks? {
    try connection.value("SELECT mark_key FROM erasure_key WHERE shop_id = \(shop)").map(BuyerMarks.init)
  }

  /// The shop's, made where there are none.
  ///
  /// - Parameter key: of a list of erasures that is older than these books; it stands where the books have none.
  static func make(_ shop: ID<Shop>, key: [UInt8]? = nil, on connection: any SQLConnection) throws -> BuyerMarks {
    let new = key ?? Secret.digest(of: Array(Secret.new().text.utf8))
    try connection.execute(
      """
      INSERT INTO erasure_key (shop_id, mark_key) VALUES (\(shop), \(new)) ON CONFLICT (shop_id) DO NOTHING
      """)
    return try find(shop, on: connection) ?? BuyerMarks(key: new)
  }
}
