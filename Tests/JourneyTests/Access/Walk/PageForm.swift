import Foundation

/// A form as a page shows it, read out of the page's HTML.
struct PageForm: Sendable {
  struct Field: Sendable {
    let name: String
    /// `text`, `number`, `hidden`, `select`, `textarea`, `button` and what else `type` may say.
    let kind: String
    let value: String
    /// Whether a browser sends it where nobody touches the form.
    let isSent: Bool
    /// What the keyboard of a phone shows for it: `numeric`, `decimal`.
    let keyboard: String

    /// Whether a person types into it.
    var isTyped: Bool {
      !["hidden", "select", "button", "checkbox", "radio", "file", "submit"].contains(kind)
    }

    /// Whether a number is meant: by its kind, its keyboard, or what sellers write there as money and days.
    var isNumber: Bool {
      isTyped && (kind == "number" || ["numeric", "decimal"].contains(keyboard) || ["date", "time"].contains(kind))
    }
  }

  let page: String
  let action: String
  let method: String
  let isUpload: Bool
  var fields: [Field] = []

  /// What a browser would send of it, with a button that was pressed.
  func pairs(pressing button: Field? = nil) -> [(String, String)] {
    let sent = fields.filter { $0.isSent && $0.kind != "button" }.map { ($0.name, $0.value) }
    let pressed = button ?? fields.first { $0.kind == "button" && !$0.name.isEmpty }
    return sent + (pressed.map { [($0.name, $0.value)] } ?? [])
  }

  /// Where it goes and what it carries, without ids: two rows of one list have one form between them.
  var shape: String {
    let names = Set(fields.filter { $0.name != "key" }.map { $0.name.replacing(/[0-9]{3,}/, with: "#") }).sorted()
    let values = fields.filter { $0.kind == "button" }.map { $0.value.replacing(/[0-9]{3,}/, with: "#") }
    return "\(method) \(route) \(names) \(Set(values).sorted())"
  }

  /// The action with ids and secrets taken out.
  var route: String {
    String(action.prefix { $0 != "?" && $0 != "#" }).replacing(/\/[0-9]{2,}/, with: "/#")
      .replacing(/\/[A-Za-z0-9_-]{22,}/, with: "/#")
  }
}

extension PageForm {
  /// The forms of a page in their order. Fields that name their form by `form="…"` are found where they stand.
  static func all(in html: String, of page: String) -> [PageForm] {
    var reader = PageFormReader(page: page)
    for tag in html.matches(of: /<(\/?)(form|input|select|option|textarea|button)\b((?:[^>"]|"[^"]*")*)>([^<]*)/) {
      reader.take(
        String(tag.2), closes: !tag.1.isEmpty, PageFormReader.attributes(String(tag.3)), text: String(tag.4))
    }
    return reader.found
  }
}

private struct PageFormReader {
  let page: String
  private var forms: [PageForm] = []
  private var names: [String: Int] = [:]
  private var open: Int?
  private var select: (name: String, form: Int?, hasValue: Bool)?
  /// Fields that came before the form they name.
  private var early: [(form: String, field: PageForm.Field)] = []

  init(page: String) { self.page = page }

  var found: [PageForm] {
    var all = forms
    for (form, field) in early { if let place = names[form] { all[place].fields.append(field) } }
    return all
  }

  mutating func take(_ tag: String, closes: Bool, _ attributes: [String: String], text: String) {
    switch tag {
    case "form" where closes: open = nil
    case "form": begin(attributes)
    case "select" where closes: select = nil
    case "select": select = (attributes["name"] ?? "", attributes["form"].flatMap { names[$0] } ?? open, false)
    case "option" where !closes: option(attributes)
    case "input" where attributes["type"] != "submit":
      let kind = attributes["type"] ?? "text"
      let isChoice = kind == "checkbox" || kind == "radio"
      add(
        attributes, kind: kind, value: attributes["value"] ?? (isChoice ? "on" : ""),
        isSent: !isChoice || attributes["checked"] != nil)
    case "textarea" where !closes: add(attributes, kind: tag, value: text.unescaped, isSent: true)
    case "button" where !closes: add(attributes, kind: tag, value: attributes["value"] ?? "", isSent: false)
    default: break
    }
  }

  private mutating func begin(_ attributes: [String: String]) {
    forms.append(
      PageForm(
        page: page, action: attributes["action"] ?? page, method: attributes["method"] ?? "get",
        isUpload: attributes["enctype"] == "multipart/form-data"))
    open = forms.count - 1
    if let id = attributes["id"] { names[id] = open }
  }

  private mutating func option(_ attributes: [String: String]) {
    guard let (name, form, hasValue) = select, let form else { return }
    let isChosen = attributes["selected"] != nil
    let field = PageForm.Field(
      name: name, kind: "select", value: attributes["value"] ?? "", isSent: !hasValue || isChosen, keyboard: "")
    // The first option stands until another is the chosen one.
    if isChosen { forms[form].fields.removeAll { $0.name == name && $0.kind == "select" } }
    if !hasValue || isChosen { forms[form].fields.append(field) }
    select?.hasValue = true
  }

  private mutating func add(_ attributes: [String: String], kind: String, value: String, isSent: Bool) {
    guard let name = attributes["name"] ?? (kind == "button" ? "" : nil) else { return }
    let field = PageForm.Field(
      name: name, kind: kind, value: value, isSent: isSent, keyboard: attributes["inputmode"] ?? "")
    if let form = attributes["form"] {
      if let place = names[form] { forms[place].fields.append(field) } else { early.append((form, field)) }
    } else if let open {
      forms[open].fields.append(field)
    }
  }

  static func attributes(_ text: String) -> [String: String] {
    var attributes: [String: String] = [:]
    for part in text.matches(of: /([a-z-]+)(?:="([^"]*)")?/) {
      attributes[String(part.1)] = part.2.map { String($0).unescaped } ?? ""
    }
    return attributes
  }
}

extension String {
  /// The text that this HTML stands for.
  var unescaped: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }

  /// As a value of `application/x-www-form-urlencoded`.
  var formEncoded: String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
