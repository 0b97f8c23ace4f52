import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// The way out of this machine, to an address that whoever runs it named in the settings.
struct Outgoing: Sendable {
  struct Request: Sendable {
    let method: String
    let url: String
    let headers: [String: String]
    let body: Data
  }

  struct Answer: Sendable {
    let status: Int
    /// By their names in small letters.
    let headers: [String: String]
    let body: Data
  }

  let send: @Sendable (Request) async throws -> Answer
}

extension Outgoing {
  /// Bytes of an answer that are taken at the most.
  static let largestAnswer = 64 << 20
  /// A piece over a slow line takes its time.
  private static let patience = TimeAmount.minutes(15)

  /// Over the network, by TLS where the address says `https`. A redirect is an answer like any other: what was signed for
  /// one address is not shown to another.
  static let network = Outgoing { request in
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout.connect = .seconds(10)
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      let answer = try await send(request, by: client)
      try await client.shutdown()
      return answer
    } catch {
      try? await client.shutdown()
      throw error
    }
  }

  private static func send(_ request: Request, by client: HTTPClient) async throws -> Answer {
    var outgoing = HTTPClientRequest(url: request.url)
    outgoing.method = HTTPMethod(rawValue: request.method)
    for (name, value) in request.headers { outgoing.headers.replaceOrAdd(name: name, value: value) }
    if !request.body.isEmpty { outgoing.body = .bytes(ByteBuffer(bytes: request.body)) }
    let response = try await client.execute(outgoing, timeout: patience)
    let body = try await response.body.collect(upTo: largestAnswer)
    return Answer(
      status: Int(response.status.code),
      headers: Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first },
      body: Data(body.readableBytesView))
  }
}
