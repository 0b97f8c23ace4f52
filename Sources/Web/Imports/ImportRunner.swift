import Foundation
package import Storage
package import Trade

/// The imports that this process is at work on: they go on when the page is left.
package actor ImportRunner {
  /// How far one import is.
  struct Running: Sendable {
    let phase: ImportProgressPage.Phase
    let startedAt: ContinuousClock.Instant
    var progress = ImportDesk.Progress()
  }

  /// A check that waits for its turn, or has it.
  private struct Check {
    let id: ID<FileImport>
    let shop: ID<Shop>
    let name: String
    var hasTurn = false
  }

  nonisolated let limits: ImportLimits
  let database: any SQLDatabase
  private let reader: FileReader
  private let folder: String
  private let underWay: ImportsUnderWay
  private var running: [ID<FileImport>: Running] = [:]
  /// In the order in which they came.
  private var checks: [Check] = []
  /// Imports that were counted anew because the books had changed.
  private var countedAnew: Set<ID<FileImport>> = []

  /// - Parameters:
  ///   - folder: where files wait between the check and the saving.
  ///   - underWay: where this process notes which imports it has in hand.
  package init(
    database: any SQLDatabase, reader: FileReader, folder: String, underWay: ImportsUnderWay = ImportsUnderWay(),
    limits: ImportLimits = ImportLimits()
  ) {
    self.database = database
    self.reader = reader
    self.folder = folder
    self.underWay = underWay
    self.limits = limits
  }

  nonisolated func desk(_ shop: ID<Shop>) -> ImportDesk {
    ImportDesk(database: database, shop: shop, reader: reader, underWay: underWay, batchSize: limits.batchSize)
  }

  /// Where a file waits; nothing that a sender named is part of it.
  nonisolated func path(of id: ID<FileImport>) -> String { "\(folder)/import-\(id)" }

  func state(of id: ID<FileImport>) -> Running? { running[id] }

  func wasCountedAnew(_ id: ID<FileImport>) -> Bool { countedAnew.contains(id) }

  /// - Throws: ``Problem`` (503) when so many files of the shop wait to be counted that further ones must wait outside.
  func makeRoom(for files: Int, of shop: ID<Shop>) throws(Problem) {
    let waiting = checks.count { $0.shop == shop }
    guard waiting + files <= limits.waitingPerShop else {
      throw Problem(.busy, .word("import.tooMany", ["most": .count(limits.waitingPerShop)]))
    }
  }

  /// Takes the file of a begun import over and counts what it would do, as soon as its turn has come.
  func receive(_ upload: Upload, as id: ID<FileImport>, of shop: ID<Shop>) throws {
    guard let path = upload.take() else { return }
    try FileManager.default.moveItem(atPath: path, toPath: self.path(of: id))
    check(id, name: upload.name, of: shop)
  }

  /// Counts what a begun file would do, as soon as its turn has come.
  func check(_ id: ID<FileImport>, name: String, of shop: ID<Shop>, anew: Bool = false) {
    if anew { countedAnew.insert(id) }
    underWay.hold(id)
    checks.append(Check(id: id, shop: shop, name: name))
    startChecks()
  }

  /// Saves a begun file; its copy is removed afterwards.
  func save(_ id: ID<FileImport>, name: String, of shop: ID<Shop>) {
    countedAnew.remove(id)
    let file = ImportDesk.File(path: path(of: id), name: name)
    work(on: id, .saving) { runner in
      defer { runner.removeFile(of: id) }
      _ = try await runner.desk(shop).runSave(id, file) { await runner.note($0, of: id) }
    }
  }

  /// Takes back an import whose undo was begun.
  func undo(_ id: ID<FileImport>, of shop: ID<Shop>) {
    work(on: id, .undoing) { runner in
      try await runner.desk(shop).runUndo(id) { done in
        await runner.note(ImportDesk.Progress(rows: done), of: id)
      }
    }
  }

  nonisolated func removeFile(of id: ID<FileImport>) { unlink(path(of: id)) }

  private func note(_ progress: ImportDesk.Progress, of id: ID<FileImport>) { running[id]?.progress = progress }

  private func startChecks() {
    while checks.count(where: \.hasTurn) < limits.checks, let next = checks.firstIndex(where: mayStart) {
      checks[next].hasTurn = true
      start(checks[next])
    }
  }

  private func mayStart(_ check: Check) -> Bool {
    !check.hasTurn && checks.count { $0.hasTurn && $0.shop == check.shop } < limits.checksPerShop
  }

  private func start(_ check: Check) {
    let file = ImportDesk.File(path: path(of: check.id), name: check.name)
    work(on: check.id, .checking) { runner in
      do {
        _ = try await runner.desk(check.shop).runCheck(check.id, file) { await runner.note($0, of: check.id) }
      } catch {
        runner.removeFile(of: check.id)
      }
      await runner.end(check)
    }
  }

  private func end(_ check: Check) {
    checks.removeAll { $0.id == check.id }
    underWay.release(check.id)
    startChecks()
  }

  /// What a file did wrong is written into the import, where its page shows it. Should the books not take even that,
  /// housekeeping finds the import open and in nobody's hands, and takes it back.
  private func work(
    on id: ID<FileImport>, _ phase: ImportProgressPage.Phase,
    _ body: @escaping @Sendable (ImportRunner) async throws -> Void
  ) {
    running[id] = Running(phase: phase, startedAt: .now)
    Task {
      try? await body(self)
      running[id] = nil
    }
  }
}
