/// A new product by hand, or the name of one that exists.
///
/// A new one posts `name`, `motif`, and `sizes` and `colours` with commas between them: each size in each colour
/// becomes a variant; with neither there is one variant. An existing one posts `name`, and `archived` as `1` or `0`.
package struct ProductFormPage: Page {
  package var template: String { "ProductForm" }
  package static var place: Place? { .products }
  package var title: Written { .word(isNew ? "product.new" : "product.edit") }

  let isNew: Bool
  let fields: [Field]
  let archived: Bool
  let action: SiteURL
  let cancel: SiteURL

  /// A form for a new product.
  package init(form: FormState = FormState()) {
    isNew = true
    fields = [
      Field("name", "product.name", form) {
        $0.required = true
        $0.first = true
      },
      Field("motif", "product.motif", form),
      Field("sizes", "product.sizes", form) { $0.hint = .word("product.sizesHint") },
      Field("colours", "product.colours", form) { $0.hint = .word("product.coloursHint") },
    ]
    archived = false
    action = .products
    cancel = .products
  }

  /// A form for an existing product.
  package init(editing id: some CustomStringConvertible, name: String, archived: Bool, form: FormState = FormState()) {
    isNew = false
    fields = [Field("name", "product.name", form, initial: name) { $0.required = true }]
    self.archived = archived
    action = .product(id)
    cancel = .product(id)
  }
}
