package import Storage

/// What lets somebody in without a password, in books that were restored: it may have been taken back since the backup
/// was made, which nobody can know, so all of it ends.
package enum AccessAfterRestore {
  /// Ends every session and every step of a sign-in, and takes back links that nobody used: invitations, new passwords,
  /// the first owner's.
  ///
  /// People, roles, passwords, second factors and tokens of the API stay those of the backup. The books may be of any
  /// earlier schema still.
  ///
  /// - Parameter connection: one for all shops.
  package static func end(on connection: any SQLConnection) throws {
    try connection.execute("DELETE FROM session")
    try connection.execute("DELETE FROM invitation WHERE used_at IS NULL")
    try connection.execute("DELETE FROM setup_token WHERE used_at IS NULL")
    let schema: Int? = try connection.value("SELECT MAX(number) FROM schema_version")
    guard schema ?? 0 >= proofs else { return }
    try connection.execute("DELETE FROM sign_in_step")
    try connection.execute("DELETE FROM password_reset WHERE used_at IS NULL")
  }

  /// The schema that brought ``AccountSchema/proofs``.
  private static let proofs = 12
}
