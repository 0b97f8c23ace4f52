import Foundation
import Testing

@testable import Trade

/// What docs/webhooks.md shows to whoever writes a receiver.
@Suite struct WebhookDocumentTests {
  @Test func `the example is signed as the page says, at the time that its body tells`() throws {
    let page = try Repository.text("docs/webhooks.md")
    func found(_ pattern: Regex<(Substring, Substring)>) throws -> String {
      String(try #require(page.firstMatch(of: pattern)).1)
    }
    let (message, body) = (try found(/webhook-id: (\S+)/), try found(/\n\n(\{"data":.*\})\n/))
    let second = try #require(Int64(try found(/webhook-timestamp: (\d+)/)))
    let key = try #require(Data(base64Encoded: try found(/`whsec_([A-Za-z0-9+\/=]+)`/)))
    let secret = WebhookSecret(bytes: Array(key))
    #expect(try found(/webhook-signature: (\S+)/) == secret.signature(of: message, at: second, body))
    #expect(try found(/"timestamp":"([^"]+)"/) == Instant(milliseconds: second * 1_000).rfc3339)
  }
}
