/// What a plot says around its drawing.
package struct PlotText: Sendable {
  /// Unique on its page; letters only.
  package var id: String
  package var title: Written
  /// What is measured, and in what.
  package var unit: Written
  /// What the plot shows, for those who cannot see it.
  package var description: Written
  /// What it means for the seller, with the number in it.
  package var sentence: Written?

  package init(id: String, title: Written, unit: Written, description: Written, sentence: Written?) {
    self.id = id
    self.title = title
    self.unit = unit
    self.description = description
    self.sentence = sentence
  }
}
