/// What channels' files say of the money of one order.
struct OrderMoney {
  /// Lines of income files: what was released.
  let releases: [MoneyEntry]
  /// Corrections by income files, and those of the balance that no income file shows.
  private let adjustments: [(part: PayoutPart, entry: MoneyEntry)]
  /// What came into the balance.
  private let wallet: [MoneyEntry]

  init(_ entries: [MoneyEntry]) {
    releases = entries.filter { $0.kind == .release }
    wallet = entries.filter { $0.kind == .walletIncome }
    let corrections = entries.filter { $0.kind == .adjustment }
    // One correction can stand in both files; what both show counts once.
    var shown = corrections.map(\.amount)
    let others = entries.filter { entry in
      guard entry.kind == .walletAdjustment else { return false }
      guard let place = shown.firstIndex(of: entry.amount) else { return true }
      shown.remove(at: place)
      return false
    }
    adjustments =
      corrections.map { ($0.parts[.compensation] == nil ? .adjustment : .compensation, $0) }
      + others.map { (Self.isPremium($0) ? .insurancePremium : .adjustment, $0) }
  }

  var isEmpty: Bool { releases.isEmpty && wallet.isEmpty && adjustments.isEmpty }
  /// Whether the money of the order came.
  var isReleased: Bool { !releases.isEmpty || !wallet.isEmpty }
  var firstAt: Instant? { (releases + wallet + adjustments.map(\.entry)).map(\.at).min() }
  var releasedAt: Instant? { (releases.isEmpty ? wallet : releases).map(\.at).min() }
  /// What came with the releases; or with the balance, where no income file shows the order.
  var net: Int64 { (releases.isEmpty ? wallet : releases).reduce(0) { $0 + $1.amount } }
  /// What came into the balance, where both kinds of files show the order.
  var walletBeside: Int64? {
    releases.isEmpty || wallet.isEmpty ? nil : wallet.reduce(0) { $0 + $1.amount }
  }
  /// Whether the channel says that the parcel cost more than was estimated: the only note of a payout.
  var isHeavier: Bool { releases.contains { $0.note != nil } }

  /// What came and went after the release.
  var corrections: [PayoutPart: Int64] {
    adjustments.reduce(into: [:]) { $0[$1.part, default: 0] += $1.entry.amount }
  }

  /// The named parts of the releases.
  var releaseParts: [PayoutPart: Int64] {
    releases.reduce(into: [:]) { parts, release in parts.merge(release.parts, uniquingKeysWith: +) }
  }

  /// All parts, which add up to what came. Where only the balance shows the order, they are those expected, and what it
  /// brought beside them.
  func parts(orExpected expected: [PayoutPart: Int64]) -> [PayoutPart: Int64] {
    var parts = releases.isEmpty ? expected : releaseParts
    let difference = net - parts.values.reduce(0, +)
    if difference != 0 { parts[.netDifference, default: 0] += difference }
    parts.merge(corrections, uniquingKeysWith: +)
    return parts
  }

  /// Shopee takes the insurance of parcels that did not arrive out of the balance.
  private static func isPremium(_ entry: MoneyEntry) -> Bool {
    entry.note?.lowercased().contains("premi") ?? false
  }
}
