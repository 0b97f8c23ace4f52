/// What was typed into a form and what is wrong with it, by field name; empty on first sight.
package struct FormState: Sendable {
  package var values: [String: String]
  package var errors: [String: Written]

  package init(values: [String: String] = [:], errors: [String: Written] = [:]) {
    self.values = values
    self.errors = errors
  }
}

/// One labelled field of a form, shown by the template `Field`.
///
/// The error stands under it and says the mend; what was typed stays in it.
struct Field: Sendable {
  var name: String
  /// The element's id where a name alone would not be unique on its page.
  var id: String
  var label: Written
  var value: String?
  var hint: Written?
  var error: Written?
  /// `text`, `password`, `number`, `date`, `url`, `search`.
  var type = "text"
  /// Which keyboard a phone shows: `text`, `numeric`, `decimal`, `email`.
  var keyboard = "text"
  var autocomplete = "off"
  var required = false
  var long = false
  var first = false
  var prefix: String?

  init(
    _ name: String, _ label: String, _ state: FormState, initial: String? = nil, id: String? = nil,
    _ change: (inout Field) -> Void = { _ in }
  ) {
    self.name = name
    self.id = id ?? name
    self.label = .word(label)
    self.value = state.values[name] ?? initial
    self.error = state.errors[name]
    change(&self)
  }
}
