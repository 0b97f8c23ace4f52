import Foundation
package import Storage

/// Where the books are, where files lie beside them, and where the pages are served.
///
/// Each value comes from a flag, else from the environment (`CANTING_…`), else from a default.
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
  /// Addresses of proxies whose word on the client's address is believed.
  package let trustedProxies: [String]
  /// What imports may take of the machine.
  let imports: ImportSettings

  /// - Throws: ``CommandFailure`` of kind `configuration` when a variable of the environment cannot be read.
  package init(_ given: GivenSettings, environment: [String: String]) throws {
    let database = try given.database ?? Self.secret("CANTING_DATABASE", in: environment)
    let folder = given.data ?? environment["CANTING_DATA"]
    data = DataFolder(folder ?? Self.folder(of: database) ?? given.defaultFolder)
    self.database = DatabaseLocation(database ?? data.books)
    host = given.host ?? environment["CANTING_HOST"] ?? "127.0.0.1"
    port = try given.port ?? Self.port(in: environment) ?? 8080
    imports = try ImportSettings(environment)
    let typed = (given.publicAddress ?? environment["CANTING_PUBLIC_ADDRESS"])?.trimming(" ").trimming("/")
    publicAddress = typed?.isEmpty == true ? nil : typed
    trustedProxies =
      given.trustedProxies.isEmpty
      ? (environment["CANTING_TRUSTED_PROXIES"] ?? "").split(separator: ",").map { $0.trimming(" ") }
      : given.trustedProxies
  }

  /// Where people reach the pages, without a slash at the end: where every network is listened on, the address that
  /// other devices of the local one know.
  ///
  /// - Parameter port: the one that is listened on, where that is known.
  package func address(port: Int?) -> String {
    if let publicAddress { return publicAddress }
    let host = reachedHost
    return "http://\(host.contains(":") ? "[\(host)]" : host):\(port ?? self.port)"
  }

  /// Whether ``address(port:)`` opens on this machine and nowhere else: a phone cannot follow a link to it.
  package var isForThisMachineOnly: Bool {
    publicAddress == nil && (reachedHost.hasPrefix("127.") || ["localhost", "::1"].contains(reachedHost))
  }

  /// Whether people reach it over a network without TLS, where others on the way can read what is sent.
  package var isOpenToTheWire: Bool {
    !isForThisMachineOnly && !(publicAddress?.hasPrefix("https://") ?? false)
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

  private static func port(in environment: [String: String]) throws -> Int? {
    guard let text = environment["CANTING_PORT"] else { return nil }
    guard let port = Int(text), (0...65_535).contains(port) else {
      throw CommandFailure(.configuration, Sentences.unreadableSetting("CANTING_PORT", text))
    }
    return port
  }

  /// A value that may hold a password: given itself, or as the name of a file that holds it.
  private static func secret(_ name: String, in environment: [String: String]) throws -> String? {
    if let value = environment[name] { return value }
    guard let path = environment[name + "_FILE"] else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandFailure(.configuration, Sentences.unreadableSetting(name + "_FILE", path))
    }
    return text.trimming("\n")
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
  /// Where data lies when neither a flag nor the environment says so.
  package var defaultFolder = "canting-data"

  package init() {}
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    String(self.drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
