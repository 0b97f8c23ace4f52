package import Hummingbird
import HummingbirdCore
package import HummingbirdTLS
package import Logging
import NIOCore
import NIOHTTPTypes

/// The site as something that can be served: routes, limits, address.
///
/// ```swift
/// let site = Site(database: database, pages: try PageRenderer(), settings: settings)
/// let web = WebApplication(site: site, routes: OrderRoutes().routes + StockRoutes().routes + …)
/// let application = web.application(address: .hostname("127.0.0.1", port: 8080), logger: logger)
/// try await application.runService()
/// ```
package struct WebApplication: Sendable {
  package let site: Site
  package let table: RouteTable
  package let limits: ServerLimits
  private let live: LiveParts?

  /// - Parameters:
  ///   - routes: of the parts; sign-in, settings, files and health are there already.
  ///   - settings: what the page of settings shows of channels and backups.
  ///   - metrics: what `/metrics` tells beside what the site counts, and to whom.
  ///   - live: what claims of programs go to by the short way (``ClaimLane``); nil where all take the routes.
  package init(
    site: Site, routes: [Route], settings: SettingsRoutes.Surroundings = .init(),
    metrics: MetricsRoutes.Surroundings = .init(), live: LiveParts? = nil, limits: ServerLimits = ServerLimits()
  ) {
    self.site = site
    self.live = live
    self.limits = limits
    table = RouteTable(
      HealthRoutes(site: site).routes + MetricsRoutes(metrics).routes + AssetRoutes().routes + AccountRoutes().routes
        + SettingsRoutes(settings).routes + routes)
  }

  /// What answers requests, without a server around it: what tests talk to.
  package func responder() -> RouterResponder<WebContext> { table.router(site).buildResponder() }

  /// The server, ready to run.
  ///
  /// - Parameters:
  ///   - tls: how connections are encrypted; nil where something in front of it does that, or nothing.
  ///   - onServerRunning: called with the port once connections are taken; the one to print.
  /// - Throws: errors of a certificate and key that do not belong together.
  package func application(
    address: BindAddress, tls: TLSConfiguration? = nil, logger: Logger,
    onServerRunning: @escaping @Sendable (Int?) async -> Void = { _ in }
  ) throws -> Application<RouterResponder<WebContext>> {
    let plain = HTTPServerBuilder.http1(configuration: limits.http1(handlers(logger, isEncrypted: tls != nil)))
    return Application(
      responder: responder(),
      server: try tls.map { try .tls(plain, tlsConfiguration: $0) } ?? plain,
      configuration: ApplicationConfiguration(
        address: address, serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
      onServerRunning: { await onServerRunning($0.localAddress?.port) },
      logger: logger)
  }
}

extension WebApplication {
  /// What stands before the routes of a connection.
  private func handlers(
    _ logger: Logger, isEncrypted: Bool
  ) -> @Sendable () -> [any RemovableChannelHandler] {
    let book = AddressBook(
      most: limits.connectionsOfAddress,
      spared: limits.sparesThisMachine ? site.settings.trustedProxies.union(["127.0.0.1", "::1"]) : [],
      refusals: site.use.refusals)
    guard let live else { return { [ConnectionEnd(), ConnectionGuard(book, isEncrypted: isEncrypted)] } }
    let surroundings = ClaimLane.Surroundings(
      site: site, live: live, idleTimeout: limits.idleTimeout, logger: logger)
    return { [ConnectionEnd(), ConnectionGuard(book, isEncrypted: isEncrypted), ClaimLane(surroundings)] }
  }
}

/// How much of itself the server gives to whoever comes. Hummingbird sets neither of the first two by itself.
package struct ServerLimits: Sendable {
  /// A connection on which nothing arrives for so long is closed, also in the middle of a request.
  package var idleTimeout: Duration
  /// Connections at the same time; more wait in the system's queue.
  package var connections: Int
  /// Connections of one address at the same time; nil for no limit. A household or a shop's Wi-Fi has one address.
  package var connectionsOfAddress: Int?
  /// Whether proxies of ours and this machine may have any number; tests stand on this machine.
  package var sparesThisMachine = true
  /// Bytes of all headers of one request.
  package var headerBytes: Int
  package var headerCount: Int

  package init(
    idleTimeout: Duration = .seconds(60), connections: Int = 4_000, connectionsOfAddress: Int? = 400,
    headerBytes: Int = 32 << 10, headerCount: Int = 100
  ) {
    self.idleTimeout = idleTimeout
    self.connections = connections
    self.connectionsOfAddress = connectionsOfAddress
    self.headerBytes = headerBytes
    self.headerCount = headerCount
  }

  /// - Parameter handlers: what stands before the routes of a connection.
  func http1(_ handlers: @escaping @Sendable () -> [any RemovableChannelHandler]) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: handlers(), idleTimeout: TimeAmount(idleTimeout),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: headerBytes, maxHeaderListSize: headerBytes, maxHeaderFieldCount: headerCount))
  }
}
