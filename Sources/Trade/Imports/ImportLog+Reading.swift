private import Foundation
import Storage

extension ImportLog {
  /// - Throws: ``ImportError/unknownImport`` when the shop has no such import.
  func record(_ id: ID<FileImport>) throws -> FileImportRecord {
    guard
      let record = try records(where: "import_id = \(id) AND layout <> \(CheckoutOrder.layout)", limit: 1).first
    else { throw ImportError.unknownImport }
    return record
  }

  /// SHA-256 of the file that an import began with.
  ///
  /// - Throws: ``ImportError/unknownImport``.
  func digest(of id: ID<FileImport>) throws -> [UInt8] {
    let digest: [UInt8]? = try connection.value(
      "SELECT file_digest FROM file_import WHERE shop_id = \(shop) AND import_id = \(id)")
    guard let digest else { throw ImportError.unknownImport }
    return digest
  }

  /// Imports, newest first.
  func records(before cursor: ID<FileImport>?, limit: Int) throws -> [FileImportRecord] {
    try records(
      where: """
        import_id < \(cursor?.value ?? .max) AND state NOT IN ('dropped') AND layout <> \(CheckoutOrder.layout)
        """, limit: limit)
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
  ///
  /// - Parameter held: those that this process has in hand.
  func leftBehind(silentSince: Instant, held: Set<ID<FileImport>>) throws -> [FileImportRecord] {
    let open = try connection.rows(
      """
      SELECT import_id, worker, beat_at FROM file_import
      WHERE shop_id = \(shop) AND state IN ('checking', 'saving', 'undoing') ORDER BY import_id LIMIT 100
      """)
    return try open.compactMap { row in
      let id: ID<FileImport> = try row("import_id")
      let wasHeard = try row("beat_at") as Instant > silentSince
      let worker = Worker(try row("worker"))
      // Between its beginning and its first step an import of ours is in nobody's hand for a moment.
      let isAlive = worker == Worker.current ? held.contains(id) || wasHeard : worker?.isAlive ?? wasHeard
      return isAlive ? nil : try record(id)
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
