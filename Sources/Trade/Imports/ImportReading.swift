/// Turns the frames of one file into batches, and counts what became of them.
///
/// While one batch is written, the next is read: the two take about as long, on a core each.
struct ImportReading {
  private let work: @Sendable (ImportBatch) async throws -> ImportStore.Outcomes
  private let leaveOut: ([OrderName]) async throws -> Void
  private let progress: @Sendable (ImportDesk.Progress) async -> Void
  private var batch: ImportBatch
  /// The batch before, on its way into the books.
  private var underWay: (batch: ImportBatch, outcomes: Task<ImportStore.Outcomes, any Error>)?
  private var counter = ImportCounter()
  private var kind: ChannelFileKind?
  private var isFinished = false

  /// - Parameters:
  ///   - batchSize: frames of one batch.
  ///   - work: brings a batch into the books, or compares it with them.
  ///   - leaveOut: takes orders out again of which a later row was refused.
  init(
    batchSize: Int,
    work: @escaping @Sendable (ImportBatch) async throws -> ImportStore.Outcomes,
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
      try await settle()
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

  /// Returns when nothing of the file is on its way any more; after a failure, before anything is taken back.
  mutating func stop() async {
    underWay?.outcomes.cancel()
    _ = await underWay?.outcomes.result
    underWay = nil
  }

  private mutating func flush() async throws {
    guard !batch.isEmpty else { return }
    try await settle()
    let full = batch
    batch = ImportBatch(size: full.size)
    underWay = (full, Task { [work] in try await work(full) })
  }

  /// Waits for the batch that is on its way, and counts what became of it.
  private mutating func settle() async throws {
    guard let (batch, task) = underWay else { return }
    let outcomes = try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
    underWay = nil
    for (frame, outcome) in zip(batch.orders, outcomes.orders) { try counter.add(frame, outcome) }
    for (frame, outcome) in zip(batch.returns, outcomes.returns) { try counter.add(frame, outcome) }
    for (frame, outcome) in zip(batch.money, outcomes.money) { try counter.add(frame, outcome) }
  }
}

/// A file that can be read but brings no orders.
enum FileNotTaken: Error {
  case notYet(RecognisedFile)
  case unknown(UnrecognisedFile)
}
