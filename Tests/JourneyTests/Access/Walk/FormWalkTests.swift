import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// Every form of a filled shop, read out of its pages, sent as no page sends it.
@Suite struct FormWalkTests {
  @Test func `every number of every form may be any text, and nothing less than nothing is taken`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let walk = FormWalk(shop: try await WalkedShop.open(site, client))
      let (neighbours, unsound) = (try await site.neighbours(), try await site.unsound())
      var (tried, place) = (0, 0)
      for form in walk.forms + walk.asked {
        for field in form.fields where field.isNumber || field.isCounted {
          place += 1
          let most = field.isNumber ? 7 : form.page.isEmpty ? 1 : 2
          for number in FormWalk.some(Self.numbers, at: place, most: most) + (field.isNumber ? ["-1"] : []) {
            tried += 1
            let pairs = FormWalk.pairs(form).filter { $0.0 != field.name } + [(field.name, number)]
            let answer = try await walk.send(form, pairs)
            let what = "\(form.action) \(field.name)=\(number): \(answer.status)"
            #expect(answer.status.code < 500, "\(what)")
            if field.isNumber, number == "-1" { #expect(answer.status != .seeOther || form.method == "get", "\(what)") }
          }
        }
      }
      #expect(tried > 600 && place > 200)
      #expect(try await site.neighbours() == neighbours)
      #expect(try await site.unsound() == unsound)
    }
  }

  @Test func `no form takes more than it shows, and each is one deed however often it is sent`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let walk = FormWalk(shop: try await WalkedShop.open(site, client))
      let neighbours = try await site.neighbours()
      let columns = try await site.columns() + ["shop", "role", "price", "paid", "total", "created"]
      var done = 0
      for form in walk.forms where !Self.whole.contains(form.route) {
        let shown = Set(form.fields.map(\.name))
        let more = columns.filter { !shown.contains($0) && $0 != "key" }.map { ($0, Self.canary) }
        let (pairs, key) = (FormWalk.pairs(form) + more, Secret.new().text)
        let first = try await walk.send(form, pairs, key: key)
        let after = try await site.told()
        #expect(first.status.code < 500, "\(form.action)")
        #expect(!after.contains { $0.contains(Self.canary) }, "\(form.action) of \(form.page)")
        // A double tap, and once more after Back with another field in it.
        _ = try await walk.send(form, pairs, key: key)
        #expect(try await site.told() == after, "\(form.action) of \(form.page), twice")
        guard first.status == .seeOther else { continue }
        done += 1
        _ = try await walk.send(form, pairs + [("more", "1")], key: key)
        #expect(try await site.told() == after, "\(form.action) of \(form.page), after Back")
      }
      #expect(done > 70)
      #expect(try await site.neighbours() == neighbours)
    }
  }

  @Test func `what is typed into any field is text on every page, and nothing hidden is kept of it`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let payloads = try Repository.text("Tests/Browser/payloads.txt").split(separator: "\n").map(String.init)
      #expect(payloads.count > 100)
      let walk = FormWalk(shop: try await WalkedShop.open(site, client))
      var place = 0
      for form in walk.forms where !form.page.isEmpty {
        for field in form.fields where field.isTyped && !field.isNumber {
          place += 1
          for text in FormWalk.some(payloads, at: place, most: 2) + FormWalk.some(Self.hidden, at: place, most: 1) {
            let pairs = FormWalk.pairs(form).filter { $0.0 != field.name } + [(field.name, text)]
            let answer = try await walk.send(form, pairs)
            #expect(answer.status.code < 500, "\(form.action) \(field.name)=\(text)")
            if answer.status == .seeOther { continue }
            #expect(PageMarkup.wrong(in: answer.text) == [], "\(form.action) \(field.name)=\(text)")
          }
        }
      }
      #expect(place > 50)
      let kept = try await site.told().filter { row in row.unicodeScalars.contains { Self.isHidden($0) } }
      #expect(kept == [])
      let again = try await WalkedShop.look(site, client, links: walk.shop.links)
      var shown = 0
      for page in again {
        shown += page.text.contains("xss") ? 1 : 0
        #expect(PageMarkup.wrong(in: page.text) == [], "\(page.address)")
      }
      #expect(shown > 20)
    }
  }

  /// What asks for no more than once, or keeps no key for a reason: the password's form keeps none that would tell of it,
  /// signing in and out is noted each time, and an import goes on after its answer.
  private static let whole: Set = [
    "/settings/password", "/confirm", "/sign-in", "/sign-out", "/sign-out/everywhere", "/imports/#/save",
    "/imports/#/undo",
  ]

  private static let canary = "777777123"

  private static let numbers = [
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1000000000000000000",
    "99999999999999999999999999999999", "-0", "0,5", "0.000001", "1e9", "1e400", "", " ", "٣", "１２", "0x10", "NaN",
    "+1", "1..2", "-1jt", "9999999999999jt", "2026-02-30", "25:61", "99999-01-01", "0000-00-00",
  ]

  private static let hidden = [
    "Sa\u{202E}ri", "Sa\u{200B}ri", "Sa\u{7}ri", "Sa\u{2066}ri", "Sa\u{FEFF}ri", "Sa\u{1B}[31mri", "Sa\u{AD}ri",
    "\u{200F}Sari\u{2069}", "Sa\u{8}\u{7F}ri", "Sa\u{E0041}ri",
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
      || [0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xE0041].contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
