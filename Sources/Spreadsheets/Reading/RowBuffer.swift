/// The cells of the row being read.
///
/// A cell is only a place and a length in one of two stretches of memory: the values of this row (``local``), and the
/// strings that stay where they are for the whole sheet (``shared``).
final class RowBuffer {
  enum Memory: UInt8 {
    case local, shared
    /// Local too, with quotes that have yet to be taken out (CSV).
    case quoted
  }

  struct Cell {
    var offset: Int
    var length: UInt32
    var kind: CellView.Kind
    var memory: Memory

    static let blank = Cell(offset: 0, length: 0, kind: .empty, memory: .local)
  }

  var number = 0
  /// Columns set so far: one more than the greatest.
  var count = 0
  let cells: UnsafeMutablePointer<Cell>
  var local: UnsafePointer<UInt8>?
  var shared: UnsafePointer<UInt8>?

  init(columns: Int) {
    cells = .allocate(capacity: columns)
  }

  deinit {
    cells.deallocate()
  }

  /// - Parameter column: below the columns the buffer was made for.
  @inline(__always)
  func set(_ cell: Cell, at column: Int) {
    if column >= count {
      var gap = count
      while gap < column {
        cells[gap] = .blank
        gap &+= 1
      }
      count = column &+ 1
    }
    cells[column] = cell
  }

  func cell(at column: Int) -> CellView {
    guard column >= 0, column < count else { return .blank }
    let cell = cells[column]
    guard cell.kind != .empty else { return .blank }
    let start = (cell.memory == .shared ? shared : local).map { $0 + cell.offset }
    return CellView(kind: cell.kind, bytes: UnsafeBufferPointer(start: start, count: Int(cell.length)))
  }

  func kind(at column: Int) -> CellView.Kind {
    column < count ? cells[column].kind : .empty
  }
}
