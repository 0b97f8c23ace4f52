private import Crypto
private import Foundation
package import Storage

/// Takes channel files into the books: looks first, saves, takes back.
///
/// A file is saved in many small transactions, so that nobody else waits for it. Should it turn out broken on its last
/// page, or the program be killed meanwhile, what it brought is taken back whole.
package struct ImportDesk: Sendable {
  package let database: any SQLDatabase
  package let shop: ID<Shop>
  package let reader: FileReader
  package let underWay: ImportsUnderWay
  /// Orders, returns and notes of one transaction.
  let batchSize: Int

  /// Enough that a commit's fsync is small beside the work, little enough that other writers wait only milliseconds.
  package static let standardBatch = 2_000

  /// - Parameters:
  ///   - underWay: where this process notes what it has in hand; one for all desks on the same books.
  ///   - batchSize: orders, returns and notes of one transaction.
  package init(
    database: any SQLDatabase, shop: ID<Shop>, reader: FileReader, underWay: ImportsUnderWay = ImportsUnderWay(),
    batchSize: Int = standardBatch
  ) {
    self.database = database.bound(to: shop)
    self.shop = shop
    self.reader = reader
    self.underWay = underWay
    self.batchSize = batchSize
  }

  /// A file on this machine and what its owner calls it.
  package struct File: Sendable {
    package let path: String
    package let name: String

    /// - Parameter name: shown and kept, never used as a path; cut to 200 characters.
    package init(path: String, name: String) {
      self.path = path
      self.name = String(name.prefix(200))
    }
  }

  /// How far an import is.
  package struct Progress: Sendable, Equatable {
    package var rows = 0
    package var bytesRead: Int64 = 0
    package var bytesTotal: Int64 = 0

    package init(rows: Int = 0, bytesRead: Int64 = 0, bytesTotal: Int64 = 0) {
      self.rows = rows
      self.bytesRead = bytesRead
      self.bytesTotal = bytesTotal
    }
  }

  /// Reads a file and counts what it would do, without changing the books.
  ///
  /// - Throws: ``ImportError/refused(_:)`` for a file that cannot be read, after it was noted as failed.
  package func check(
    _ file: File, by person: ID<Person>?, now: Instant = .now,
    progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws -> FileImportRecord {
    let id = ID<FileImport>.new()
    try await begin(file, as: id, .checking, by: person, now: now)
    return try await runCheck(id, file, progress: progress)
  }

  /// Saves a file that was checked.
  ///
  /// - Throws: ``ImportError/booksChanged`` when another import came between, ``ImportError/fileChanged`` when the file
  ///   is no longer the one that was counted; check again.
  package func save(
    _ id: ID<FileImport>, _ file: File, progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws -> FileImportRecord {
    let (digest, _) = try Self.fingerprint(of: file.path)
    try await database.write { connection in
      guard try ImportLog(connection: connection, shop: shop).digest(of: id) == digest else {
        throw ImportError.fileChanged
      }
      try beginSave(id, on: connection)
    }
    return try await runSave(id, file, progress: progress)
  }

  /// Reads and saves a file in one pass.
  package func importFile(
    _ file: File, by person: ID<Person>?, now: Instant = .now,
    progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws -> FileImportRecord {
    let id = ID<FileImport>.new()
    try await begin(file, as: id, .saving, by: person, now: now)
    return try await runSave(id, file, progress: progress)
  }

  /// Forgets a checked file that nobody wants to save.
  package func drop(_ id: ID<FileImport>) async throws {
    try await database.write { try drop(id, on: $0) }
  }

  private func begin(
    _ file: File, as id: ID<FileImport>, _ state: FileImportRecord.State, by person: ID<Person>?, now: Instant
  ) async throws {
    let (digest, bytes) = try Self.fingerprint(of: file.path)
    try await database.write { connection in
      try ImportLog(connection: connection, shop: shop).begin(
        id, fileName: file.name, digest: digest, bytes: bytes, state: state, by: person, now: now)
    }
  }

  /// Reads the file, hands its batches to `work`, and ends the import in the state asked for, or as failed.
  func run(
    _ id: ID<FileImport>, _ file: File, into end: FileImportRecord.State,
    progress: @escaping @Sendable (Progress) async -> Void,
    _ work: @escaping @Sendable (ImportBatch, any SQLConnection) throws -> ImportStore.Outcomes
  ) async throws -> FileImportRecord {
    underWay.hold(id)
    defer { underWay.release(id) }
    var reading = ImportReading(
      batchSize: batchSize,
      work: { batch in
        guard end == .checked else { return try await database.write { try work(batch, $0) } }
        try await noteChecking(batch, id)
        return try await database.read { try work(batch, $0) }
      },
      leaveOut: { names in if end == .saved { try await leaveOut(names, of: id) } }, progress: progress)
    do {
      try await reader.read(file.path, timeZone: exportZone().name) { try await reading.take($0) }
      let (kind, counts) = try reading.result()
      return try await database.write { connection in
        try ImportLog(connection: connection, shop: shop).finish(id, as: end, kind: kind, counts: counts)
      }
    } catch {
      await reading.stop()
      let problem = FileImportRecord.Problem(error)
      try await takeBack(id, problem: problem)
      if error is CancellationError { throw error }
      guard let problem else { throw error }
      throw ImportError.refused(problem)
    }
  }

  private func exportZone() async throws -> ShopTimeZone {
    try await database.read { try ShopBook.exportZone(of: shop, on: $0) }
  }

  /// A dry run changes nothing but what it shows: the rows that were refused or are odd. It ends when it was dropped.
  private func noteChecking(_ batch: ImportBatch, _ id: ID<FileImport>) async throws {
    try await database.write { connection in
      let log = ImportLog(connection: connection, shop: shop)
      try log.claim(id, in: .checking)
      try log.keepNotes(of: batch, for: id)
    }
  }

  private func leaveOut(_ names: [OrderName], of id: ID<FileImport>) async throws {
    try await database.write { connection in
      try ImportLog(connection: connection, shop: shop).claim(id, in: .saving)
      try Withdrawal(connection: connection, shop: shop).withdraw(id, from: names)
    }
  }

  private static func fingerprint(of path: String) throws -> (digest: [UInt8], bytes: Int64) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ImportError.refused(FileImportRecord.Problem(ReadingFailure(.cannotOpen)))
    }
    defer { try? file.close() }
    var hash = SHA256()
    var bytes: Int64 = 0
    while let part = try file.read(upToCount: 1 << 20), !part.isEmpty {
      hash.update(data: part)
      bytes += Int64(part.count)
    }
    return (Array(hash.finalize()), bytes)
  }
}
