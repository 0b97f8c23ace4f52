import HTTPTypes
import HummingbirdTesting
import Testing
import TestSupport

@testable import Trade
@testable import Web

/// What looks like a template of ours is text, whoever types it wherever.
@Suite struct TemplateTextTests {
  @Test func `braces and double brackets that are typed into any field are filled in on no page`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let walk = FormWalk(shop: try await WalkedShop.open(site, client))
      var place = 0
      for form in walk.forms where !form.page.isEmpty {
        for field in form.fields where field.isTyped && !field.isNumber {
          place += 1
          for text in FormWalk.some(Self.typed, at: place, most: 2) {
            let pairs = FormWalk.pairs(form).filter { $0.0 != field.name } + [(field.name, text)]
            let answer = try await walk.send(form, pairs)
            #expect(answer.status.code < 500, "\(form.action) \(field.name)=\(text)")
            #expect(Self.filled(in: answer.text) == [], "\(form.action) \(field.name)=\(text)")
          }
        }
      }
      #expect(place > 50)
      var shown = 0
      for page in try await WalkedShop.look(site, client, links: walk.shop.links) {
        shown += page.text.contains("tplq") ? 1 : 0
        #expect(Self.filled(in: page.text) == [], "\(page.address)")
      }
      #expect(shown > 20)
    }
  }

  @Test func `what was filled in is found`() {
    #expect(Self.filled(in: "<b>tplq1{{name}}z</b>, tplq5{{&gt;Key}}z, ?search=tplq3%5B%5B") == [])
    for text in ["tplq1Sekarz", "tplq2z", "tplq3Simpanz", "tplq4z", "tplq5<input type=\"hidden\">z"] {
      #expect(Self.filled(in: text).count == 1, "\(text)")
    }
  }

  private static let typed = [
    "tplq1{{name}}z", "tplq2{{{title}}}z", "tplq3[[common.save]]z", "tplq4{{#may}}z", "tplq5{{>Key}}z",
  ]

  /// Marks behind which something else stands than the braces that were typed, in a text or in an address.
  private static func filled(in html: String) -> [String] {
    html.matches(of: /tplq([1-5])(.{0,9})/).filter { mark in
      let behind = mark.2
      // A text that was cut off ends here.
      if mark.1 != "5", behind.isEmpty || behind.first.map({ !$0.isLetter && !$0.isNumber }) == true { return false }
      return !["{{&gt;Key", "{{>Key", "%7B%7B"].contains { behind.hasPrefix($0) }
    }.map { String($0.0) }
  }
}
