import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Nobody learns at the door who has an account.
@Suite struct AlikeTests {
  @Test(arguments: Backend.all)
  func `a known and an unknown name are answered with the same page`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      func answer(_ form: String, from address: String) async throws -> TestResponse {
        try await site.post(client, "/sign-in", form, [.init("X-Forwarded-For")!: address])
      }
      let known = try await answer("sign_in=owner&password=salah+sekali", from: "10.0.1.1")
      let unknown = try await answer("sign_in=wonos&password=salah+sekali", from: "10.0.1.2")
      #expect(known.status == unknown.status && known.status == .unprocessableContent)
      #expect(Self.plain(known) == Self.plain(unknown))
      #expect(known.headers.map(\.name) == unknown.headers.map(\.name))
      // The same when both are slowed.
      for _ in 0..<4 {
        _ = try await answer("sign_in=owner&password=salah+sekali", from: "10.0.1.1")
        _ = try await answer("sign_in=wonos&password=salah+sekali", from: "10.0.1.2")
      }
      let slowed = [
        try await answer("sign_in=owner&password=salah+sekali", from: "10.0.1.1"),
        try await answer("sign_in=wonos&password=salah+sekali", from: "10.0.1.2"),
      ]
      #expect(slowed.map(\.status) == [.tooManyRequests, .tooManyRequests])
      #expect(Self.plain(slowed[0]) == Self.plain(slowed[1]))
    }
  }

  @Test func `a second factor shows only to who has the password`() async throws {
    try await withSite { site, client in
      let (owner, now) = (try #require(site.people[.owner]), site.clock.now)
      try await site.database.write { connection in
        let factor = SecondFactor(connection: connection, person: owner, now: now)
        guard try factor.begin(), let key = try factor.begun() else { return }
        _ = try factor.turnOn(with: key.digits(step: TimedCode.step(at: now)))
      }
      let wrong = try await site.post(client, "/sign-in", "sign_in=owner&password=salah+sekali")
      let plain = try await site.post(client, "/sign-in", "sign_in=host&password=salah+sekali")
      #expect(Self.plain(wrong) == Self.plain(plain))
      let right = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974")
      #expect(right.text.contains("action=\"/sign-in/code\""))
    }
  }

  /// Without the form's key and what was typed.
  private static func plain(_ page: TestResponse) -> String { page.text.replacing(/value="[^"]*"/, with: "") }
}
