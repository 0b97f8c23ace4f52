import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

@testable import Web

/// What Pengaturan tells of backups that are made, sent and tried by themselves, and who may have one tried.
@Suite struct BackupStandingJourneyTests {
  private static let now = Instant(milliseconds: 1_785_726_000_000)

  private final class Trials: Sendable {
    private let begun = Mutex(0)
    let hasCopies: Bool
    let standing: Backups.Standing

    init(_ standing: Backups.Standing = Backups.Standing(), hasCopies: Bool = true) {
      (self.standing, self.hasCopies) = (standing, hasCopies)
    }

    var count: Int { begun.withLock { $0 } }

    var backups: Backups {
      Backups(
        all: { [self] in hasCopies ? [Backups.Copy(name: "a.sqlite", madeAt: now, bytes: 4)] : [] }, make: {},
        path: { $0 }, standing: { [self] in standing }, tryOut: { [self] in begun.withLock { $0 += 1 } })
    }
  }

  private static func withSettings(
    _ trials: Trials, on backend: Backend = .sqlite, hasNeighbour: Bool = false,
    _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(on: backend, routes: { _ in [] }, settings: .init(backups: trials.backups)) { site, client in
      if !hasNeighbour { try await BackupJourneyTests.removeNeighbour(site) }
      try await body(site, client)
    }
  }

  @Test(arguments: Backend.all)
  func `the owner has the newest backup tried, nobody else does`(on backend: Backend) async throws {
    let trials = Trials()
    try await Self.withSettings(trials, on: backend) { site, client in
      for stranger in [SiteUnderTest.Knocker.host, .packer, .mentor] {
        #expect(try await site.post(client, "/settings/backups/trial", "key=a", as: stranger).status == .forbidden)
      }
      #expect(trials.count == 0)
      let answer = try await site.post(client, "/settings/backups/trial", "key=b", as: .owner)
      #expect(answer.status == .seeOther && answer.headers[.location] == "/settings")
      #expect(trials.count == 1)
      #expect(try await site.get(client, "/settings", as: .owner).text.contains("/settings/backups/trial"))
    }
  }

  @Test func `where shops share an installation none of them has one tried, nor sees how they fare`() async throws {
    let drill = Backups.Drill(
      at: Self.now, name: "kanari-77.sqlite", isSound: true, orders: 1, rows: 2, lastOrder: nil, seconds: 1)
    let trials = Trials(Backups.Standing(drill: drill))
    try await Self.withSettings(trials, hasNeighbour: true) { site, client in
      let refused = try await site.post(client, "/settings/backups/trial", "key=a", as: .owner)
      #expect(refused.status == .forbidden && trials.count == 0)
      #expect(try await !site.get(client, "/settings", as: .owner).text.contains("kanari-77"))
    }
  }

  @Test func `without a backup there is nothing to try`() async throws {
    let trials = Trials(hasCopies: false)
    try await Self.withSettings(trials) { site, client in
      let answer = try await site.post(client, "/settings/backups/trial", "key=a", as: .owner)
      #expect(answer.status == .seeOther && trials.count == 0)
      #expect(try await !site.get(client, "/settings", as: .owner).text.contains("/settings/backups/trial"))
    }
  }

  @Test func `the page tells the hour, each place with why it fails, and what the last trial found`() async throws {
    var standing = Backups.Standing(
      daily: .at(hour: 2),
      places: [
        .init(kind: .folder, sentAt: Self.now - .seconds(3_600), isOnBooksDisk: true),
        .init(
          kind: .bucket, failedSince: Self.now - .seconds(7_200),
          why: Sentence("Bucket menolak: 403", english: "The bucket refuses: 403")),
      ], areSealed: true,
      drill: .init(
        at: Self.now, name: "canting-1.sqlite", isSound: true, orders: 928, rows: 12_345, lastOrder: Self.now,
        seconds: 3.4))
    standing.places[0].name = "/mnt/usb"
    try await Self.withSettings(Trials(standing)) { site, client in
      let page = try await site.get(client, "/settings", as: .owner).text
      for words in [
        "every day at 02.00", "Another disk: /mnt/usb", "on the same disk as the books", "Storage outside",
        "The bucket refuses: 403", "sealed with a key",
        "it would do", "928 orders", "12,345 rows",
      ] { #expect(page.contains(words), "\(words)") }
      #expect(!page.contains("data-refresh"))
      // What the trial found is of the backups here, so it stands before those elsewhere; a new one is made beside them.
      let found = try #require(page.range(of: "it would do")).lowerBound
      let elsewhere = try #require(page.range(of: "<h3>Elsewhere</h3>")).lowerBound
      #expect(found < elsewhere)
      #expect(page.contains("action=\"/settings/backups#backups\""))
      #expect(page.contains("<h2>Buyers, payment and other programs</h2>"))
    }
    standing.isTrying = true
    standing.share = 0.5
    try await Self.withSettings(Trials(standing)) { site, client in
      let page = try await site.get(client, "/settings", as: .owner).text
      #expect(page.contains("data-refresh") && page.contains("being tried") && page.contains("http-equiv=\"refresh\""))
      #expect(!page.contains("/settings/backups/trial"), "one at a time")
    }
    standing = Backups.Standing(daily: .off)
    try await Self.withSettings(Trials(standing)) { site, client in
      let page = try await site.get(client, "/settings", as: .owner).text
      #expect(
        page.contains("turned off") && page.contains("on this machine only")
          && page.contains("No backup has been tried"))
    }
  }
}
