import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL
import Trade

/// The only place of the program that sends anything to an address somebody typed.
///
/// Each request is checked anew (``OutgoingRules``): the name is looked up once, and what is connected to is exactly the
/// address that was checked, while certificate, SNI and `Host` go by the name. A redirect is an answer like any other, no
/// proxy stands between, and of the answer nothing is read but its status.
struct OutgoingDoor: Sendable {
  struct Request: Sendable {
    let url: OutgoingURL
    var headers: [(name: String, value: String)] = []
    let body: String
  }

  struct Answer: Sendable, Equatable {
    let status: Int
  }

  /// Why there is no answer.
  enum Failure: Error, Equatable {
    case refused(OutgoingRules.Refusal)
    case noName
    case unreachable
    /// No secure connection came about.
    case insecure
    case tooSlow
  }

  struct Limits: Sendable {
    var connect = Duration.seconds(5)
    /// From the look-up of the name to the head of the answer.
    var whole = Duration.seconds(15)
  }

  let rules: OutgoingRules
  var limits = Limits()
  /// Looks a name up; tests put their own here.
  var lookUp: @Sendable (String) async throws -> [IPAddress] = NameLookup.ask

  /// Sends a POST and reads the answer's status. Its body is left: whoever has said 200 has taken the message, however
  /// the connection ends.
  ///
  /// - Throws: ``Failure``; `CancellationError`.
  func post(_ request: Request) async throws -> Answer {
    try await withThrowingTaskGroup(of: Answer.self) { group in
      group.addTask { try await send(request) }
      group.addTask { [limits] in
        try await Task.sleep(for: limits.whole)
        throw Failure.tooSlow
      }
      defer { group.cancelAll() }
      do {
        guard let answer = try await group.next() else { throw CancellationError() }
        return answer
      } catch {
        // Whatever breaks because the program ends says nothing of the receiver.
        try Task.checkCancellation()
        throw error
      }
    }
  }

  private func send(_ request: Request) async throws -> Answer {
    let address = try await checkedAddress(of: request.url)
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: configuration(for: request.url, at: address))
    do {
      let answer = try await Self.exchange(request, client, deadline: limits.whole)
      // Not waited for: the end of the connection, and of what may be left of the answer, changes nothing any more.
      client.shutdown { _ in }
      return answer
    } catch {
      try? await client.shutdown()
      try Task.checkCancellation()
      throw Failure(error)
    }
  }

  private func checkedAddress(of url: OutgoingURL) async throws -> IPAddress {
    do {
      try rules.check(url)
      if let address = url.address { return try rules.choose(among: [address], for: url) }
      return try rules.choose(among: try await lookUp(url.host), for: url)
    } catch let refusal as OutgoingRules.Refusal {
      throw Failure.refused(refusal)
    } catch is NameLookup.Failed {
      throw Failure.noName
    }
  }

  /// A client that knows one way only.
  private func configuration(for url: OutgoingURL, at address: IPAddress) -> HTTPClient.Configuration {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    var configuration = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow)
    configuration.timeout = .init(connect: TimeAmount(limits.connect), read: TimeAmount(limits.whole))
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    configuration.proxy = nil
    configuration.decompression = .disabled
    // The client resolves nothing by itself: what it is given for the name is an address, and it connects to that.
    if url.address == nil { configuration.dnsOverride = [url.host: address.text] }
    return configuration
  }

  private static func exchange(
    _ request: Request, _ client: HTTPClient, deadline: Duration
  ) async throws -> Answer {
    var message = HTTPClientRequest(url: request.url.description)
    message.method = .POST
    for (name, value) in request.headers { message.headers.add(name: name, value: value) }
    message.headers.replaceOrAdd(name: "user-agent", value: "Canting/\(Program.version)")
    message.body = .bytes(ByteBuffer(string: request.body))
    return Answer(status: Int(try await client.execute(message, timeout: TimeAmount(deadline)).status.code))
  }
}

extension OutgoingDoor.Failure {
  private static let lateness: [HTTPClientError] = [
    .connectTimeout, .readTimeout, .deadlineExceeded, .tlsHandshakeTimeout,
  ]

  /// What an error of the client means.
  fileprivate init(_ error: any Error) {
    switch error {
    case let failure as OutgoingDoor.Failure: self = failure
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: self = .insecure
    case let error as HTTPClientError where Self.lateness.contains(error): self = .tooSlow
    default: self = .unreachable
    }
  }
}
