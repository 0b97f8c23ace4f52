/// One message from the process that reads a file to the one that keeps the books.
///
/// A file gives either ``recognised(_:)`` followed by rows and ``finished(_:)``, or one of ``notYet(_:)``,
/// ``unknown(_:)``. ``failed(_:)`` may come at any time and is then the last: what came before it must not be kept.
package enum ImportFrame: Sendable {
  case recognised(RecognisedFile)
  case order(OrderFrame)
  case returned(ReturnFrame)
  case money(MoneyFrame)
  /// A row that is not taken. The books must keep no run of rows of the order it names from this file.
  case refusal(RowNote)
  /// A row that is taken although something about it is odd.
  case warning(RowNote)
  case progress(ReadingProgress)
  case finished(ReadingSummary)
  case failed(ReadingFailure)
  /// A file we know and do not read yet.
  case notYet(RecognisedFile)
  /// A file we do not know.
  case unknown(UnrecognisedFile)
}

/// What a file turned out to be.
package struct RecognisedFile: Sendable, Equatable {
  package var kind: ChannelFileKind
  /// The worksheet with the orders; empty for CSV.
  package var sheet: String
  /// The row of the headings, counted from 1.
  package var headingRow: Int
  /// Columns with a heading.
  package var columns: Int
  /// Headings that no reader knows; their values are kept with the order.
  package var unknownHeadings: [String]

  package init(kind: ChannelFileKind, sheet: String, headingRow: Int, columns: Int, unknownHeadings: [String] = []) {
    self.kind = kind
    self.sheet = sheet
    self.headingRow = headingRow
    self.columns = columns
    self.unknownHeadings = unknownHeadings
  }
}

/// A file that is no export we know.
package struct UnrecognisedFile: Sendable, Equatable {
  /// The kind it comes closest to, if it has some of its headings.
  package var nearest: ChannelFileKind?
  /// Headings that the nearest kind needs and the file lacks.
  package var missing: [String]
  /// Headings that stand twice, so that nobody can tell which one counts.
  package var doubled: [String]
  /// The likeliest heading row of the file, at most 80 cells.
  package var found: [String]
  package var sheet: String
  /// The row of `found`, counted from 1; 0 if the file has no rows.
  package var row: Int

  package init(
    nearest: ChannelFileKind? = nil, missing: [String] = [], doubled: [String] = [], found: [String] = [],
    sheet: String = "", row: Int = 0
  ) {
    self.nearest = nearest
    self.missing = missing
    self.doubled = doubled
    self.found = found
    self.sheet = sheet
    self.row = row
  }
}

/// Why one row was refused, or is odd: place, value, reason.
package struct RowNote: Sendable, Equatable {
  /// The row in the sheet, counted from 1.
  package var row: Int
  /// The heading of the column; empty where the whole row is meant.
  package var column: String
  /// What stands there, cut to 200 bytes.
  package var value: String
  /// The order or return it belongs to; empty where that is what cannot be read.
  package var number: String
  package var reason: RowReason

  package init(row: Int, column: String = "", value: String = "", number: String = "", reason: RowReason) {
    self.row = row
    self.column = column
    self.value = value
    self.number = number
    self.reason = reason
  }
}

/// How far the reading is.
package struct ReadingProgress: Sendable, Equatable {
  package var rows: Int
  package var bytesRead: Int64
  /// 0 where it is not known.
  package var bytesTotal: Int64

  package init(rows: Int, bytesRead: Int64, bytesTotal: Int64) {
    self.rows = rows
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
  }
}

/// What a whole file came to.
package struct ReadingSummary: Sendable, Equatable {
  /// Rows with any value below the headings.
  package var rows = 0
  /// Frames of orders, returns or money sent; an order whose rows stand apart counts each time.
  package var records = 0
  /// Lines within them.
  package var lines = 0
  package var refusedRows = 0
  /// The earliest and latest order time among the frames sent.
  package var earliest: Instant?
  package var latest: Instant?
  /// Columns with values that no reader knows.
  package var unread: [UnreadColumn] = []
  /// What a money file says of itself, held against its lines.
  package var checks: [FileCheck] = []

  package init() {}
}

/// A column with values that no reader knows.
package struct UnreadColumn: Sendable, Equatable {
  /// Its heading, or its letters (`AB`) where it has none.
  package var heading: String
  /// Filled cells.
  package var values: Int
  /// Whether the values are kept with the order all the same.
  package var isKept: Bool

  package init(heading: String, values: Int, isKept: Bool) {
    self.heading = heading
    self.values = values
    self.isKept = isKept
  }
}

/// One line of a money file as the reading process sends it.
package struct MoneyFrame: Sendable {
  /// The row that shows it, counted from 1.
  package let row: Int
  /// The sheet that row is on; empty for CSV.
  package let sheet: String
  package let digest: RecordDigest
  package let record: MoneyRecord
  /// ``MoneyRecord/canonicalBytes()``.
  package let bytes: ArraySlice<UInt8>

  /// Excel allows 31.
  static let longestSheet = 100

  /// Of two files that show one line, the one that says more is believed.
  package var version: OrderVersion {
    OrderVersion(progress: Int64(record.parts.count * 4 + record.other.count), digest: digest)
  }
}

/// One return as the reading process sends it.
package struct ReturnFrame: Sendable {
  /// The first of the rows that show it, counted from 1.
  package let firstRow: Int
  package let lastRow: Int
  package let digest: RecordDigest
  package let record: ReturnRecord
  /// ``ReturnRecord/canonicalJSON()``.
  package let json: ArraySlice<UInt8>
}
