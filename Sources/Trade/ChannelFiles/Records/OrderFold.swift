/// One order out of all the views that files give of it.
///
/// Views join like a maximum: the fields of the whole order come from the view with the greatest version, each line from
/// the greatest view that shows that line. So the order of the files, and a file read twice, change nothing:
/// `joined(with:)` is commutative, associative and idempotent.
package struct OrderFold: Sendable, Equatable {
  private var header: OrderRecord
  private var version: OrderVersion
  private var lines: [String: SeenLine]

  private struct SeenLine: Equatable {
    var line: OrderLineRecord
    var version: OrderVersion
    /// Where it stood among the lines of its view.
    var place: Int
  }

  /// The order as one view shows it.
  package init(_ record: OrderRecord) {
    let version = record.version
    self.version = version
    header = record
    header.lines = []
    lines = Dictionary(
      zip(record.lines.map(\.key), record.lines.enumerated().map { SeenLine(line: $1, version: version, place: $0) }),
      uniquingKeysWith: { first, _ in first })
  }

  /// The order out of what either knows.
  package func joined(with other: OrderFold) -> OrderFold {
    var joined = self.version < other.version ? other : self
    joined.lines = lines.merging(other.lines) { $0.version < $1.version ? $1 : $0 }
    return joined
  }

  /// The order as it stands in the books.
  package var record: OrderRecord {
    var record = header
    record.lines = lines.values
      .sorted { ($0.place, $0.line.key) < ($1.place, $1.line.key) }
      .map(\.line)
    return record
  }
}

extension OrderRecord {
  /// What two views of one order come to; for more than two, join their ``OrderFold``s.
  package func joined(with other: OrderRecord) -> OrderRecord {
    OrderFold(self).joined(with: OrderFold(other)).record
  }
}
