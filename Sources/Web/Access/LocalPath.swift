import Foundation

/// A path of this site that came from outside, safe to send somebody to.
package struct LocalPath: Sendable, Equatable {
  package let text: String

  /// Nil unless `text` is one absolute path: no scheme, no host (`//`, `/\`), no control characters or blanks, no
  /// backslash anywhere, at most 2,000 bytes, also after its percent signs are decoded once.
  package init?(_ text: String?) {
    guard let text, text.utf8.count <= 2_000, Self.isLocal(text), Self.isLocal(text.removingPercentEncoding ?? "")
    else { return nil }
    self.text = text
  }

  private static func isLocal(_ text: String) -> Bool {
    text.hasPrefix("/") && !text.hasPrefix("//")
      && text.unicodeScalars.allSatisfy { $0 != "\\" && $0.value > 0x20 && $0.value != 0x7F }
  }
}
