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

  private let database: any SQLDatabase
  private let reader: FileReader
  private let folder: String
  private var running: [ID<FileImport>: Running] = [:]
  /// Imports that were counted anew because the books had changed.
  private var countedAnew: Set<ID<FileImport>> = []

  /// - Parameter folder: where files wait between the check and the saving.
  package init(database: any SQLDatabase, reader: FileReader, folder: String) {
    self.database = database
    self.reader = reader
    self.folder = folder
  }

  nonisolated func desk(_ shop: ID<Shop>) -> ImportDesk {
    ImportDesk(database: database, shop: shop, reader: reader)
  }

  /// Where a file waits; nothing that a sender named is part of it.
  nonisolated func path(of id: ID<FileImport>) -> String { "\(folder)/import-\(id)" }

  func state(of id: ID<FileImport>) -> Running? { running[id] }

  func wasCountedAnew(_ id: ID<FileImport>) -> Bool { countedAnew.contains(id) }

  /// Counts what a begun file would do.
  func check(_ id: ID<FileImport>, name: String, of shop: ID<Shop>, anew: Bool = false) {
    if anew { countedAnew.insert(id) }
    let file = ImportDesk.File(path: path(of: id), name: name)
    work(on: id, .checking) { runner in
      do {
        _ = try await runner.desk(shop).runCheck(id, file) { await runner.note($0, of: id) }
      } catch {
        runner.removeFile(of: id)
        throw error
      }
    }
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

  /// What goes wrong is written into the import itself, where its page shows it.
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
