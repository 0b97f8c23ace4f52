package import Storage

/// Somebody who is signed in gives themselves another password, having said the present one.
package struct PasswordChange: Sendable {
  let proof: PasswordProof

  package init(_ proof: PasswordProof) { self.proof = proof }

  /// - Throws: ``PasswordRefusal``, ``PasswordsBusy``; errors of the database.
  package func make(
    from present: String, to new: String, in database: any SQLDatabase, at now: Instant, cost: PasswordHash.Cost
  ) async throws {
    do {
      try PasswordRules.check(new, about: [proof.person.signIn, proof.person.name, proof.shop.name])
    } catch {
      throw PasswordRefusal.fault(error)
    }
    let known = try await proof.check(present, in: database, at: now)
    let hash = try await PasswordHash(new, cost: cost)
    try await database.write { connection in
      // Somebody else may have changed it while the hashes were computed.
      try proof.settle(known, on: connection, at: now)
      try Account(connection: connection, person: proof.person.id).change(password: hash, keeping: proof.session)
      try proof.note(.changedPassword, on: connection, at: now)
    }
  }
}
