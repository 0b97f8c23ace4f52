/// One row while it is being read.
package struct RowView {
  let buffer: RowBuffer

  /// The row as Excel shows it, from 1; for a CSV the line on which the record starts.
  package var number: Int { buffer.number }

  /// One more than the last column that holds a value; for a CSV the number of values in the record.
  package var count: Int { buffer.count }

  /// The cell of a column, from 0; an empty cell beyond the end.
  package subscript(column: Int) -> CellView { buffer.cell(at: column) }
}
