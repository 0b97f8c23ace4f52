import Logging
import ServiceLifecycle
import Storage
import Trade
import Web

/// What the server does by the clock while it serves.
struct Housekeeping: Service {
  let books: Books
  let use: ShopUse
  let logger: Logger

  /// An import may have been left behind: by another process that died, or here, when the books could not be written.
  private static let pause: Duration = .seconds(60)
  /// Files that were left behind, and files that nobody saves, are looked for once an hour.
  private static let roundsBetweenSweeps = 60

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      var round = 0
      while !Task.isCancelled {
        await trying("limits of single shops") { _ in try await readLimits() }
        if round % Self.roundsBetweenSweeps == 0 {
          await trying("files that nobody needs", sweep)
          await trying("parcels that stayed") { failed in
            _ = try await CheckoutTimes(database: books.database).complete(at: .now, failed: failed)
          }
          await trying("sizes that fitted") { _ in try await learnFits() }
          await trying("what is kept for a time", retire)
          await trying("what was sent", forgetDeliveries)
        }
        round += 1
        try await Task.sleep(for: Self.pause)
        await trying("imports under way", lookAfterImports)
        await trying("erased buyers") { _ in try await lookAfterErasures() }
        await trying("lapsed holds") { try await books.releaseLapsedHolds(now: .now, failed: $0) }
      }
    }
  }

  /// Drops what nobody saved, answers that nobody asks for again, the files that nobody needs, and books that were put back
  /// to be looked at by a program that was killed.
  func sweep(failed: Books.ShopFailure = { throw $1 }) async throws {
    try await books.database.acrossShops.write { try Idempotent(connection: $0, now: .now).forgetOld() }
    try await books.lapseImports(at: .now, failed: failed)
    let removed = try await LeftFiles(books: books, now: .now).sweep()
    if removed > 0 { logger.notice("files that nobody needs were removed", metadata: ["files": "\(removed)"]) }
    let now = Int(Instant.now.milliseconds / 1_000)
    for name in await TemporaryPlace.dropLeftovers(beside: books.location, at: now) {
      logger.notice("a database that nobody looks at any more was dropped", metadata: ["database": "\(name)"])
    }
  }

  /// What was set on the command line holds within a minute, in every process.
  func readLimits() async throws {
    use.take(own: try await books.database.acrossShops.read { try OwnLimits.all(on: $0) })
  }

  /// Takes away what is older than the shops' terms, some steps an hour.
  private func retire(failed: Books.ShopFailure) async throws {
    let gone = try await Retention(database: books.database).run(at: .now, failed: failed)
    for (kind, count) in gone where count > 0 {
      logger.notice("the term of some data is over", metadata: ["kind": "\(kind.rawValue)", "count": "\(count)"])
    }
  }

  /// Messages to receivers are kept for 30 days, and as long as their address.
  private func forgetDeliveries(failed: Books.ShopFailure) async throws {
    try await WebhookTimes(database: books.database).forget(at: .now, failed: failed)
  }

  /// The list beside the backups holds every erasure within a minute. The files are written anew when no live is on, which
  /// would else wait for it.
  private func lookAfterErasures() async throws {
    try await books.erasures.bringTogether(at: .now)
    try await books.erasures.scrubWhenQuiet(at: .now)
  }

  private func learnFits() async throws {
    try await books.learnFits(at: .now) { session, error in
      logger.error(
        "nothing could be learned of sizes", metadata: ["live": "\(session)", "error": "\(LoggedError(error))"])
    }
  }

  private func lookAfterImports(failed: Books.ShopFailure) async throws {
    try await books.beatImports(failed: failed)
    try await books.recoverImports(
      { _ in logger.notice("an interrupted import was taken back") }, failed: failed)
  }

  /// Does something, whatever becomes of it.
  ///
  /// - Parameter work: is given what is to be told of a shop that keeps none of the others.
  private func trying(_ what: String, _ work: (_ failed: Books.ShopFailure) async throws -> Void) async {
    do {
      try await work { shop, error in
        logger.error(
          "housekeeping could not look after \(what)",
          metadata: ["shop": "\(shop)", "error": "\(LoggedError(error))"])
      }
    } catch {
      logger.error("housekeeping could not look after \(what)", metadata: ["error": "\(LoggedError(error))"])
    }
  }
}
