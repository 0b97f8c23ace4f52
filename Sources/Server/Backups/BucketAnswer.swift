import Foundation

/// The few things that are read out of S3's XML: texts of elements that hold no others.
struct BucketAnswer {
  private let text: Substring

  init(_ body: Data) { text = Substring(String(decoding: body, as: UTF8.self)) }

  private init(_ text: Substring) { self.text = text }

  /// The text of the first element of that name.
  func first(_ name: String) -> String? { elements(name, most: 1).first.map { Self.unescaped(String($0.text)) } }

  /// Every element of that name, in order.
  func all(_ name: String) -> [BucketAnswer] { elements(name, most: .max) }

  private func elements(_ name: String, most: Int) -> [BucketAnswer] {
    var found: [BucketAnswer] = []
    var rest = text
    while found.count < most, let open = rest.range(of: "<\(name)>"),
      let close = rest[open.upperBound...].range(of: "</\(name)>")
    {
      found.append(BucketAnswer(rest[open.upperBound..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found
  }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&apos;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
