import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Who comes into a shop and who is put out of it, as its owner sees and does it.
@Suite struct PeopleJourneyTests {
  @Test(arguments: Backend.all)
  func `somebody is removed by a press of its own that says what it does, and is named afterwards`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend) { site, client in
      let packer = try #require(site.people[.packer])
      for (language, asked, button) in [
        ("en", "packer cannot sign in any more", "Yes, remove"),
        ("id", "packer tidak bisa masuk lagi", "Ya, keluarkan"),
      ] {
        _ = try await site.post(client, "/language", "language=\(language)&back=/", as: .owner)
        let page = try await site.get(client, "/settings", as: .owner).text
        #expect(page.contains(asked) && page.contains(button), "\(language)")
        let forms = PageForm.all(in: page, of: "/settings").filter { $0.action == "/settings/people/\(packer)" }
        let names = forms.map { Set($0.fields.map(\.name)).subtracting(["key", ""]) }
        #expect(names == [["role"], ["remove"]], "giving a role and removing are two forms")
      }
      let removed = try await site.post(client, "/settings/people/\(packer)", "key=r1&remove=1", as: .owner)
      #expect(removed.status == .seeOther)
      #expect(removed.flashText == "packer dikeluarkan dari toko. Untuk kembali, buat undangan baru.")
      let out = try await site.get(client, "/settings", as: .packer)
      #expect(out.status == .seeOther && out.headers[.location]?.hasPrefix("/sign-in") == true)
    }
  }

  @Test(arguments: Backend.all)
  func `an open invitation stands there with its maker, role and end, and only an owner withdraws it`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend) { site, client in
      let made = try await site.post(client, "/settings/people", "key=i1&role=mentor", as: .owner).text
      let token = String(try #require(made.firstMatch(of: /invitation\?token=([A-Za-z0-9_-]{43})/)?.1))
      #expect(made.contains("ends after 7 days") && made.contains("data-once=\"/settings#people\""))
      let page = try await site.get(client, "/settings", as: .owner).text
      #expect(page.contains("Invitations still open") && page.contains("made by owner · until"))
      #expect(page.contains("<b>Mentor</b>") && !page.contains(token))
      let path = String(try #require(page.firstMatch(of: /\/settings\/invitations\/[A-Za-z0-9_-]{22}/)).output)
      #expect(try await !site.get(client, "/settings", as: .packer).text.contains("/settings/invitations/"))
      #expect(try await !site.get(client, "/settings", as: .neighbour).text.contains("/settings/invitations/"))
      for (knocker, status) in [
        (SiteUnderTest.Knocker.host, HTTPResponse.Status.forbidden), (.packer, .forbidden), (.mentor, .forbidden),
        (.neighbour, .notFound),
      ] {
        let answer = try await site.post(client, path, "key=w0", as: knocker)
        #expect(answer.status == status, "\(knocker)")
      }
      #expect(try await site.get(client, "/invitation?token=\(token)").status == .ok)
      let withdrawn = try await site.post(client, path, "key=w1", as: .owner)
      #expect(withdrawn.status == .seeOther && withdrawn.headers[.location] == "/settings")
      #expect(try await site.get(client, "/invitation?token=\(token)").status == .notFound)
      let account = "token=\(token)&sign_in=pendamping&password=mega+mendung+sore"
      #expect(try await site.post(client, "/invitation", account).status == .notFound)
      #expect(try await site.post(client, path, "key=w2", as: .owner).status == .notFound)
      #expect(try await !site.get(client, "/settings", as: .owner).text.contains("Invitations still open"))
      let trail = try await site.get(client, "/settings/trail?kind=people", as: .owner).text
      #expect(trail.contains("Invitation withdrawn · Mentor"))
    }
  }

  @Test func `an invitation that was used, and one that is over, stand there no more`() async throws {
    try await withSite { site, client in
      let made = try await site.post(client, "/settings/people", "key=i1&role=packer", as: .owner).text
      let token = try #require(made.firstMatch(of: /invitation\?token=([A-Za-z0-9_-]{43})/)?.1)
      let account = "token=\(token)&sign_in=pengemas2&password=mega+mendung+sore"
      #expect(try await site.post(client, "/invitation", account).status == .seeOther)
      #expect(try await !site.get(client, "/settings", as: .owner).text.contains("Invitations still open"))
      _ = try await site.post(client, "/settings/people", "key=i2&role=packer", as: .owner)
      #expect(try await site.get(client, "/settings", as: .owner).text.contains("Invitations still open"))
      site.clock.move(by: Invitations.lasting)
      let late = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974")
      let session = try #require(late.cookieValue("canting"))
      let page = try await site.get(client, "/settings", [.cookie: "canting=\(session)"])
      #expect(page.status == .ok && !page.text.contains("Invitations still open"))
    }
  }

  @Test func `a link that opens nothing any more says so, whom to ask, and where to sign in`() async throws {
    try await withSite { site, client in
      let packer = try #require(site.people[.packer])
      let invited = try await site.post(client, "/settings/people", "key=i1&role=packer", as: .owner).text
      let reset = try await site.post(client, "/settings/people/\(packer)/reset", "key=r1", as: .owner).text
      let invitation = try #require(invited.firstMatch(of: /invitation\?token=([A-Za-z0-9_-]{43})/)?.1)
      let password = try #require(reset.firstMatch(of: /reset\?token=([A-Za-z0-9_-]{43})/)?.1)
      let uses = [
        ("/invitation", "token=\(invitation)&sign_in=pengemas2&password=mega+mendung+sore"),
        ("/reset", "token=\(password)&password=mega+mendung+sore"),
      ]
      let sayings = [
        "/invitation": [
          "id": "Minta undangan baru kepada pemilik toko", "en": "ask the shop’s owner for a new invitation",
        ],
        "/reset": ["id": "Minta tautan baru kepada pemilik toko", "en": "ask the shop’s owner for a new link"],
      ]
      for (path, form) in uses {
        #expect(try await site.post(client, path, form).status == .seeOther, "\(path)")
        for language in ["id", "en"] {
          let cookie: HTTPFields = [.cookie: "language=\(language)"]
          let token = form.prefix { $0 != "&" }
          let saying = try #require(sayings[path]?[language])
          for answer in [
            try await site.get(client, "\(path)?\(token)", cookie), try await site.post(client, path, form, cookie),
          ] {
            #expect(answer.status == .notFound && answer.text.contains("href=\"/sign-in\""), "\(path)")
            #expect(answer.text.contains(saying), "\(path) \(language)")
          }
        }
      }
    }
  }
}
