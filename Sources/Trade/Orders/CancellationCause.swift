/// Who cancelled an order, and why, as one text that the counts are kept by.
package struct CancellationCause: Sendable, Hashable, Codable {
  /// `buyer`, `seller`, `system`, or the file's own word for somebody else; empty where the file does not say.
  package let by: String
  /// The file's own words; empty where it gives none.
  package let reason: String

  package init(by: String, reason: String) {
    self.by = by
    self.reason = reason
  }

  /// Reads the text that ``text`` makes.
  package init(_ text: String) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(by: String(parts[0]), reason: parts.count > 1 ? String(parts[1]) : "")
  }

  /// `buyer|Ubah alamat pengiriman`.
  var text: String { by + "|" + reason }
}
