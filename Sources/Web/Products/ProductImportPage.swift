package import Trade

/// A product list as a file: put in, checked, taken. Its counts come true when it is saved.
///
/// Posts the `file` to ``SiteURL/productImport``; after the dry run `Simpan` posts to the list's own address below it,
/// which ends in the name under which the server kept the list.
package struct ProductImportPage: Page {
  package var template: String { "ProductImport" }
  package static var place: Place? { .products }
  package var title: Written { .word(upload != nil ? "import.checkTitle" : done ? "import.savedTitle" : "list.title") }

  let fileName: String?
  let upload: String?
  let done: Bool
  let start: Bool
  let nothing: Bool
  let figures: [Figure]
  let refusals: [ImportSummary.Refusal]
  let hasRefusals: Bool
  let problem: Written?

  /// The page to put a list in.
  ///
  /// - Parameter problem: why the file just put in could not be used.
  package init(problem: Written? = nil) {
    self.init(fileName: nil, upload: nil, done: false, counts: nil, refusals: [], problem: problem)
  }

  /// What a list would change.
  ///
  /// - Parameter upload: the name under which the server kept the file.
  package init(
    checked fileName: String, upload: String, counts: ProductListCounts, refusals: [ImportSummary.Refusal]
  ) {
    self.init(fileName: fileName, upload: upload, done: false, counts: counts, refusals: refusals, problem: nil)
  }

  /// What a list has changed.
  package init(taken fileName: String, counts: ProductListCounts, refusals: [ImportSummary.Refusal]) {
    self.init(fileName: fileName, upload: nil, done: true, counts: counts, refusals: refusals, problem: nil)
  }

  private init(
    fileName: String?, upload: String?, done: Bool, counts: ProductListCounts?, refusals: [ImportSummary.Refusal],
    problem: Written?
  ) {
    self.fileName = fileName
    self.upload = upload
    self.done = done
    start = counts == nil
    nothing = counts.map { $0.newVariants == 0 && $0.changed == 0 } ?? false
    figures =
      counts.map { counts in
        [
          Figure(.word("list.products"), .count(counts.newProducts)),
          Figure(.word("list.variants"), .count(counts.newVariants)),
          Figure(.word("import.moved"), .count(counts.changed)), Figure(.word("import.same"), .count(counts.unchanged)),
        ]
      } ?? []
    self.refusals = refusals
    hasRefusals = !refusals.isEmpty
    self.problem = problem
  }
}
