import HTTPTypes
import Hummingbird
import Trade

/// Writes a ``Problem`` for whoever asked: a page, a problem document, or the way to sign in.
struct ProblemAnswer {
  let site: Site
  let problem: Problem
  let request: Request
  /// The request's name in the log.
  let id: String
  /// Of the program that asks; nil for everybody else, whose browser tells.
  let language: Language?

  /// Fields that are named; the API's document says so.
  private static let mostFields = 100

  var response: Response {
    var response = wantsDocument ? document : problem.code == .signedOut ? wayToSignIn : page
    for field in problem.headers { response.headers.append(field) }
    return response
  }

  private var wantsDocument: Bool {
    request.uri.path.isOfAPI || (request.headers[.accept] ?? "").contains("json")
  }

  private var shell: Shell {
    Shell(
      language: language ?? Door.language(request.head, site.settings), theme: Door.theme(request.head, site.settings),
      here: request.method.isSafe ? request.uri.string : "/", formKey: "", zone: .jakarta, now: site.clock())
  }

  /// Where a reader was on her way to is kept, but only if looking at it is all she wanted.
  private var wayToSignIn: Response {
    let next = request.method == .get ? LocalPath(request.uri.string)?.text : nil
    let place = SiteURL.signIn.with(["next": next == "/" ? nil : next])
    return Response(status: .seeOther, headers: [.location: place.path])
  }

  private var page: Response {
    site.pages.response(
      ProblemPage(
        code: problem.code, detail: problem.detail, fields: problem.fields, requestID: id,
        isLink: request.uri.path.hasPrefix("/c/") || request.uri.path.hasPrefix("/r/")), shell: shell,
      status: problem.code.status)
  }

  private var document: Response {
    let document = ProblemDocument(
      type: "urn:canting:problem:\(problem.code)", title: text(.word("problem.\(problem.code)")),
      status: problem.code.status.code, detail: text(problem.detail ?? .word("problem.\(problem.code).mend")),
      requestId: id,
      errors: problem.fields.isEmpty
        ? nil
        : problem.fields.sorted { $0.key < $1.key }.prefix(Self.mostFields).map {
          .init(field: $0.key, message: text($0.value))
        })
    let body = (try? WebJSON.text(document)) ?? "{}"
    return Response(
      status: problem.code.status, headers: [.contentType: "application/problem+json"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
  }

  private func text(_ written: Written) -> String {
    site.pages.text(written, language: shell.language, shell: shell)
  }
}

/// RFC 9457.
struct ProblemDocument: Encodable {
  struct FieldError: Encodable {
    let field: String
    let message: String
  }

  let type: String
  let title: String
  let status: Int
  let detail: String
  let requestId: String
  let errors: [FieldError]?
}
