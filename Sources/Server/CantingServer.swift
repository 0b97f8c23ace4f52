import Hummingbird
package import Logging
import ServiceLifecycle
import Storage
import Trade
import UnixSignals
import Web

/// The whole server: the books, the pages and the API over them, and the door for this machine's command line.
package struct CantingServer {
  let settings: Settings
  let books: Books
  let logger: Logger
  let metrics: ServerMetrics
  let use: ShopUse
  private let manager: ServiceManager
  private let served = ServedAddress()

  /// Seconds that requests under way get to end in when the server is asked to stop.
  private static let patience: Duration = .seconds(8)

  /// - Parameter manager: who started this server and wants to hear how it is.
  package init(
    settings: Settings, books: Books, logger: Logger, manager: ServiceManager = ServiceManager(environment: [:])
  ) {
    self.settings = settings
    self.logger = logger
    self.manager = manager
    metrics = ServerMetrics()
    use = ShopUse(settings.limits.shops)
    self.books = books.measured(by: metrics)
  }

  /// Serves until SIGTERM or SIGINT, then ends what is under way and closes the books.
  ///
  /// - Parameter started: called once the pages can be reached, with the address (the real port where 0 was asked for)
  ///   and, while there is no owner, the one-time link to become it.
  package func run(started: @escaping @Sendable (ServerStart) async -> Void) async throws {
    OpenFiles.makeRoom(for: settings.limits.connections)
    var configuration = ServiceGroupConfiguration(
      services: try services(started: started), gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = Self.patience
    try await ServiceGroup(configuration: configuration).run()
    try await books.close()
  }

  private func announce(port: Int?, _ started: @Sendable (ServerStart) async -> Void) async {
    let address = settings.address(port: port)
    served.set(.init(address: address, isForThisMachineOnly: settings.isForThisMachineOnly))
    manager.say("READY=1\nSTATUS=Serves at \(address)")
    do {
      let link = try await FirstLink.offer(in: books)
      await started(ServerStart(address: address, setupLink: link.map { address + $0 }))
    } catch {
      logger.error("no setup link could be made", metadata: ["error": "\(LoggedError(error))"])
      await started(ServerStart(address: address, setupLink: nil))
    }
  }

  private func door(_ socket: ControlSocket, _ live: LiveParts) -> ControlDoor {
    ControlDoor(
      socket: socket, desk: CommandDesk(books, live: live, served: served),
      incoming: IncomingFiles(folder: books.data.incoming),
      logger: logger)
  }

  private func services(started: @escaping @Sendable (ServerStart) async -> Void) throws -> [any Service] {
    let live = LiveParts(books.database)
    let pages = try site(live: live).application(
      address: .hostname(settings.host, port: settings.port), tls: try settings.tls?.configuration(), logger: logger,
      onServerRunning: { port in await announce(port: port, started) })
    let housekeeping = Housekeeping(books: books, use: use, logger: logger)
    let backups = BackupClock(books: books, logger: logger)
    let accountant = Accountant(books: books, logger: logger)
    let clock = LiveClock(database: books.database, board: live.board, logger: logger)
    let rehearsals = RehearsalClock(books: books, live: live, logger: logger)
    let webhooks = WebhookClock(
      database: books.database, door: OutgoingDoor(rules: settings.outgoing), logger: logger)
    let watch = manager.watch { [books] in
      _ = try await books.database.acrossShops.read { try ShopBook.all(on: $0).count }
    }
    let background: [any Service] = [housekeeping, backups, accountant, clock, rehearsals, webhooks, watch]
    guard let socket = ControlSocket(of: settings.database) else { return background + [pages] }
    return background + [door(socket, live), pages]
  }
}

/// How the server came up.
package struct ServerStart: Sendable, Equatable {
  /// Where its pages are, without a slash at the end.
  package let address: String
  /// The one-time link to make the shop and become its owner; nil once there is one.
  package let setupLink: String?
}
