import Testing

/// A form with a file as no browser sends it. The boundary is `b`.
struct MalformedForm: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let body: String

  private init(_ what: String, _ body: String) {
    testDescription = what
    self.body = body
  }

  static let all: [MalformedForm] = [
    .init("nothing", ""),
    .init("half a boundary", "--b"),
    .init("no part", "--b\r\n"),
    .init("no headers", "--b\r\n\r\nx\r\n--b--\r\n"),
    .init("bare line feeds", "--b\n\(disposition)\n\nx\n--b--"),
    .init("names without quotes", "--b\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nx\r\n--b--\r\n"),
    .init(
      "a file without a field's name", "--b\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n--b--\r\n"),
    .init("cut off", "--b\r\n\(disposition)\r\n\r\nx\r\n--b"),
    .init("another boundary", "--b\r\n\(disposition)\r\n\r\nx\r\n--c--\r\n"),
    .init("text after the end", "--b\r\n\(disposition)\r\n\r\nx\r\n--b--\r\nmore"),
    .init("text before the beginning", "preamble\r\n--b\r\n\(disposition)\r\n\r\nx\r\n--b--\r\n"),
    .init("a multipart within", "--b\r\n\(disposition)\r\nContent-Type: multipart/mixed\r\n\r\nx\r\n--b--\r\n"),
    .init("an encoding", "--b\r\n\(disposition)\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--\r\n"),
    .init("two names", "--b\r\nContent-Disposition: form-data; name=\"f\"; name=\"g\"\r\n\r\nx\r\n--b--\r\n"),
    .init("two dispositions", "--b\r\n\(disposition)\r\n\(disposition)\r\n\r\nx\r\n--b--\r\n"),
    .init("a folded header", "--b\r\n X: folded\r\n\(disposition)\r\n\r\nx\r\n--b--\r\n"),
    .init("endless headers", "--b\r\n" + String(repeating: "X: y\r\n", count: 3_000)),
    .init(
      "sixty fields",
      String(repeating: "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx\r\n", count: 60) + "--b--"),
    .init("two files", "--b\r\n\(disposition)\r\n\r\nx\r\n--b\r\n\(disposition)\r\n\r\nx\r\n--b--\r\n"),
    .init("a NUL in a field", "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n\0\r\n--b--\r\n"),
  ]

  private static let disposition = "Content-Disposition: form-data; name=\"f\"; filename=\"a\""
}
