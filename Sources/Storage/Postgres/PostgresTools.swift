import Foundation

/// PostgreSQL's own programs for copies: `pg_dump` and `pg_restore`.
struct PostgresTools {
  let address: PostgresURL
  let wire: PostgresWire

  init(url: String) {
    address = PostgresURL(url)
    wire = PostgresWire(url: url)
  }

  /// Writes what the database holds, but for books that were set aside.
  ///
  /// `pg_dump` refuses tables behind a wall unless it is told that what the wall lets through is meant, and then copies
  /// just that. So its session reaches everybody's rows, and whether it does is asked first, by the same way: a proxy
  /// that drops the setting would make an empty backup.
  func dump(to path: String) async throws {
    let address = address.setting(
      RowWall.setting, to: RowWall.everybody, environment: ProcessInfo.processInfo.environment)
    try await Blocking.run {
      let reach: String? = try PostgresConnection(url: address.text).value(
        "SELECT current_setting(\(RowWall.setting), true)")
      guard reach == RowWall.everybody else {
        throw SQLError(kind: .other, message: "the server does not take options, so a backup would be empty")
      }
    }
    try await run(
      "pg_dump",
      [
        "--dbname=\(address.withoutPassword)", "--format=custom", "--no-owner", "--no-privileges",
        "--enable-row-security", "--exclude-schema=\(PostgresRestore.asidePrefix)*", "--file=\(path)",
      ])
  }

  /// Writes a dump into an empty database, all or nothing.
  func restore(from path: String) async throws {
    try await run(
      "pg_restore",
      [
        "--dbname=\(address.withoutPassword)", "--no-owner", "--no-privileges", "--single-transaction",
        "--exit-on-error",
      ] + Self.file(path))
  }

  /// Reads a dump from end to end.
  func check(_ path: String) async throws { try await run("pg_restore", ["--file=/dev/null"] + Self.file(path)) }

  /// The rows of one small table of a dump, as tab-separated lines.
  func rows(of table: String, in path: String) async throws -> [Substring] {
    let text = try await run("pg_restore", ["--data-only", "--table=\(table)", "--file=-"] + Self.file(path))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("COPY ") }) else { return [] }
    return Array(lines[(start + 1)...].prefix { $0 != "\\." })
  }

  /// A file's name behind the options, so that one which begins with a hyphen is none of them.
  static func file(_ path: String) -> [String] { ["--", path] }

  @discardableResult
  private func run(_ program: String, _ arguments: [String]) async throws -> String {
    let process = Process()
    process.executableURL = try Self.find(program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    if let password = address.password { environment["PGPASSWORD"] = password }
    for setting in wire.defaults { environment[setting.variable] = setting.value }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    async let text = Blocking.run { output.fileHandleForReading.readDataToEndOfFile() }
    async let complaint = Blocking.run { errors.fileHandleForReading.readDataToEndOfFile() }
    let (said, wrong) = try await (text, complaint)
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let message = String(decoding: wrong, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      throw SQLError(kind: .other, message: message.isEmpty ? "\(program) was ended" : message)
    }
    return String(decoding: said, as: UTF8.self)
  }

  /// Debian keeps the programs of each version in a folder of its own, and not always in PATH.
  static func find(_ program: String) throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let newestFirst = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "/usr/lib/postgresql/\($0)/bin" }
    for folder in path.split(separator: ":").map(String.init) + newestFirst {
      let file = "\(folder)/\(program)"
      if FileManager.default.isExecutableFile(atPath: file) { return URL(filePath: file) }
    }
    throw SQLError(kind: .other, message: "\(program) was not found (Debian: apt-get install postgresql-client)")
  }
}
