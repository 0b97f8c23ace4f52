/// An import that is being read, saved or undone. It goes on when the page is left; the page renews itself.
package struct ImportProgressPage: Page {
  package var template: String { "ImportProgress" }
  package var title: Written { .word("import.progressTitle") }

  package enum Phase: String, Sendable { case checking, saving, undoing }

  let fileName: String
  let phase: Written
  let percent: Int
  let known: Bool
  let rows: Written
  let left: Written?

  /// - Parameters:
  ///   - rows: rows done so far.
  ///   - percent: 0 to 100; nil while the file's length in rows cannot be told.
  ///   - secondsLeft: nil before there is enough to guess from.
  package init(fileName: String, phase: Phase, rows: Int, percent: Int?, secondsLeft: Int?) {
    self.fileName = fileName
    self.phase = .word("import.phase.\(phase.rawValue)")
    self.rows = .counted("import.rowsDone", rows)
    self.percent = min(max(percent ?? 0, 0), 100)
    known = percent != nil
    left = secondsLeft.map { .word("import.left", ["time": .duration(seconds: $0)]) }
  }
}
