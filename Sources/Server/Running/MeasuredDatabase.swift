import Metrics
import Storage
import Web

/// The books, with a watch beside every write.
struct MeasuredDatabase: SQLDatabase {
  private var database: any SQLDatabase
  private let seconds: Timer
  private let committed: Counter
  private let refused: Counter
  private let waiting: Meter

  init(_ database: any SQLDatabase, _ metrics: ServerMetrics) {
    self.database = database
    seconds = metrics.timer(.writeSeconds)
    committed = metrics.counter(.writes, ["committed"])
    refused = metrics.counter(.writes, ["refused"])
    waiting = metrics.meter(.writesWaiting)
  }

  var dialect: SQLDialect { database.dialect }
  var place: String { database.place }

  func reaching(_ reach: RowReach) -> any SQLDatabase {
    var other = self
    other.database = database.reaching(reach)
    return other
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    waiting.increment(by: 1)
    defer { waiting.decrement(by: 1) }
    let began = ContinuousClock.now
    do {
      let value = try await database.write(body)
      seconds.record(duration: ContinuousClock.now - began)
      committed.increment()
      return value
    } catch {
      refused.increment()
      throw error
    }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value { try await database.read(body) }

  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await database.backup(to: path, progress: progress)
  }

  func checkIntegrity() async throws -> [String] { try await database.checkIntegrity() }

  func scrub(_ tables: [StaticString]) async throws { try await database.scrub(tables) }

  func close() async throws { try await database.close() }
}

extension Books {
  /// The same books, each write of which is measured.
  func measured(by metrics: ServerMetrics) -> Books {
    var books = self
    books.database = MeasuredDatabase(database, metrics)
    return books
  }
}
