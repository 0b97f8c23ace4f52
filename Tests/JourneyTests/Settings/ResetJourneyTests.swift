import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// A helper who forgot her password: the owner makes a link and hands it over.
@Suite struct ResetJourneyTests {
  @Test(arguments: Backend.all)
  func `the owner makes a link that is shown once, and the helper a password of her own`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend) { site, client in
      let host = try #require(site.people[.host])
      let made = try await site.post(client, "/settings/people/\(host)/reset", "key=r1", as: .owner)
      #expect(made.status == .ok)
      let link = try #require(made.text.firstMatch(of: /\/reset\?token=([A-Za-z0-9_-]{43})/)?.1)
      #expect(try await site.post(client, "/settings/people/\(host)/reset", "key=r1", as: .owner).status == .seeOther)
      #expect(try await !site.get(client, "/settings", as: .owner).text.contains("/reset?token="))
      let page = try await site.get(client, "/reset?token=\(link)")
      #expect(page.status == .ok && page.text.contains("autocomplete=\"new-password\""))
      let weak = try await site.post(client, "/reset", "token=\(link)&password=password1")
      #expect(weak.status == .unprocessableContent)
      let form = "token=\(link)&password=lilin+malam+dan+mori"
      let done = try await site.post(client, "/reset", form)
      #expect(done.status == .seeOther && done.headers[.location] == "/sign-in")
      #expect(done.cookieValue("canting") == "", "nobody is signed in by a link")
      #expect(try await site.post(client, "/reset", form).status == .notFound)
      #expect(try await site.get(client, "/reset?token=\(link)").status == .notFound)
      let old = try await site.post(client, "/sign-in", "sign_in=host&password=kain+sogan+1974")
      #expect(old.status == .unprocessableContent)
      let new = try await site.post(client, "/sign-in", "sign_in=host&password=lilin+malam+dan+mori")
      #expect(new.status == .seeOther && new.cookie("canting") != nil)
      let trail = try await site.get(client, "/settings/trail?kind=access", as: .owner).text
      #expect(trail.contains("Password link made") && trail.contains("Password reset"))
    }
  }

  @Test func `it is for nobody but the owner, and for no other owner's account`() async throws {
    try await withSite { site, client in
      let (owner, host) = (try #require(site.people[.owner]), try #require(site.people[.host]))
      for knocker in [SiteUnderTest.Knocker.host, .packer, .mentor] {
        let answer = try await site.post(client, "/settings/people/\(host)/reset", "key=x", as: knocker)
        #expect(answer.status == .forbidden)
      }
      #expect(
        try await site.post(client, "/settings/people/\(host)/reset", "key=y", as: .neighbour).status == .notFound)
      #expect(try await site.post(client, "/settings/people/\(owner)/reset", "key=z", as: .owner).status == .conflict)
    }
  }

  @Test func `a link that never was is answered as a page that is not there`() async throws {
    try await withSite { site, client in
      for token in ["", "null", Secret.new().text] {
        #expect(try await site.get(client, "/reset?token=\(token)").status == .notFound)
        let answer = try await site.post(client, "/reset", "token=\(token)&password=lilin+malam+dan+mori")
        #expect(answer.status == .notFound)
      }
    }
  }
}
