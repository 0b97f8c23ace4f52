import Foundation
import Storage
import TestSupport
import Testing

@testable import Server

/// Files of gigabytes and slow disks are waited for where nobody else waits.
@Suite struct BlockingTests {
  /// One thread for all tasks that prefer it: whoever blocks it stops them all.
  private final class OneThread: TaskExecutor {
    private let queue = DispatchQueue(label: "one thread")

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }

  enum Work: CaseIterable {
    case putting, fetching, sealing, opening, sending

    /// Does it with a file; none of them comes to its end before that can be read.
    func run(on file: String, in folder: String) async {
      switch self {
      case .putting: try? await FolderPlace(path: folder).put(file, as: "copy")
      case .fetching:
        let place = FolderPlace(path: URL(filePath: file).deletingLastPathComponent().path)
        try? await place.get(URL(filePath: file).lastPathComponent, to: folder + "/copy")
      case .sealing: try? await SealedFile(path: folder + "/sealed").seal(from: file, with: BackupKey())
      case .opening: try? await SealedFile(path: file).open(to: folder + "/open", with: [BackupKey()])
      case .sending:
        let bucket = Bucket(
          settings: FakeBucket.settings, outgoing: Outgoing { _ in throw CancellationError() }, pauses: [], pieceSize: 0
        )
        try? await bucket.put(file, as: "toko/copy")
      }
    }
  }

  @Test(arguments: Work.allCases)
  func `while a copy waits for its disk the server goes on`(_ work: Work) async throws {
    try await withFixture { fixture in
      let (folder, file) = (try fixture.folder(), try fixture.folder() + "/slow")
      // Opening it waits until somebody writes: a disk that does not answer.
      try #require(mkfifo(file, 0o600) == 0)
      let thread = OneThread()
      let reached = DispatchSemaphore(value: 0)
      let waiting = Task(executorPreference: thread) { await work.run(on: file, in: folder) }
      let others = Task(executorPreference: thread) { _ = reached.signal() }
      let goesOn = try await Blocking.run {
        // Only where the server stands still this waits to its end.
        let goesOn = reached.wait(timeout: .now() + 10) == .success
        let writer = open(file, O_WRONLY)
        _ = write(writer, "kain", 4)
        close(writer)
        return goesOn
      }
      #expect(goesOn)
      await waiting.value
      await others.value
    }
  }
}
