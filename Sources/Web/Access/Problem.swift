package import HTTPTypes

/// A refusal as the reader gets it: a page for people, a problem document (RFC 9457) for programs.
///
/// Errors of the trade become one at the edge: see ``ProblemConvertible``.
package struct Problem: Error, Sendable {
  /// The kind: a stable word, part of the API.
  package enum Code: String, Sendable, CaseIterable {
    case badRequest, keyMissing
    case signedOut
    case forbidden, foreignOrigin
    case notFound
    case wrongMethod
    case tooSlow
    case conflict
    case tooLarge
    case overLimit
    case wrongType
    case unprocessable, keyUsed
    case tooMany
    case failed
    case busy
  }

  package let code: Code
  /// What is wrong and what to do, where more can be said than the kind says.
  package var detail: Written?
  /// What is wrong with single fields, by name.
  package var fields: [String: Written]
  package var headers: HTTPFields

  package init(
    _ code: Code, _ detail: Written? = nil, fields: [String: Written] = [:], headers: HTTPFields = [:]
  ) {
    self.code = code
    self.detail = detail
    self.fields = fields
    self.headers = headers
  }

  /// What is unknown here, or belongs to another shop: both are answered alike.
  package static let notFound = Problem(.notFound)

  /// Not before so many seconds from now.
  package static func tooMany(after seconds: Int) -> Problem {
    Problem(
      .tooMany, .word("problem.tooMany.after", ["wait": .duration(seconds: seconds)]),
      headers: [.retryAfter: String(seconds)])
  }
}

/// An error that knows what to tell the reader. Each part of the site makes its trade's errors conform.
package protocol ProblemConvertible: Error {
  var problem: Problem { get }
}

extension Problem.Code {
  package var status: HTTPResponse.Status {
    switch self {
    case .badRequest, .keyMissing: .badRequest
    case .signedOut: .unauthorized
    case .forbidden, .foreignOrigin: .forbidden
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .tooSlow: .requestTimeout
    case .conflict: .conflict
    case .tooLarge, .overLimit: .contentTooLarge
    case .wrongType: .unsupportedMediaType
    case .unprocessable, .keyUsed: .unprocessableContent
    case .tooMany: .tooManyRequests
    case .failed: .internalServerError
    case .busy: .serviceUnavailable
    }
  }

  /// The kind of an error that only has a status.
  init(_ status: HTTPResponse.Status) {
    self =
      switch status.code {
      case 401: .signedOut
      case 403: .forbidden
      case 404: .notFound
      case 405: .wrongMethod
      case 408: .tooSlow
      case 409: .conflict
      case 413: .tooLarge
      case 415: .wrongType
      case 422: .unprocessable
      case 429: .tooMany
      case 503: .busy
      case 400..<500: .badRequest
      default: .failed
      }
  }
}
