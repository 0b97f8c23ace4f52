import Foundation
import Storage

/// Export files of a marketplace on which the shop sells too: each order in several of them, at different moments of its
/// way, in any order.
struct SimulatedExports: Sendable {
  /// How the channel calls what it sells.
  static let listings = ["PARANG|Merah,M", "KAWUNG|Biru,L", "TRUNTUM|Sogan,S", "CEPLOK|Hijau,XL"]

  /// What each file shows.
  let views: [[OrderRecord]]
  let files: [ImportDesk.File]
  let reader: FileReader

  init(seed: UInt64, in folder: String) {
    var chance = SampleRandom(seed: seed, stream: 42, index: 0)
    var all = (0..<10).flatMap { Self.views(of: $0, &chance) }
    all.shuffle(using: &chance)
    let parts = 4
    let views = (0..<parts).map { part in
      all.enumerated().filter { $0.offset % parts == part || $0.offset % 7 == part }.map(\.element)
    }
    self.views = views
    files = views.indices.map { ImportDesk.File(path: folder + "/export-\($0)", name: "export-\($0).xlsx") }
    let byPath = Dictionary(uniqueKeysWithValues: zip(files.map(\.path), views))
    reader = FileReader { path, _, body in
      try await body(.recognised(RecognisedFile(kind: .shopeeOrders, sheet: "orders", headingRow: 1, columns: 50)))
      for (row, record) in (byPath[path] ?? []).enumerated() {
        try await body(.order(try OrderFrame(record, firstRow: row + 2)))
      }
      try await body(.finished(ReadingSummary()))
    }
  }

  func write() throws {
    for (file, views) in zip(files, views) {
      try Data("\(file.name) \(views.map(\.number))".utf8).write(to: URL(filePath: file.path))
    }
  }

  private static func views(of number: Int, _ chance: inout SampleRandom) -> [OrderRecord] {
    let way: [OrderStatus] =
      chance.happens(500) ? [.unpaid, .toShip, .shipped, .completed] : [.unpaid, .toShip, .cancelled]
    let orderedAt = ReplayPlan.start + .seconds(Int64(chance.number(-86_400...28_800)))
    let keys = chance.happens(300) ? [chance.pick(listings), chance.pick(listings)] : [chance.pick(listings)]
    let lines = Array(Set(keys)).sorted().map { line($0, pieces: chance.number(1...2)) }
    return way.filter { _ in chance.happens(650) }.map { status in
      var order = OrderRecord(
        channel: .shopee, number: "2609SIM\(number)", status: status, statusText: status.rawValue, orderedAt: orderedAt,
        currency: "IDR", lines: lines)
      if status != .unpaid { order.paidAt = orderedAt }
      if status == .shipped || status == .completed { order.tracking = "SPX\(number)" }
      return order
    }
  }

  private static func line(_ key: String, pieces: Int) -> OrderLineRecord {
    let parts = key.split(separator: "|").map(String.init)
    var line = OrderLineRecord(
      key: key, productName: "Kemeja Batik \(parts[0])", quantity: pieces, subtotal: Int64(pieces) * 100_000)
    (line.sku, line.variation, line.price) = (parts[0], parts[1], 100_000)
    return line
  }
}
