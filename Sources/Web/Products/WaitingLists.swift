import Foundation
import Trade

/// A product list between its check and its saving.
struct WaitingList: Codable {
  var fileName: String
  var records: [ProductListRecord]
  var refusals: [ProductListRefusal]
}

/// The lists of a shop that wait, each in a file under a name that cannot be guessed.
struct WaitingLists: Sendable {
  /// A list that nobody saved in this time is thrown away.
  private static let patience = Duration.seconds(24 * 3_600)

  let folder: String
  let shop: ID<Shop>

  /// Keeps a list and answers the name under which it is found again.
  func keep(_ list: WaitingList) throws -> String {
    let name = Secret.new().text
    let made = FileManager.default.createFile(
      atPath: path(name), contents: try JSONEncoder().encode(list), attributes: [.posixPermissions: 0o600])
    guard made else { throw Problem(.busy) }
    return name
  }

  /// Nil for a name that is not one of this shop's lists.
  func list(_ name: String) -> WaitingList? {
    guard (1...100).contains(name.utf8.count), name.utf8.allSatisfy(Self.isOfName) else { return nil }
    return FileManager.default.contents(atPath: path(name)).flatMap {
      try? JSONDecoder().decode(WaitingList.self, from: $0)
    }
  }

  /// Throws away what waited too long, in every shop.
  func removeOld(at now: Instant) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files where file.hasPrefix(Self.prefix) {
      let changed = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.modificationDate] as? Date
      guard let changed else { continue }
      let at = Instant(milliseconds: Int64(changed.timeIntervalSince1970 * 1_000))
      if now - at > Self.patience { Self.remove("\(folder)/\(file)") }
    }
  }

  static func remove(_ path: String) { unlink(path) }

  private static let prefix = "product-list-"

  private func path(_ name: String) -> String { "\(folder)/\(Self.prefix)\(shop)-\(name)" }

  /// Nothing that could leave the folder.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
