package import Storage
package import Trade

/// What every route works with, put together once by the composition root.
package struct Site: Sendable {
  /// The books, bound to no shop: whoever uses them says whose rows are meant.
  package let database: any SQLDatabase
  package let pages: PageRenderer
  package let settings: WebSettings
  /// Tokens at hand for the routes of a rush.
  package let tokens = TokenShelf()
  /// What was refused to whom lately.
  let refusals = RefusalShelf()
  /// What each shop takes of the server, held to its limits.
  package let use: ShopUse
  /// What is counted of the work, for `/metrics`.
  package let metrics: ServerMetrics
  /// The clock; tests move it.
  package let clock: @Sendable () -> Instant

  package init(
    database: any SQLDatabase, pages: PageRenderer, settings: WebSettings = WebSettings(),
    metrics: ServerMetrics = ServerMetrics(), use: ShopUse = ShopUse(.none),
    clock: @escaping @Sendable () -> Instant = { .now }
  ) {
    self.database = database.reaching(.none)
    self.pages = pages
    self.settings = settings
    self.metrics = metrics
    self.use = use
    self.clock = clock
  }
}

/// How the site is reached and where it keeps files.
package struct WebSettings: Sendable {
  /// The address people type, such as `https://toko.example`; nil where it is whatever they typed.
  ///
  /// With `https` the cookies are `Secure` and carry the `__Host-` prefix, and browsers are told to come by TLS only.
  package var publicAddress: String?
  /// Where the server itself knows that it can be reached, without a slash at the end.
  package var ownAddress = "http://localhost"
  /// Whether browsers are told to come by TLS only to all names below this one as well.
  package var strictSubdomains = false
  /// Addresses of reverse proxies whose `X-Forwarded-For` is believed; nobody else's is.
  package var trustedProxies: Set<String>
  /// Where uploads lie until they are read; the disk that `/readyz` watches.
  package var dataFolder: String
  /// To where shops may have things sent.
  package var outgoing: OutgoingRules
  /// What a password's hash costs; tests take a cheap one.
  package var passwordCost: PasswordHash.Cost
  /// Of whom a second factor is demanded.
  package var secondFactor: SecondFactorDemand
  /// Whether this program itself speaks TLS, so that nothing comes to it in the open.
  package var speaksTLS: Bool

  package init(
    publicAddress: String? = nil, trustedProxies: Set<String> = [], dataFolder: String = ".",
    outgoing: OutgoingRules = OutgoingRules(), passwordCost: PasswordHash.Cost = .standard,
    secondFactor: SecondFactorDemand = .offered, speaksTLS: Bool = false
  ) {
    self.publicAddress = publicAddress
    self.trustedProxies = trustedProxies
    self.dataFolder = dataFolder
    self.outgoing = outgoing
    self.passwordCost = passwordCost
    self.secondFactor = secondFactor
    self.speaksTLS = speaksTLS
  }

  /// Whether what goes over the wire can be read by others; a browser on the same machine uses no wire.
  func isOpenToTheWire(host: String?) -> Bool {
    guard !isBehindTLS else { return false }
    let name = (host ?? "localhost").lowercased()
    return !["localhost", "127.", "[::1]"].contains { name.hasPrefix($0) }
  }

  var isBehindTLS: Bool { speaksTLS || publicAddress?.hasPrefix("https://") ?? false }
}
