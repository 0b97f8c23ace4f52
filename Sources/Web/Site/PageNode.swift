import Mustache
import Trade

/// A page's values in the form Mustache looks them up in.
///
/// Mustache would reflect over each value again at every name of the template; here each value is reflected over once.
/// What is nil or an empty text stays in the tree as an empty node, so that a name is never taken by accident from a
/// value further out.
final class PageNode: MustacheParent, MustacheCustomRenderable {
  private let fields: [String: Any]
  let renderText: String
  let isNull: Bool

  init(fields: [String: Any], text: String = "", isNull: Bool = false) {
    self.fields = fields
    self.renderText = text
    self.isNull = isNull
  }

  func child(named name: String) -> Any? { fields[name] }

  static func empty() -> PageNode { PageNode(fields: [:], isNull: true) }

  static func text(_ text: String) -> PageNode {
    PageNode(fields: [:], text: text.withoutTurns, isNull: text.isEmpty)
  }
}

extension String {
  /// The text without what turns the direction of writing: a name out of a file must not turn what stands behind it.
  fileprivate var withoutTurns: String {
    // All of them begin with this byte, and few texts have it.
    guard utf8.contains(0xE2), unicodeScalars.contains(where: \.isTurn) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { !$0.isTurn }))
  }
}

extension Unicode.Scalar {
  /// Embeddings, overrides and isolates, and what ends them.
  fileprivate var isTurn: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}

/// Turns a page's values into nodes, writing every ``Written`` out in the reader's language.
struct PageTree {
  let words: Words
  let format: Format

  /// The stored properties of a value by their names.
  func fields(of value: Any) -> [String: Any] {
    var fields: [String: Any] = [:]
    for (label, child) in Mirror(reflecting: value).children {
      if let label { fields[label] = node(child) }
    }
    return fields
  }

  func node(_ value: Any) -> Any {
    switch value {
    case let text as String: return PageNode.text(text)
    case let flag as Bool: return flag
    case let number as Int: return PageNode.text(String(number))
    case let number as Int64: return PageNode.text(String(number))
    case let written as Written: return node(written)
    case let address as SiteURL: return PageNode.text(address.path)
    default: return compound(value)
    }
  }

  private func node(_ written: Written) -> PageNode {
    let text = written.text(words, format)
    guard let instant = written.instant else { return PageNode.text(text) }
    var fields: [String: Any] = [
      "text": PageNode.text(text), "iso": PageNode.text(format.iso(instant)),
      "exact": PageNode.text(format.moment(instant)), "late": false,
    ]
    if case .until = written { fields["late"] = instant < format.now }
    return PageNode(fields: fields, text: text)
  }

  private func compound(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { node($0.value) } ?? PageNode.empty()
    case .collection, .set: return mirror.children.map { node($0.value) }
    case .enum: return PageNode.text(String(describing: value))
    default: return PageNode(fields: fields(of: value))
    }
  }
}
