import Foundation
import Spreadsheets
import Storage

/// The libraries of the system that this process has loaded, and which of their versions have a known flaw.
///
/// expat and libxml2 are none of them: workbooks are read by a parser of our own. swift-nio is built in; the build asks
/// for a version after its flaws (``nio``).
struct LoadedLibraries: Sendable, Equatable {
  /// The oldest swift-nio that Package.swift lets in. Before 2.100 endless headers end the process (CVE-2026-28980).
  static let nio = "2.101.2"

  let sqlite: SQLiteVersion
  /// As `PQlibVersion()` says it.
  let libpq: Int
  let libzip: String
  /// Nil where the name of its file does not say it.
  let zlib: String?

  static var current: LoadedLibraries {
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    return LoadedLibraries(
      sqlite: .loaded, libpq: PostgresLibrary.number, libzip: SpreadsheetLibraries.zip,
      zlib: version(of: "libz.so.", in: maps))
  }

  /// The version at the end of a loaded file's name: `1.2.13` of `/usr/lib/…/libz.so.1.2.13`.
  static func version(of name: String, in maps: String) -> String? {
    for line in maps.split(separator: "\n") {
      guard let file = line.split(separator: "/").last, file.hasPrefix(name) else { continue }
      let version = file.dropFirst(name.count)
      if version.contains("."), version.allSatisfy({ $0.isNumber || $0 == "." }) { return String(version) }
    }
    return nil
  }

  func findings(usesSQLite: Bool) -> [Finding] {
    [
      .sqlite(sqlite, isUsed: usesSQLite),
      .library("libpq", Self.libpqText(libpq), flaw: libpqFlaw),
      .library("libzip", libzip, flaw: Self.is(libzip, before: "1.3.0") ? "CVE-2017-14107" : nil),
      zlib.map { .library("zlib", $0, flaw: Self.is($0, before: "1.2.13") ? "CVE-2022-37434" : nil) }
        ?? .unknownLibrary("zlib"),
      .library("swift-nio", "≥ \(Self.nio)", flaw: nil),
    ]
  }

  private static func libpqText(_ number: Int) -> String { "\(number / 10_000).\(number % 10_000)" }

  /// Minor releases of November 2025 mend an overflow in libpq (CVE-2025-12818); other branches have no mended one.
  private var libpqFlaw: String? {
    let mended = [13: 23, 14: 20, 15: 15, 16: 11, 17: 7, 18: 1]
    let (branch, minor) = (libpq / 10_000, libpq % 10_000)
    return branch > 18 || minor >= mended[branch] ?? .max ? nil : "CVE-2025-12818"
  }

  static func `is`(_ version: String, before other: String) -> Bool {
    numbers(version).lexicographicallyPrecedes(numbers(other))
  }

  private static func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}

extension Finding {
  /// A flaw that two writers at once bring about does no harm here: the file is one process's, with one writer. That it
  /// is there is said all the same, since other programs may open the file.
  static func sqlite(_ version: SQLiteVersion, isUsed: Bool) -> Finding {
    let isFlawed = version.hasWALResetBug
    return Finding(
      "sqlite", isFlawed && isUsed ? .look : .good, Sentences.doctorSQLite("\(version)", isFlawed: isFlawed),
      Sentences.doctorSQLiteAdvice, facts: ["version": "\(version)", "walReset": "\(isFlawed)"])
  }

  static func library(_ name: String, _ version: String, flaw: String?) -> Finding {
    Finding(
      name, flaw == nil ? .good : .look, Sentences.doctorLibrary(name, version, flaw: flaw),
      Sentences.doctorLibraryAdvice(name), facts: ["version": version, "flaw": flaw ?? "none"])
  }

  static func unknownLibrary(_ name: String) -> Finding {
    Finding(
      name, .look, Sentences.doctorUnknownLibrary(name), Sentences.doctorLibraryAdvice(name),
      facts: ["version": "?", "flaw": "?"])
  }

  /// Row security does not hold superusers: the first wall stands alone then.
  static func wall(isPassed: Bool) -> Finding {
    Finding(
      "wall", isPassed ? .look : .good, isPassed ? Sentences.doctorNoWall : Sentences.doctorWall,
      Sentences.doctorWallAdvice)
  }

  /// Without them there is no backup of books on PostgreSQL.
  static func postgresTools(areThere: Bool) -> Finding {
    Finding(
      "pgTools", areThere ? .good : .mend, areThere ? Sentences.doctorPostgresTools : Sentences.doctorNoPostgresTools,
      Sentences.doctorPostgresToolsAdvice)
  }
}
