import Storage
import Trade

extension Books {
  /// Learns how sizes turned out from what came of the lives of the last weeks; a session in which it fails keeps none
  /// of the others.
  func learnFits(at now: Instant, failed: (ID<LiveSession>, any Error) -> Void) async throws {
    var forgotten: Set<ID<Shop>> = []
    for (shop, session) in try await database.acrossShops.read({ try FitLearning.sessions(on: $0, at: now) }) {
      let database = database.bound(to: shop)
      do {
        if forgotten.insert(shop).inserted {
          _ = try await database.write { try FitLearning(connection: $0, shop: shop).forgetWithdrawn() }
        }
        let findings = try await database.read { try FitLearning(connection: $0, shop: shop).findings(in: session) }
        for first in stride(from: 0, to: findings.count, by: FitLearning.step) {
          let some = findings[first..<min(first + FitLearning.step, findings.count)]
          _ = try await database.write { try FitLearning(connection: $0, shop: shop).keep(some, at: now) }
        }
      } catch {
        failed(session, error)
      }
    }
  }
}
