import Foundation
package import Storage
package import Trade

/// Where the books are, where files lie beside them, and where the pages are served.
///
/// Each value comes from a flag, else from the environment (`CANTING_…`), else from a file of settings, else from a
/// default: see ``Setting``.
package struct Settings: Sendable {
  package let database: DatabaseLocation
  package let data: DataFolder
  /// The address to listen on; `127.0.0.1` unless told otherwise, so that nothing is open to a network by accident.
  package let host: String
  /// 0 lets the system choose a free one.
  package let port: Int
  /// What people type to reach the shop, such as `https://toko.example`, where a proxy stands in front; links and
  /// secure cookies follow it. Without a slash at the end, as browsers say where a form comes from.
  package let publicAddress: String?
  /// Whether browsers are told to come by TLS only to all names below the public one as well.
  package let strictSubdomains: Bool
  /// Addresses of proxies whose word on the client's address is believed.
  package let trustedProxies: [String]
  /// To where the program may send what shops want sent: beside the open internet, the hosts that were named.
  package let outgoing: OutgoingRules
  /// What imports may take of the machine.
  let imports: ImportSettings
  /// How much of the server strangers and single shops may take.
  let limits: LimitSettings
  /// When backups are made, and where copies of them go.
  let backups: BackupSettings

  /// What the log says, and how.
  package let log: LogSettings
  /// What a collector of metrics shows to be let in from elsewhere; nil where only this machine may read them.
  package let metricsToken: String?
  /// The certificate and key with which the program speaks TLS itself; nil where it does not.
  let tls: TLSFiles?
  /// Of whom a second factor is demanded.
  let secondFactor: SecondFactorDemand

  /// - Throws: ``CommandFailure`` of kind `configuration` when something that was said cannot be read.
  package init(_ given: GivenSettings, environment: [String: String]) throws {
    let sources = try SettingSources(given, environment: environment)
    try Self.refuseSecretInArguments(given.database)
    let database = try sources.text(.database)
    let folder = try sources.text(.data)
    data = DataFolder(folder ?? Self.folder(of: database) ?? given.defaultFolder)
    self.database = DatabaseLocation(database ?? data.books)
    host = try sources.text(.host) ?? "127.0.0.1"
    port = try Self.port(sources) ?? 8080
    imports = try ImportSettings(sources.variables, named: sources.named)
    limits = try LimitSettings(sources.variables, named: sources.named)
    backups = try BackupSettings(sources, keyFiles: given.keyFiles)
    let typed = try sources.text(.publicAddress)?.trimming(" ").trimming("/")
    publicAddress = typed?.isEmpty == true ? nil : typed
    strictSubdomains = try Self.yes(.strictSubdomains, sources)
    trustedProxies = (try sources.text(.trustedProxies) ?? "").split(separator: ",").map { $0.trimming(" ") }
    outgoing = given.sendsNothing ? OutgoingRules(isOpen: false) : try Self.outgoing(sources)
    log = try LogSettings(
      format: try sources.text(.logFormat), level: try sources.text(.logLevel), isWatched: given.isWatched,
      named: sources.named)
    metricsToken = try Self.metricsToken(try sources.text(.metricsToken))
    tls = try TLSFiles(certificate: try sources.text(.tlsCertificate), key: try sources.text(.tlsKey))
    secondFactor = try Self.secondFactor(try sources.text(.secondFactor))
  }

  /// Where people reach the pages, without a slash at the end: where every network is listened on, the address that
  /// other devices of the local one know.
  ///
  /// - Parameter port: the one that is listened on, where that is known.
  package func address(port: Int?) -> String {
    if let publicAddress { return publicAddress }
    let host = reachedHost
    return "\(tls == nil ? "http" : "https")://\(host.contains(":") ? "[\(host)]" : host):\(port ?? self.port)"
  }

  /// Whether ``address(port:)`` opens on this machine and nowhere else: a phone cannot follow a link to it.
  package var isForThisMachineOnly: Bool {
    publicAddress == nil && (reachedHost.hasPrefix("127.") || ["localhost", "::1"].contains(reachedHost))
  }

  /// Whether people reach it over a network without TLS, where others on the way can read what is sent.
  package var isOpenToTheWire: Bool {
    tls == nil && !isForThisMachineOnly && !(publicAddress?.hasPrefix("https://") ?? false)
  }

  private var reachedHost: String {
    ["0.0.0.0", "::"].contains(host) ? LocalNetwork.address ?? "127.0.0.1" : host
  }

  /// The books' file decides where the rest lies, unless a folder was named.
  private static func folder(of database: String?) -> String? {
    guard let database, case .sqlite(let path) = DatabaseLocation(database) else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  private static let ports = 0...65_535

  private static func port(_ sources: SettingSources) throws -> Int? {
    guard let text = try sources.text(.port) else { return nil }
    guard let port = Int(text), ports.contains(port) else {
      throw sources.refusal(of: text, for: .port, takes: Sentences.numbers(ports))
    }
    return port
  }

  /// What is said on the command line is seen by everybody on the machine.
  private static func refuseSecretInArguments(_ database: String?) throws {
    guard let database, DatabaseLocation(database).withoutPassword != database else { return }
    throw CommandFailure(.configuration, Sentences.secretInArguments)
  }

  private static func secondFactor(_ text: String?) throws -> SecondFactorDemand {
    guard let text else { return .owners }
    guard let demand = SecondFactorDemand(rawValue: text) else {
      throw CommandFailure(.configuration, Sentences.unknownSecondFactor(text))
    }
    return demand
  }

  private static func yes(_ setting: Setting, _ sources: SettingSources) throws -> Bool {
    switch try sources.text(setting) {
    case "yes": return true
    case nil, "no": return false
    case let text?: throw sources.refusal(of: text, for: setting, takes: Sentences.words(["yes", "no"]))
    }
  }

  private static func outgoing(_ sources: SettingSources) throws -> OutgoingRules {
    let names = (try sources.text(.outgoingHosts) ?? "").split(separator: ",").map { $0.trimming(" ") }.filter {
      !$0.isEmpty
    }
    return OutgoingRules(
      allowed: try names.map { name in
        guard let host = OutgoingRules.Host(name) else {
          throw sources.refusal(of: name, for: .outgoingHosts, takes: Sentences.settingTakesHosts)
        }
        return host
      })
  }

  /// One that is short enough to guess is refused; its text is not repeated, since it is a secret.
  private static func metricsToken(_ text: String?) throws -> String? {
    guard let text, !text.isEmpty else { return nil }
    guard (16...500).contains(text.utf8.count) else {
      throw CommandFailure(.configuration, Sentences.metricsTokenTooShort)
    }
    return text
  }
}

/// What was said on the command line; nil where nothing was.
package struct GivenSettings: Sendable {
  package var database: String?
  package var data: String?
  package var host: String?
  package var port: Int?
  package var publicAddress: String?
  package var trustedProxies: [String] = []
  package var tlsCertificate: String?
  package var tlsKey: String?
  package var secondFactor: String?
  package var outgoingHosts: [String] = []
  /// Whether nothing is sent to addresses that people type, as in a demo, in which anybody may try things.
  package var sendsNothing = false
  package var logFormat: String?
  package var logLevel: String?
  /// Those about backups, by the variable of each.
  package var backups: [String: String] = [:]
  /// Files of keys for sealed backups, beside that of the settings.
  package var keyFiles: [String] = []
  /// A file of settings that must be there.
  package var settingsFile: String?
  /// A file of settings that is read where it is there and nobody named another.
  package var standardFile: String?
  /// Whether the log goes to a terminal.
  package var isWatched = false
  /// Where data lies when neither a flag nor the environment says so.
  package var defaultFolder = "canting-data"

  package init() {}
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    String(self.drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
