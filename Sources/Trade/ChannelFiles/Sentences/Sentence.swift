/// A sentence for people, in the two languages of the pages.
package struct Sentence: Sendable, Hashable {
  package let indonesian: String
  package let english: String

  package init(_ indonesian: String, english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The sentence in the language of that code: `en`, and Indonesian for any other.
  package func text(in code: String) -> String {
    code == "en" ? english : indonesian
  }
}
