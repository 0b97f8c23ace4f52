private import Foundation
import Storage

extension ImportLog {
  /// - Throws: ``ImportError/unknownImport`` when the shop has no such import.
  func record(_ id: ID<FileImport>) throws -> FileImportRecord {
    guard let record = try records(where: "import_id = \(id)", limit: 1).first else { throw ImportError.unknownImport }
    return record
  }

  /// Imports, newest first.
  func records(before cursor: ID<FileImport>?, limit: Int) throws -> [FileImportRecord] {
    try records(
      where: "import_id < \(cursor?.value ?? .max) AND state NOT IN ('dropped')", limit: limit)
  }

  func records(where condition: SQLQuery, limit: Int) throws -> [FileImportRecord] {
    let rows = try connection.rows(
      """
      SELECT import_id, file_name, file_bytes, layout, state, person_id, started_at, finished_at, counts, problem
      FROM file_import WHERE shop_id = \(shop) AND \(part: condition)
      ORDER BY import_id DESC LIMIT \(limit)
      """)
    return try rows.map { row in
      FileImportRecord(
        id: try row("import_id"), fileName: try row("file_name"), fileBytes: try row("file_bytes"),
        layout: try row("layout"), state: try row("state"), person: try row("person_id"),
        startedAt: try row("started_at"), finishedAt: try row("finished_at"),
        counts: try ImportCounts(json: try row("counts")),
        problem: try (row("problem") as String?).map(FileImportRecord.Problem.init(json:)))
    }
  }

  /// Imports that somebody was at work on who is no longer.
  func leftBehind(silentSince: Instant) throws -> [FileImportRecord] {
    let open = try connection.rows(
      """
      SELECT import_id, worker, beat_at FROM file_import
      WHERE shop_id = \(shop) AND state IN ('checking', 'saving', 'undoing') ORDER BY import_id LIMIT 100
      """)
    return try open.compactMap { row in
      let beat: Instant = try row("beat_at")
      let isAlive = Worker(try row("worker"))?.isAlive ?? (beat > silentSince)
      return isAlive ? nil : try record(row("import_id"))
    }
  }

  func refusals(of id: ID<FileImport>, after place: Int, limit: Int) throws -> [RowNote] {
    let rows = try connection.rows(
      """
      SELECT row_number, column_name, value, reason, order_number FROM import_refusal
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
}

extension FileImportRecord.Problem {
  /// The sentence for an error that a file brought about; nil for one that is not the file's fault.
  init?(_ error: any Error) {
    switch error {
    case let failure as ReadingFailure: self.init(failure)
    case let notTaken as FileNotTaken: self.init(notTaken)
    case is FrameError: self.init(ReadingFailure(.garbled))
    case ImportError.refused(let problem): self = problem
    default: return nil
    }
  }

  init(_ failure: ReadingFailure) { self.init(failure.sentence) }

  private init(_ notTaken: FileNotTaken) {
    switch notTaken {
    case .notYet(let file): self.init(file.sentence)
    case .unknown(let file): self.init(file.sentence)
    }
  }

  init(_ sentence: Sentence) { self.init(id: sentence.indonesian, en: sentence.english) }

  var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }
}
