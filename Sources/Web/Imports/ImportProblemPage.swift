/// A file that could not be used, in one sentence: what, where, and what to do next.
package struct ImportProblemPage: Page {
  package var template: String { "ImportProblem" }
  package var title: Written { .word("import.problemTitle") }

  let fileName: String
  let sentence: Written
  let mend: Written?

  /// - Parameters:
  ///   - sentence: what is wrong with the file, and where in it.
  ///   - mend: what to do; nil where the sentence says it already.
  package init(fileName: String, sentence: Written, mend: Written? = nil) {
    self.fileName = fileName
    self.sentence = sentence
    self.mend = mend
  }
}
