extension LiveSession {
  /// Where buyers come from whom the operator writes down: a rehearsal's are nobody the shop knows.
  package var entrySource: String { isRehearsal ? Rehearsal.source(of: id) : "operator" }

  /// A rehearsal listens to its own audience only, and a live never to one.
  ///
  /// - Throws: ``RehearsalError/wrongAudience``, ``RehearsalError/madeUpAudience``.
  func checkAudience(of comments: [IncomingComment]) throws {
    for comment in comments { try checkAudience(from: comment.source) }
  }

  /// The same of one who comments or claims.
  func checkAudience(from source: String) throws {
    if isRehearsal {
      guard source == Rehearsal.source(of: id) else { throw RehearsalError.wrongAudience }
    } else {
      guard !source.hasPrefix(Rehearsal.sourceStart) else { throw RehearsalError.madeUpAudience }
    }
  }
}
