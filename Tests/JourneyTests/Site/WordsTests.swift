import Testing
import Trade

@testable import Web

struct WordsTests {
  let indonesian: Words
  let english: Words

  init() throws {
    indonesian = try Words(.indonesian)
    english = try Words(.english)
  }

  @Test func `both languages say the same things`() {
    #expect(indonesian.keys.subtracting(english.keys).sorted() == [])
    #expect(english.keys.subtracting(indonesian.keys).sorted() == [])
  }

  @Test func `both languages name the same values`() {
    for key in indonesian.keys {
      let wanted = names(indonesian.forms(key)).union(["n"])
      #expect(names(english.forms(key)).subtracting(wanted).isEmpty, "\(key) names other values in English")
      #expect(names(indonesian.forms(key)).subtracting(names(english.forms(key)).union(["n"])).isEmpty, "\(key)")
    }
  }

  @Test func `no sentence is empty, shouts or has blanks at its ends`() {
    for words in [indonesian, english] {
      for key in words.keys {
        for form in words.forms(key) {
          #expect(!form.isEmpty && !form.contains("!") && form.first != " " && form.last != " ", "\(key)")
        }
      }
    }
  }

  @Test(arguments: [(0, "0 orders"), (1, "1 order"), (2, "2 orders"), (1417, "1,417 orders")])
  func `English parts one from many`(count: Int, text: String) {
    #expect(written(.counted("import.orders", count), english) == text)
  }

  @Test func `values stand in a sentence as they are written there`() {
    let when = Written.word("today.ship", ["time": .text("{n}")])
    #expect(written(when, indonesian) == "{n} pesanan dikirim sebelum {n}")
    #expect(written(.counted("today.ship", 12, ["time": .text("{n}")]), indonesian) == "12 pesanan dikirim sebelum {n}")
  }

  @Test func `parts that say nothing leave no dot behind`() {
    #expect(written(.joined([.text("a"), .text(""), .count(2)]), indonesian) == "a · 2")
  }

  private func written(_ value: Written, _ words: Words) -> String {
    value.text(words, Format(language: words.language, zone: .jakarta, now: SamplePages.now))
  }

  private func names(_ forms: [String]) -> Set<String> {
    Set(forms.flatMap { $0.matches(of: #/\{([A-Za-z]+)\}/#).map { String($0.1) } })
  }
}
