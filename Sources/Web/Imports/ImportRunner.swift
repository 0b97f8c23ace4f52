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

  private typealias Work = @Sendable (ImportRunner) async throws -> Void

  nonisolated let limits: ImportLimits
  let database: any SQLDatabase
  private let reader: FileReader
  private let folder: String
  private let underWay: ImportsUnderWay
  private var running: [ID<FileImport>: Running] = [:]
  /// Files to be read, and imports to be saved or taken back, each with what is to be done when its turn has come.
  private var checks: ShopTurns<ID<FileImport>>
  /// Files that have a place among those, while their imports are being begun.
  private var coming: [ID<FileImport>: ID<Shop>] = [:]
  private var writes: ShopTurns<ID<FileImport>>
  private var due: [ID<FileImport>: Work] = [:]
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
    checks = ShopTurns(most: limits.checks, mostPerShop: limits.checksPerShop)
    writes = ShopTurns(most: limits.writes, mostPerShop: limits.writesPerShop)
  }

  nonisolated func desk(_ shop: ID<Shop>) -> ImportDesk {
    ImportDesk(database: database, shop: shop, reader: reader, underWay: underWay, batchSize: limits.batchSize)
  }

  /// Where a file waits; nothing that a sender named is part of it.
  nonisolated func path(of id: ID<FileImport>) -> String { "\(folder)/import-\(id)" }

  func state(of id: ID<FileImport>) -> Running? { running[id] }

  func wasCountedAnew(_ id: ID<FileImport>) -> Bool { countedAnew.contains(id) }

  /// Has imports begun whose files have places among those that are counted or wait for it. A place that no file takes
  /// (``receive(_:as:of:)``) is free again afterwards.
  ///
  /// - Throws: ``Problem`` (503) when so many files of the shop wait to be counted that further ones must wait outside;
  ///   what `begin` throws.
  nonisolated func withPlaces<Value: Sendable>(
    for files: [ID<FileImport>], of shop: ID<Shop>, _ begin: () async throws -> Value
  ) async throws -> Value {
    try await takePlaces(for: files, of: shop)
    do {
      let value = try await begin()
      await giveBack(files)
      return value
    } catch {
      await giveBack(files)
      throw error
    }
  }

  private func takePlaces(for files: [ID<FileImport>], of shop: ID<Shop>) throws(Problem) {
    let taken = checks.count(of: shop) + coming.values.count { $0 == shop }
    guard taken + files.count <= limits.waitingPerShop else {
      throw Problem(.busy, .word("import.tooMany", ["most": .count(limits.waitingPerShop)]))
    }
    for file in files { coming[file] = shop }
  }

  private func giveBack(_ files: [ID<FileImport>]) {
    for file in files { coming[file] = nil }
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
    let file = ImportDesk.File(path: path(of: id), name: name)
    underWay.hold(id)
    coming[id] = nil
    checks.add(id, of: shop)
    due[id] = { runner in
      do {
        _ = try await runner.desk(shop).runCheck(id, file) { await runner.note($0, of: id) }
      } catch {
        runner.removeFile(of: id)
      }
    }
    startChecks()
  }

  /// Saves a begun file as soon as its turn has come; its copy is removed afterwards.
  func save(_ id: ID<FileImport>, name: String, of shop: ID<Shop>) {
    countedAnew.remove(id)
    let file = ImportDesk.File(path: path(of: id), name: name)
    write(id, of: shop, .saving) { runner in
      defer { runner.removeFile(of: id) }
      _ = try await runner.desk(shop).runSave(id, file) { await runner.note($0, of: id) }
    }
  }

  /// Takes back an import whose undo was begun, as soon as its turn has come.
  func undo(_ id: ID<FileImport>, of shop: ID<Shop>) {
    write(id, of: shop, .undoing) { runner in
      try await runner.desk(shop).runUndo(id) { done in
        await runner.note(ImportDesk.Progress(rows: done), of: id)
      }
    }
  }

  nonisolated func removeFile(of id: ID<FileImport>) { unlink(path(of: id)) }

  private func note(_ progress: ImportDesk.Progress, of id: ID<FileImport>) { running[id]?.progress = progress }

  private func startChecks() {
    while let id = checks.next() { start(id, .checking) { await $0.endCheck(id) } }
  }

  private func endCheck(_ id: ID<FileImport>) {
    checks.end(id)
    underWay.release(id)
    startChecks()
  }

  /// Pressed twice, it is done once: what waits already, or is in hand, is not asked for again.
  private func write(
    _ id: ID<FileImport>, of shop: ID<Shop>, _ phase: ImportProgressPage.Phase, _ work: @escaping Work
  ) {
    running[id] = Running(phase: phase, startedAt: .now)
    underWay.hold(id)
    writes.add(id, of: shop)
    due[id] = work
    startWrites()
  }

  private func startWrites() {
    while let id = writes.next() {
      start(id, running[id]?.phase ?? .saving) { await $0.endWrite(id) }
    }
  }

  private func endWrite(_ id: ID<FileImport>) {
    writes.end(id)
    underWay.release(id)
    startWrites()
  }

  /// What a file did wrong is written into the import, where its page shows it. Should the books not take even that,
  /// housekeeping finds the import open and in nobody's hands, and takes it back.
  private func start(
    _ id: ID<FileImport>, _ phase: ImportProgressPage.Phase, then end: @escaping @Sendable (ImportRunner) async -> Void
  ) {
    let work = due.removeValue(forKey: id)
    running[id] = Running(phase: phase, startedAt: .now)
    Task {
      try? await work?(self)
      running[id] = nil
      await end(self)
    }
  }
}
