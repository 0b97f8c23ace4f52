package import Hummingbird
import NIOCore

/// What Hummingbird keeps of a request beside the request itself.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The address at the other end of the connection; `local` where it has none, as in tests and on Unix sockets.
  let peer: String
  let note = RequestNote()
  private let channel: any Channel
  /// A request in process, as in tests, has no connection that could go.
  private let wasConnected: Bool

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? "local"
    channel = source.channel
    wasConnected = channel.isActive
  }

  /// Whether the connection that it came by is there no more.
  var isGone: Bool { wasConnected && !channel.isActive }
}

extension WebSettings {
  /// Where a request came from: the peer, or, where that is a proxy of ours, the last address it wrote down.
  ///
  /// Whatever a client writes into `X-Forwarded-For` stands before what the proxy adds, so it is never read.
  func address(peer: String, forwardedFor: String?) -> String {
    guard trustedProxies.contains(peer), let forwardedFor else { return peer }
    let hops = forwardedFor.split(separator: ",").map { String($0).trimmed }
    let client = hops.last { !trustedProxies.contains($0) } ?? peer
    return client.utf8.count <= 45 ? client : peer
  }
}
