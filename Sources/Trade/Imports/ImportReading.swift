/// Turns the frames of one file into batches, and counts what became of them.
struct ImportReading {
  private let work: (ImportBatch) async throws -> ImportStore.Outcomes
  private let leaveOut: ([OrderName]) async throws -> Void
  private let progress: @Sendable (ImportDesk.Progress) async -> Void
  private var batch: ImportBatch
  private var counter = ImportCounter()
  private var kind: ChannelFileKind?
  private var isFinished = false

  /// - Parameters:
  ///   - batchSize: frames of one batch.
  ///   - work: brings a batch into the books, or compares it with them.
  ///   - leaveOut: takes orders out again of which a later row was refused.
  init(
    batchSize: Int,
    work: @escaping (ImportBatch) async throws -> ImportStore.Outcomes,
    leaveOut: @escaping ([OrderName]) async throws -> Void,
    progress: @escaping @Sendable (ImportDesk.Progress) async -> Void
  ) {
    batch = ImportBatch(size: batchSize)
    self.work = work
    self.leaveOut = leaveOut
    self.progress = progress
  }

  /// - Throws: ``ReadingFailure``, ``FileNotTaken`` for a file that ends without orders, or what the work throws.
  mutating func take(_ frame: ImportFrame) async throws {
    switch frame {
    case .recognised(let file): kind = file.kind
    case .order(let order):
      if !batch.add(order) {
        try await flush()
        _ = batch.add(order)
      }
    case .returned(let returned):
      if !batch.add(returned) {
        try await flush()
        _ = batch.add(returned)
      }
    case .money(let line):
      if !batch.add(line) {
        try await flush()
        _ = batch.add(line)
      }
    case .refusal(let note):
      counter.add(refusal: note)
      batch.add(refusal: note)
    case .warning(let note):
      counter.addWarning()
      batch.add(warning: note)
    case .progress(let now):
      await progress(ImportDesk.Progress(rows: now.rows, bytesRead: now.bytesRead, bytesTotal: now.bytesTotal))
    case .finished(let summary):
      try await flush()
      let half = counter.halfRefused
      if !half.isEmpty { try await leaveOut(half) }
      counter.remove(half)
      counter.finish(summary)
      isFinished = true
    case .failed(let failure): throw failure
    case .notYet(let file): throw FileNotTaken.notYet(file)
    case .unknown(let file): throw FileNotTaken.unknown(file)
    }
    if batch.isFull { try await flush() }
  }

  /// What the whole file came to.
  func result() throws -> (ChannelFileKind, ImportCounts) {
    guard isFinished, let kind else { throw ReadingFailure(.stopped) }
    return (kind, counter.counts)
  }

  private mutating func flush() async throws {
    guard !batch.isEmpty else { return }
    let full = batch
    batch = ImportBatch(size: full.size)
    let outcomes = try await work(full)
    for (frame, outcome) in zip(full.orders, outcomes.orders) { try counter.add(frame, outcome) }
    for (frame, outcome) in zip(full.returns, outcomes.returns) { try counter.add(frame, outcome) }
    for (frame, outcome) in zip(full.money, outcomes.money) { try counter.add(frame, outcome) }
  }
}

/// A file that can be read but brings no orders.
enum FileNotTaken: Error {
  case notYet(RecognisedFile)
  case unknown(UnrecognisedFile)
}
