import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import Storage
import Trade

/// The outermost layer: every answer leaves through it, also those of addresses nobody has.
///
/// Turns errors into answers, adds the headers that keep browsers strict, writes the log line.
struct Edge: RouterMiddleware {
  let site: Site
  let table: RouteTable

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response: Response
    var refused: Problem.Code?
    do {
      if site.settings.comesInTheOpen(peer: context.peer) { throw Problem(.forbidden, .word("problem.inTheOpen")) }
      try Self.checkHost(request)
      response = try await next(request, context)
    } catch let error as HTTPParserError {
      throw error
    } catch {
      let problem = problem(of: error, request, context)
      refused = problem.code
      response =
        ProblemAnswer(
          site: site, problem: problem, request: request, id: context.id, language: context.note.asker?.language
        ).response
    }
    Self.harden(&response.headers, site.settings)
    response.headers[.requestID] = context.id
    let took = ContinuousClock.now - start
    site.metrics.count(request.method, context.endpointPath, response.status, took: took)
    log(request, context, response.status, refused, took: took)
    return response
  }

  /// What an error is to the reader; one that nobody expected is written into the log.
  private func problem(of error: any Error, _ request: Request, _ context: WebContext) -> Problem {
    var problem = Problem(error)
    let methods = table.methods(at: request.uri.path)
    if problem.code == .notFound, context.endpointPath == "NotFound", !methods.isEmpty {
      problem = Problem(.wrongMethod, headers: [.allow: methods.map(\.rawValue).joined(separator: ", ")])
    }
    if problem.code == .failed || error is SQLError {
      // The reader gets the id only; what happened stands here.
      context.logger.error("request failed", metadata: ["error": "\(LoggedError(error))"])
    }
    return problem
  }

  /// Two hosts, or one that is none, mean that somebody on the way understands the request otherwise (RFC 9112, 3.2).
  /// Requests of HTTP/1.0 name none.
  private static func checkHost(_ request: Request) throws(Problem) {
    let host = request.head.authority
    // The first stands apart from the headers.
    guard request.headers[hostField] == nil, host.map({ HostName($0) != nil }) ?? true else {
      throw Problem(.badRequest, .word("problem.host"), headers: [.connection: "close"])
    }
  }

  /// The headers that keep browsers strict.
  static func harden(_ headers: inout HTTPFields, _ settings: WebSettings) {
    headers[.contentSecurityPolicy] = contentSecurityPolicy
    headers[.xContentTypeOptions] = "nosniff"
    headers[referrerPolicy] = "same-origin"
    headers[crossOriginOpenerPolicy] = "same-origin"
    headers[crossOriginResourcePolicy] = "same-origin"
    headers[permissionsPolicy] = "camera=(self), geolocation=(), microphone=()"
    headers[robots] = "noindex, nofollow"
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    if settings.isBehindTLS {
      headers[.strictTransportSecurity] = "max-age=31536000" + (settings.strictSubdomains ? "; includeSubDomains" : "")
    }
  }

  /// The route, not the address: an address may hold a secret or a buyer's name. Of who asked only the shop.
  private func log(
    _ request: Request, _ context: WebContext, _ status: HTTPResponse.Status, _ refused: Problem.Code?, took: Duration
  ) {
    let milliseconds = took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000
    var facts: Logger.Metadata = [
      "method": "\(RequestMeasures.known(request.method))", "route": "\(context.endpointPath ?? "NotFound")",
      "status": "\(status.code)", "ms": "\(milliseconds)",
    ]
    if let asker = context.note.asker { facts["shop"] = "\(asker.shop)" }
    context.logger.info("request", metadata: facts)
    guard let event = SecurityEvent(refused, status) else { return }
    facts["event"] = "\(event.rawValue)"
    facts["ms"] = nil
    context.logger.notice("security", metadata: facts)
  }

  /// Our own files and nothing else: no inline script or style, no foreign host, no frame around us.
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "manifest-src 'self'",
  ].joined(separator: "; ")

  // "no-referrer" would make browsers send "Origin: null" with our own forms.
  private static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  // Links to a checkout or a room are sent to one, and must not be found by all.
  private static let robots = HTTPField.Name("X-Robots-Tag")!
  private static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
  private static let crossOriginResourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
  private static let hostField = HTTPField.Name("Host")!
  private static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
}

extension HTTPField.Name {
  /// Says which lines of the log are about an answer.
  static let requestID = HTTPField.Name("X-Request-Id")!  // a token of RFC 9110
}
