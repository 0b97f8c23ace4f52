import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Asks a server on this machine as a program would, each time over a connection of its own: servers are killed, and others
/// come to live at their ports. (`URLSession` stops answering anybody for good when enough of them were.)
enum Loopback {
  struct Answer {
    let status: Int
    let body: Data
  }

  /// - Throws: where no answer comes within the time, or none whole.
  static func ask(
    _ method: String, _ url: String, headers: [String: String] = [:], body: Data? = nil,
    within seconds: Int64 = 120
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: url)
    request.method = HTTPMethod(rawValue: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    request.headers.add(name: "Connection", value: "close")
    if let body { request.body = .bytes(body) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(seconds))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    return Answer(status: Int(response.status.code), body: Data(bytes.readableBytesView))
  }
}
