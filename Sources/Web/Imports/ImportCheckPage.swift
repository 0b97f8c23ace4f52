/// The dry run of an import: what was recognised and what would change; nothing is saved yet.
package struct ImportCheckPage: Page {
  package var template: String { "ImportCheck" }
  package var title: Written { .word("import.checkTitle") }

  let summary: ImportSummary
  let save: SiteURL
  let discard: SiteURL
  let nothing: Bool
  let stale: Bool

  /// - Parameters:
  ///   - save: where `Simpan` posts to.
  ///   - discard: where `Batal` posts to.
  ///   - nothing: true when saving would change nothing, so that the page says it instead of promising work.
  ///   - stale: true when the books have changed since this was counted, and it was counted anew.
  package init(summary: ImportSummary, save: SiteURL, discard: SiteURL, nothing: Bool, stale: Bool = false) {
    self.summary = summary
    self.save = save
    self.discard = discard
    self.nothing = nothing
    self.stale = stale
  }
}
