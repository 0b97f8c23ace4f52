import Foundation

/// How many files this process may have open; a connection is one.
enum OpenFiles {
  /// The most it may ask for.
  static var most: Int { limit.map { Int(min($0.rlim_max, rlim_t(Int32.max))) } ?? 0 }

  /// What connections need, and books, uploads and programs that read files beside them.
  static func needed(for connections: Int) -> Int { connections + 1_000 }

  /// Asks for what is needed: many systems give a process a thousand and let it ask for more. What cannot be had is told
  /// by the doctor.
  static func makeRoom(for connections: Int) {
    guard var limit, Int(min(limit.rlim_cur, rlim_t(Int32.max))) < needed(for: connections) else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(needed(for: connections)))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  private static var limit: rlimit? {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? limit : nil
  }
}
