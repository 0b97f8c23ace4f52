import Foundation
import Storage
import Synchronization
import Trade
import Web

/// What `/metrics` tells of the books and the machine, read anew at most once in ten seconds: whoever asks more often
/// costs nothing more.
final class MetricReadings: Sendable {
  private struct Kept: Sendable {
    var readAt: ContinuousClock.Instant
    var reading: Task<[MetricReading], Never>
  }

  private static let freshness = Duration.seconds(10)

  private let books: Books
  private let board: LiveBoard
  private let use: ShopUse
  private let startedAt: Instant
  private let kept = Mutex<Kept?>(nil)

  init(books: Books, board: LiveBoard, use: ShopUse, startedAt: Instant = .now) {
    self.books = books
    self.board = board
    self.use = use
    self.startedAt = startedAt
  }

  func current() async -> [MetricReading] {
    let reading = kept.withLock { kept in
      if let kept, ContinuousClock.now - kept.readAt < Self.freshness { return kept.reading }
      let new = Task { [self] in await read() }
      kept = Kept(readAt: .now, reading: new)
      return new
    }
    return await reading.value
  }

  /// What cannot be read is left out: a number that is missing is seen, one that is wrong is not.
  private func read() async -> [MetricReading] {
    let books = (try? await books.database.acrossShops.read { try BooksReadings(connection: $0).all() }) ?? []
    return books + backups + copies + machine + use.refusals.readings + [
      MetricReading(.screens, Double(board.screens)),
      MetricReading(.started, Double(startedAt.milliseconds / 1_000)),
      MetricReading(.build, [Program.version], 1),
    ]
  }

  private var copies: [MetricReading] {
    let notes = BackupNotes(data: books.data)
    let standing = notes.standing(books.backupSettings, nil)
    let now = Instant.now.milliseconds
    func age(_ moment: Instant) -> Double { Double(max(0, now - moment.milliseconds) / 1_000) }
    let copies = standing.places.flatMap { place in
      (place.sentAt.map { [MetricReading(.copyAge, [place.kind.rawValue], age($0))] } ?? [])
        + [MetricReading(.copyFails, [place.kind.rawValue], place.failedSince == nil ? 0 : 1)]
    }
    guard let drill = standing.drill else { return copies }
    return copies + [MetricReading(.drillAge, age(drill.at))]
      + (drill.isSound.map { [MetricReading(.drillSound, $0 ? 1 : 0)] } ?? [])
  }

  private var backups: [MetricReading] {
    guard let newest = books.data.keptBackups().first else { return [] }
    let age = max(0, Instant.now.milliseconds - newest.madeAt.milliseconds)
    return [
      MetricReading(.backupAge, Double(age / 1_000)), MetricReading(.backupBytes, Double(newest.bytes)),
    ]
  }

  private var machine: [MetricReading] {
    var readings: [MetricReading] = []
    if let disk = DiskFacts(of: books.data.path) {
      readings += [MetricReading(.diskFree, Double(disk.free)), MetricReading(.diskSize, Double(disk.size))]
    }
    if let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " "),
      pages.count > 1, let resident = Int(pages[1])
    {
      readings.append(MetricReading(.memory, Double(resident * Int(sysconf(Int32(_SC_PAGESIZE))))))
    }
    if let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      readings.append(MetricReading(.openFiles, Double(files.count)))
    }
    return readings
  }
}
