package import Trade

/// `canting import`, for one of its files.
package struct ImportOneFile: Codable, Sendable {
  package enum Step: Codable, Sendable {
    /// Count what would happen; ``save`` or ``drop`` then ends it.
    case check
    /// Save what was checked: exactly what was counted happens, or nothing.
    case save(ID<FileImport>)
    /// Forget what was checked.
    case drop(ID<FileImport>)
    /// Read and save in one pass.
    case whole
  }

  package let step: Step
  /// Where this process can read it.
  package var path: String
  /// What its owner calls it.
  package let name: String
  package let shop: ChosenShop

  package init(_ step: Step, path: String, name: String, shop: ChosenShop) {
    self.step = step
    self.path = path
    self.name = name
    self.shop = shop
  }

  func run(on books: Books, sink: EventSink) async throws -> ImportAnswer {
    let shop = try await shop.find(in: books)
    let desk = books.desk(shop.id)
    let file = ImportDesk.File(path: path, name: name)
    do {
      let record = try await relayingProgress(to: sink) { progress in
        try await carryOut(on: desk, file) { progress(CommandProgress($0)) }
      }
      return ImportAnswer(
        record, refusals: try await desk.refusals(of: record.id, limit: ImportAnswer.mostRefusals), shop: shop)
    } catch ImportError.refused(let problem) {
      return ImportAnswer(refused: name, problem)
    } catch let error as ImportError {
      throw CommandFailure(error)
    }
  }

  private func carryOut(
    on desk: ImportDesk, _ file: ImportDesk.File, progress: @escaping @Sendable (ImportDesk.Progress) async -> Void
  ) async throws -> FileImportRecord {
    switch step {
    case .check:
      return try await desk.check(file, by: nil, progress: progress)
    case .save(let id):
      return try await desk.save(id, file, progress: progress)
    case .whole:
      return try await desk.importFile(file, by: nil, progress: progress)
    case .drop(let id):
      try await desk.drop(id)
      return try await desk.record(id)
    }
  }
}

extension CommandProgress {
  init(_ progress: ImportDesk.Progress) {
    done = progress.rows
    share = progress.bytesTotal > 0 ? min(1, Double(progress.bytesRead) / Double(progress.bytesTotal)) : nil
  }
}

extension CommandFailure {
  fileprivate init(_ error: ImportError) {
    switch error {
    case .busy: self.init(.temporary, Sentences.importBusy)
    case .fileChanged: self.init(.temporary, Sentences.fileChanged)
    case .booksChanged: self.init(.temporary, Sentences.booksChanged)
    case .unknownImport, .wrongState, .refused: self.init(.software, Sentences.unexpected("\(error)"))
    }
  }
}
