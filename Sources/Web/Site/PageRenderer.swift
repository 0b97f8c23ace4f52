import Mustache
package import Trade

/// Writes pages as HTML.
///
/// How a handler shows a page:
///
/// ```swift
/// let renderer = try PageRenderer()                    // once, in the composition root
/// let shell = Shell(language: .indonesian, shopName: "Batik Sari", personName: "Sari", permissions: role.permissions,
///                   here: request.uri.string, formKey: newKey, zone: .jakarta, now: .now)
/// let page = OrderListPage(search: "", rows: [...], …)  // plain values; see each page's doc comment
/// return renderer.response(page, shell: shell)          // or .html(page, shell: shell) for the text alone
/// ```
///
/// - Times, money, counts and sentences are ``Written`` values (`.money(103_500)`, `.until(shipBy)`,
///   `.word("orders.noneYet")`): the renderer writes them in the reader's language. Anything a person typed is a `String`.
/// - Forms post `application/x-www-form-urlencoded` (files: `multipart/form-data`) and carry a hidden field `key`, the
///   shell's ``Shell/formKey``. What was typed and what is wrong with it go back into the page as a ``FormState``.
/// - Addresses come from ``SiteURL``; a route is `SiteURL.order(":id").path`.
/// - Files under `/assets/` are in ``Assets``.
///
/// Templates are read once for each language with the language's sentences already in them: `[[orders.title]]` in a
/// template is the sentence of that key, and a `{name}` in the sentence is looked up among the page's values.
package struct PageRenderer: Sendable {
  private let editions: [Language: Edition]

  /// - Throws: what is wrong with a template or a language file; tests keep that from happening.
  package init() throws {
    try self.init(templates: Templates.all, words: Language.allCases.map { try Words($0) })
  }

  init(templates: [String: String], words: [Words]) throws {
    editions = try Dictionary(uniqueKeysWithValues: words.map { ($0.language, try Edition(templates, words: $0)) })
  }

  /// The page as a whole HTML document.
  package func html(_ page: some Page, shell: Shell) -> String {
    guard let edition = editions[shell.language] else { preconditionFailure("no edition in \(shell.language)") }
    return edition.html(page, shell: shell)
  }

  /// A sentence in one language, for what is not a page: an e-mail, a file name, a problem document.
  package func text(_ written: Written, language: Language, shell: Shell) -> String {
    guard let edition = editions[language] else { preconditionFailure("no edition in \(language)") }
    return written.text(edition.words, shell.format)
  }
}

/// All templates in one language.
private struct Edition: Sendable {
  let words: Words
  let library: MustacheLibrary

  init(_ templates: [String: String], words: Words) throws {
    self.words = words
    var library = MustacheLibrary()
    for (name, template) in templates {
      try library.register(worded(unindented(template), words, template: name), named: name)
    }
    self.library = library
  }

  func html(_ page: some Page, shell: Shell) -> String {
    let tree = PageTree(words: words, format: shell.format)
    var fields = tree.fields(of: page)
    fields["shell"] = tree.node(ShellView(shell, lit: type(of: page).place))
    fields["title"] = tree.node(page.title)
    fields["formKey"] = tree.node(shell.formKey)
    fields["may"] = PageNode(
      fields: Dictionary(
        uniqueKeysWithValues: Permission.allCases.map { ($0.rawValue, shell.permissions.contains($0)) }))
    fields["assets"] = PageNode(fields: Assets.addresses)
    guard let html = library.render(PageNode(fields: fields), withTemplate: page.template) else {
      preconditionFailure("no template \(page.template)")
    }
    return html
  }
}

/// Leading blanks would be sent with every page, and Mustache would count them again for every partial.
private func unindented(_ template: String) -> String {
  template.split(separator: "\n", omittingEmptySubsequences: true)
    .map { $0.drop(while: { $0 == " " }) }
    .joined(separator: "\n") + "\n"
}

/// Puts the sentences of a language in the place of `[[keys]]`, escaped, their `{names}` made `{{names}}`.
private func worded(_ template: String, _ words: Words, template name: String) throws -> String {
  var result = ""
  var rest = template[...]
  while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
    let key = String(rest[open.upperBound..<close.lowerBound])
    guard let sentence = words.pattern(key) else {
      throw MissingWord(key: key, template: name, language: words.language)
    }
    result += rest[..<open.lowerBound]
    result += Words.fill(escapedForHTML(sentence)) { "{{\($0)}}" }
    rest = rest[close.upperBound...]
  }
  return result + rest
}

/// A template names a sentence that the language file does not have.
struct MissingWord: Error {
  let key: String
  let template: String
  let language: Language
}

func escapedForHTML(_ text: String) -> String {
  var escaped = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(character)
    }
  }
  return escaped
}
