import Spreadsheets

/// The refused rows of an import as a list to take along: where, what stands there, and why.
package struct RefusalList: Sendable {
  package let file: ListFile

  /// - Parameters:
  ///   - headings: of row, column, value, order number and reason, in the reader's language.
  package init(name: String, headings: [String], notes: [RowNote], language: Language) {
    precondition(headings.count == 5)
    var file = ListFile(name: name, headings: headings)
    file.rows = notes.map { note in
      [
        .integer(Int64(note.row)), .text(note.column), .text(note.value), .text(note.number),
        .text(note.reason.sentence.text(in: language.rawValue)),
      ]
    }
    self.file = file
  }
}
