import Foundation
import Storage
import Trade
import Web

/// `canting upgrade --check`: what this program would do to the books, before it does it. Changes nothing, and works while
/// an older one serves them.
package struct CheckUpgrade: Sendable {
  private let settings: Settings
  private let rehearses: Bool

  /// - Parameter rehearses: whether the newest backup is put back in a place of its own and brought to this program's
  ///   schema there, which takes as long as that takes.
  package init(_ settings: Settings, rehearses: Bool) { (self.settings, self.rehearses) = (settings, rehearses) }

  package struct Answer: Sendable {
    package let program: String
    package let programSchema: Int
    package let place: String
    /// Nil where the books could not be looked into.
    package let books: BooksFacts?
    package let steps: [Step]
    /// About how long the steps and the backup before them take, in whole seconds, at the least.
    package let seconds: Int
    package let findings: [Finding]

    /// Whether the books are of a newer program than this one.
    package var isTooOld: Bool { (books?.schema ?? 0) > programSchema }
  }

  /// What was read of the books, or of their newest backup where a server has them.
  package struct BooksFacts: Encodable, Sendable, Equatable {
    package let schema: Int
    package let rows: Int
    package let bytes: Int64
    /// The backup that was read in the place of the books; nil where they were read themselves.
    package let readFrom: String?
    let counts: [String: Int]
    /// Imports that are being saved or taken back.
    let importsUnderWay: Int

    private enum CodingKeys: String, CodingKey { case schema, rows, bytes, readFrom }
  }

  /// One change of the schema that would be made.
  package struct Step: Codable, Sendable, Equatable {
    package let number: Int
    package let name: String
    /// Rows of the tables that are there already and that it touches.
    package let rows: Int
  }

  /// - Throws: ``CommandFailure`` where there are no books, or they cannot be read.
  package func run(
    progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }
  ) async throws -> Answer {
    if settings.database.isMissing { throw CommandFailure(.noInput, Sentences.noBooks(at: settings.database.place)) }
    let (newest, books): (Int, BooksFacts?)
    do {
      (newest, books) = (Schema.migrator.newest, try await UpgradeFacts(settings: settings).read())
    } catch {
      throw CommandFailure(error)
    }
    let steps = books.map { Self.steps(Schema.migrator.migrations, of: $0) } ?? []
    var findings = [Finding.schema(books?.schema, program: newest, readFrom: books?.readFrom)]
    findings += surroundings(books, steps)
    if rehearses, (books?.schema ?? 0) <= newest { findings.append(await rehearsal(progress)) }
    return Answer(
      program: Program.version, programSchema: newest, place: settings.database.place, books: books, steps: steps,
      seconds: Self.seconds(steps, bytes: books?.bytes ?? 0), findings: findings)
  }

  private func surroundings(_ books: BooksFacts?, _ steps: [Step]) -> [Finding] {
    let newest = settings.data.keptBackups().first
    var findings = [Finding.folder(settings.data.path)]
    if let books, !steps.isEmpty {
      findings.append(.roomForBackup(DiskFacts(of: settings.data.path)?.free, books: books.bytes))
      findings.append(.underWay(imports: books.importsUnderWay))
    }
    if case .postgres = settings.database { findings.append(.postgresTools(areThere: PostgresLibrary.hasTools)) }
    return findings + [.backup(newest?.madeAt, bytes: newest?.bytes, at: .now)]
  }

  private func rehearsal(_ progress: @escaping @Sendable (CommandProgress) -> Void) async -> Finding {
    do {
      return .rehearsal(try await TryBackup(path: nil, settings: settings).rehearse(progress: progress))
    } catch {
      return .rehearsalFailed(CommandFailure(error))
    }
  }
}

extension CheckUpgrade {
  /// The steps that would run on these books.
  static func steps(_ migrations: [Migration], of books: BooksFacts) -> [Step] {
    migrations.filter { $0.number > books.schema }.map { migration in
      let rows = tables(touchedBy: migration.text).reduce(0) { $0 + (books.counts[$1] ?? 0) }
      return Step(number: migration.number, name: migration.name, rows: rows)
    }
  }

  /// Tables that a step changes, reads or makes an index of; those it makes are among them and hold nothing before.
  static func tables(touchedBy text: String) -> Set<String> {
    let places = /(?:ALTER TABLE|UPDATE|DELETE FROM|FROM|JOIN|INDEX\s+\w+\s+ON)\s+(\w+)/
    return Set(text.matches(of: places).map { String($0.output.1) })
  }

  /// Rows that a step gets through in a second, and bytes of the backup, on a slow machine.
  private static let rowsPerSecond = 200_000
  private static let bytesPerSecond: Int64 = 50 << 20

  static func seconds(_ steps: [Step], bytes: Int64) -> Int {
    guard !steps.isEmpty else { return 0 }
    return steps.count + steps.reduce(0) { $0 + $1.rows } / rowsPerSecond + Int(bytes / bytesPerSecond)
  }
}
