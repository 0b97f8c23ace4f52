package import HTTPTypes

/// What may be an attempt to get round a rule: a line of the log of its own, which is kept also where those of requests
/// are not. What signing in, roles and tokens come to stands in the shop's trail as well.
package enum SecurityEvent: String, Sendable, CaseIterable {
  /// A form that no page of ours sent.
  case forgedForm
  /// Something a role or a token's scope does not cover, or a connection without TLS from outside.
  case forbidden
  /// Too much of something: guesses, comments, files.
  case tooMany
  /// What no page and no program that keeps to the document sends: an unreadable body, a wrong type, no key.
  case malformed
  /// A key of one request on another one.
  case reusedKey
  /// Values that the API's document rules out.
  case invalid
  case tooLarge
  case wrongMethod

  /// Nil for an answer that is none.
  ///
  /// - Parameter refused: the kind of refusal; nil where a page answered by itself.
  package init?(_ refused: Problem.Code?, _ status: HTTPResponse.Status) {
    switch refused {
    case .foreignOrigin: self = .forgedForm
    case .forbidden: self = .forbidden
    case .badRequest, .keyMissing, .wrongType: self = .malformed
    case .keyUsed: self = .reusedKey
    case .unprocessable: self = .invalid
    case .tooLarge: self = .tooLarge
    case .wrongMethod: self = .wrongMethod
    default:
      guard status == .tooManyRequests else { return nil }
      self = .tooMany
    }
  }
}
