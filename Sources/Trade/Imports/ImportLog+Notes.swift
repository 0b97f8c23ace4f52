import Storage

/// The two lists of rows that an import keeps for its page.
enum KeptNotes: CaseIterable {
  /// Rows that were left out; all are counted.
  case refusals
  /// Rows that were taken although something about them is odd; all are counted.
  case warnings

  /// Rows kept of one import.
  var most: Int {
    switch self {
    case .refusals: 2_000
    case .warnings: 1_000
    }
  }

  fileprivate var table: SQLQuery {
    switch self {
    case .refusals: "import_refusal"
    case .warnings: "import_warning"
    }
  }
}

extension ImportLog {
  /// Keeps what a batch has to say of rows, as much as there is room for.
  func keepNotes(of batch: ImportBatch, for id: ID<FileImport>) throws {
    try keep(batch.refusals, in: .refusals, of: id)
    try keep(batch.warnings, in: .warnings, of: id)
  }

  /// Rows of one of the lists in the order of the file, from a place on; places count from 0 without a gap.
  func notes(_ list: KeptNotes, of id: ID<FileImport>, from place: Int, limit: Int) throws -> [RowNote] {
    let rows = try connection.rows(
      """
      SELECT row_number, column_name, value, reason, order_number FROM \(part: list.table)
      WHERE shop_id = \(shop) AND import_id = \(id) AND place >= \(place) ORDER BY place LIMIT \(limit)
      """)
    return try rows.map { row in
      let words = (try row("reason") as String).split(separator: " ")
      guard let code = words.first,
        let reason = RowReason(code: String(code), detail: words.last.flatMap { Int($0) } ?? 0)
      else { throw SQLError(kind: .unexpectedValue, message: "an unknown reason: \(words)") }
      return RowNote(
        row: try row("row_number"), column: try row("column_name"), value: try row("value"),
        number: try row("order_number") ?? "", reason: reason)
    }
  }

  /// Forgets both lists: the file is read once more.
  func forgetNotes(of id: ID<FileImport>) throws {
    for list in KeptNotes.allCases {
      try connection.execute("DELETE FROM \(part: list.table) WHERE shop_id = \(shop) AND import_id = \(id)")
    }
  }

  private func keep(_ notes: [RowNote], in list: KeptNotes, of id: ID<FileImport>) throws {
    guard !notes.isEmpty else { return }
    let kept: Int =
      try connection.value(
        "SELECT COUNT(*) FROM \(part: list.table) WHERE shop_id = \(shop) AND import_id = \(id)") ?? 0
    for (place, note) in notes.prefix(max(0, list.most - kept)).enumerated() {
      try connection.execute(
        """
        INSERT INTO \(part: list.table) (shop_id, import_id, place, row_number, column_name, value, reason, order_number)
        VALUES (\(shop), \(id), \(kept + place), \(note.row), \(note.column), \(note.value),
          \("\(note.reason.code) \(note.reason.detail)"), \(note.number.isEmpty ? nil : note.number))
        """)
    }
  }
}
