package import Storage

/// Whose turn it is to copy the books from a page or the API: nobody else's at the same time, and no two within a minute.
///
/// A copy reads the whole installation; without turns, whoever presses often could keep its disk busy. Turns are in the
/// books, so they hold for every process that serves them.
package struct BackupTurn {
  /// From the beginning of one turn to the next.
  static let pause = Duration.seconds(60)
  /// A turn that was taken this long ago is over, whatever became of it.
  private static let patience = Duration.seconds(3_600)

  /// Somebody else's turn, or too soon after it.
  package struct Taken: Error, Equatable {
    /// How long until it is worth asking again.
    package let wait: Duration
    /// Somebody's copy is being made at this moment.
    package let isUnderWay: Bool
  }

  let connection: any SQLConnection
  let now: Instant

  package init(connection: any SQLConnection, now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// Waits until whoever is taking or ending a turn at this moment has done so; holds until the transaction ends.
  package func lock() throws {
    try connection.execute(
      """
      INSERT INTO backup_turn (place, begun_at, worker) VALUES (1, 0, '') ON CONFLICT (place) DO NOTHING
      """)
    try connection.lock("SELECT place FROM backup_turn")
  }

  /// Takes the turn; ``end()`` gives it back. One that is taken by a process that has ended is free.
  ///
  /// - Throws: ``Taken``.
  package func take() throws {
    try lock()
    let row = try connection.row("SELECT begun_at, worker FROM backup_turn WHERE place = 1")
    if let taken = try row.flatMap({ taken(begunAt: try $0("begun_at"), worker: try $0("worker")) }) { throw taken }
    try connection.execute("UPDATE backup_turn SET begun_at = \(now), worker = \(Worker.current.text) WHERE place = 1")
  }

  /// Ends the turn; the next one still waits for its minute.
  package func end() throws {
    try connection.execute("UPDATE backup_turn SET worker = '' WHERE worker = \(Worker.current.text)")
  }

  /// A copy that is being made is asked for again every ten seconds.
  private func taken(begunAt: Instant, worker: String) -> Taken? {
    let isAtWork = Worker(worker).map { $0.isAlive ?? true } ?? false
    let isUnderWay = isAtWork && now - begunAt < Self.patience
    let free = max(begunAt + Self.pause, isUnderWay ? now + .seconds(10) : begunAt)
    return free > now ? Taken(wait: free - now, isUnderWay: isUnderWay) : nil
  }
}
