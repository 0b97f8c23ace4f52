import HTTPTypes
import Hummingbird
import Storage
import Trade

extension Door {
  /// Where somebody may still go who must set up her second factor first: there, to the password that is asked for
  /// before, and out.
  private static let open: Set<String> = [
    "/settings/security", "/settings/second-factor", "/confirm", "/sign-out", "/sign-out/everywhere",
  ]

  /// The way to set it up, for whom it is due; nil for whom it is not.
  ///
  /// - Throws: ``Problem`` 403 for a form: it is not carried out, and says what comes first.
  func wayToDuty(_ caller: Caller, at route: Route) throws(Problem) -> Response? {
    guard route.access != .everyone, !Self.open.contains(route.path), let duty = caller.duty,
      case .person(_, _, let session) = caller.identity, duty.isDue(forSessionOf: session.createdAt)
    else { return nil }
    guard route.method.isSafe else { throw Problem(.forbidden, .word("duty.first")) }
    return Response(status: .seeOther, headers: [.location: SiteURL.security.path])
  }

  /// Whoever meets the demand for the first time has some days from now on.
  func asked(_ duty: SecondFactorDuty?, of person: ID<Person>, at now: Instant) async throws -> SecondFactorDuty? {
    guard let duty, duty.askedAt == nil else { return duty }
    try await site.database.write { try SecondFactor(connection: $0, person: person, now: now).ask() }
    return SecondFactorDuty(askedAt: now)
  }
}
