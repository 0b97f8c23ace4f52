/// Whose rows a transaction may see and write, on an engine that keeps the rows of several owners apart (``RowWall``).
package enum RowReach: Sendable, Equatable {
  /// Nobody's: what a database has that was told nothing, so that forgetting shows nothing and writes nothing.
  case none
  /// One owner's, by the value of the column that names it.
  case one(Int64)
  /// Everybody's.
  case all

  /// As ``RowWall/setting`` holds it.
  var text: String {
    switch self {
    case .none: ""
    case .one(let owner): String(owner)
    case .all: RowWall.everybody
    }
  }
}
