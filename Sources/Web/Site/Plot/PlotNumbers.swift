/// All the numbers of a plot, for the folded table under it.
struct PlotNumbers: Sendable {
  struct Row: Sendable {
    let label: Written
    let cells: [Written]
    /// Where what the row sums up stands.
    var address: SiteURL?
  }

  /// One heading more than a row has cells.
  let columns: [Written]
  let rows: [Row]
  /// The numbers as a workbook and as CSV.
  var xlsx: SiteURL?
  var csv: SiteURL?
}
