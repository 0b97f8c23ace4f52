package import Trade

/// An import that was saved or undone: what changed, what to do next, and the way back.
package struct ImportResultPage: Page {
  package var template: String { "ImportResult" }
  package var title: Written { .word(undone ? "import.undoneTitle" : "import.savedTitle") }

  let summary: ImportSummary
  let undone: Bool
  let when: Written
  let unmatched: Written?
  let undo: SiteURL?

  /// - Parameters:
  ///   - finishedAt: when it was saved, or undone.
  ///   - unmatched: channel listings that have no variant yet.
  ///   - undo: where the undo posts to; nil where this person may not, or it was undone.
  package init(summary: ImportSummary, undone: Bool, finishedAt: Instant, unmatched: Int, undo: SiteURL?) {
    self.summary = summary
    self.undone = undone
    when = .moment(finishedAt)
    self.unmatched = unmatched > 0 && !undone ? .counted("today.unmatched", unmatched) : nil
    self.undo = undone ? nil : undo
  }
}
