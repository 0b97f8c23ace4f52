import Storage
import Trade
import Web

/// One-time links, as the path behind whatever address the shop is reached at.
enum FirstLink {
  /// A new link to become the first owner; nil once there is one. The link before it ends.
  static func offer(in books: Books) async throws -> String? {
    let secret = try await books.database.acrossShops.write { try FirstRun(connection: $0, now: .now).offer() }
    return secret.map { path(.setup, $0) }
  }

  static func invitation(_ secret: Secret) -> String { path(.invitation, secret) }

  static func reset(_ secret: Secret) -> String { path(.reset, secret) }

  private static func path(_ page: SiteURL, _ secret: Secret) -> String { page.with(["token": secret.text]).path }
}
