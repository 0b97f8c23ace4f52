import HTTPTypes
import Hummingbird
import Trade

/// `GET /metrics`: for a collector on this machine, or one that shows the token; for everybody else there is no such
/// page. It holds no shop, no name and no address.
package struct MetricsRoutes: Sendable {
  /// What is told beside what the site itself has counted.
  package struct Surroundings: Sendable {
    /// What a collector shows as `Authorization: Bearer …`; nil lets in this machine and nobody else.
    let token: String?
    /// What is read when somebody asks.
    let readings: @Sendable () async -> [MetricReading]

    package init(token: String? = nil, readings: @escaping @Sendable () async -> [MetricReading] = { [] }) {
      self.token = token
      self.readings = readings
    }
  }

  private let surroundings: Surroundings

  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  package var routes: [Route] {
    let surroundings = surroundings
    return [
      Route(.get, "/metrics", .everyone) { request, _ in
        guard surroundings.admits(request) else { throw Problem.notFound }
        let text = MetricsText(request.site.metrics, await surroundings.readings()).text
        return Response(
          status: .ok, headers: [.contentType: MetricsText.contentType],
          body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
      }
    ]
  }
}

extension MetricsRoutes.Surroundings {
  fileprivate func admits(_ request: WebRequest) -> Bool {
    guard let token else { return request.isOfThisMachine }
    guard let shown = request.header(.authorization), shown.lowercased().hasPrefix("bearer ") else { return false }
    // Of equal length whatever was shown, so that the time it takes tells nothing.
    return Secret.digest(of: Array(shown.dropFirst("bearer ".count).utf8)) == Secret.digest(of: Array(token.utf8))
  }
}

extension WebRequest {
  /// Whether it came from a program on this machine for this machine: by no proxy, and under no other name. A page of
  /// a foreign site that has its name point here is neither.
  fileprivate var isOfThisMachine: Bool {
    let wentThroughOthers = HTTPField.Name.signsOfProxy.contains { header($0) != nil }
    return !wentThroughOthers && Self.isLoopback(address) && Self.isLoopback(Self.host(of: head.authority ?? ""))
  }

  private static func isLoopback(_ host: String) -> Bool {
    host.hasPrefix("127.") || host.hasPrefix("::ffff:127.") || ["::1", "localhost", "local"].contains(host)
  }

  /// Without the port, and an IPv6 address without its brackets.
  private static func host(of authority: String) -> String {
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return authority.split(separator: ":").first.map(String.init) ?? ""
  }
}

extension HTTPField.Name {
  fileprivate static let signsOfProxy = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"]
    .compactMap { HTTPField.Name($0) }
}
