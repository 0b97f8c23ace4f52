import Crypto
import Foundation

/// What the shop and one of its receivers know, and nobody else: with it the receiver sees that a message is the shop's and
/// was not changed. It is kept as it is, for every message is signed with it.
///
/// Written and used as Standard Webhooks says (https://www.standardwebhooks.com).
package struct WebhookSecret: Sendable, Equatable {
  let bytes: [UInt8]

  private static let prefix = "whsec_"

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A new one of 32 random bytes.
  package static func new() -> WebhookSecret {
    WebhookSecret(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
  }

  /// As the receiver keeps it: `whsec_` and base64.
  package var text: String { Self.prefix + Data(bytes).base64EncodedString() }

  /// The signature of a message: `v1,` and base64 of HMAC-SHA256 over number, time and body.
  ///
  /// - Parameter second: since 1970-01-01 00:00 UTC, as it stands in `webhook-timestamp`.
  package func signature(of message: String, at second: Int64, _ body: String) -> String {
    let signed = Data("\(message).\(second).\(body)".utf8)
    let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: bytes))
    return "v1," + Data(code).base64EncodedString()
  }
}
