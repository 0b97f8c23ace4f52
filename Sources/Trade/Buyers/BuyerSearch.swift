package import Storage

/// Finds where the books know somebody, by a handle, a name or a phone number.
///
/// Spellings that are alike are offered beside each other, each with what makes it likely; which of them are one person a
/// person says. It reads the shop's live buyers and checkouts once, page by page (a second for a hundred thousand), and
/// orders through the marks of searches.
package struct BuyerSearch {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Why somebody is offered, the surest first.
  package enum Reason: Int, Sendable, Comparable, CaseIterable {
    case same, phone, part, alike

    package static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
  }

  package struct Found: Sendable, Equatable {
    package let part: BuyerPart
    /// The handle, or the name in a channel's files.
    package let name: String
    /// The name shown beside a handle, or given at a checkout; empty where there is none.
    package let shown: String
    /// The source of a handle, or a channel's word.
    package let place: String
    package let reason: Reason
  }

  package static let most = 100
  /// Letters or digits that a search has at least.
  package static let least = 3

  /// Whether there is too little to look for, which says nothing of whether the books know somebody.
  package static func isTooShort(_ text: String) -> Bool { folded(text).count < least }

  private static let step = 5_000

  /// - Parameter text: at least 3 letters or digits; with 6 digits or more and no letters it is a phone number.
  /// - Returns: at most ``most``, the surest first; empty for less than 3 letters or digits.
  package func find(_ text: String) throws -> [Found] {
    let text = String(text.tidied(keepingLines: false).prefix(100))
    let wanted = Wanted(text)
    guard wanted.folded.count >= Self.least else { return [] }
    var found: [BuyerPart: Found] = [:]
    func add(_ one: Found) {
      if found[one.part].map({ one.reason < $0.reason }) ?? true { found[one.part] = one }
    }
    try liveBuyers(wanted).forEach(add)
    try checkouts(wanted).forEach(add)
    if !wanted.isPhone { try orders(text).forEach(add) }
    return Array(
      found.values.sorted { ($0.reason, $0.name, $0.part.description) < ($1.reason, $1.name, $1.part.description) }
        .prefix(Self.most))
  }

  /// What is looked for, folded once.
  private struct Wanted {
    let folded: String
    let phone: String
    var isPhone: Bool { phone.count >= 6 && !folded.contains(where: \.isLetter) }

    init(_ text: String) {
      folded = BuyerSearch.folded(text)
      phone = PhoneNumber.key(text)
    }

    func reason(_ name: String) -> Reason? {
      guard !name.isEmpty else { return nil }
      let other = BuyerSearch.folded(name)
      if other == folded { return .same }
      if other.contains(folded) { return .part }
      return folded.count >= 5 && BuyerSearch.isOneApart(Array(folded.utf8), Array(other.utf8)) ? .alike : nil
    }
  }

  /// Whether one letter changed, put in or left out makes one of the other: all but that is common to both ends.
  static func isOneApart(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1,
      let first = long.indices.first(where: { $0 >= short.count || short[$0] != long[$0] })
    else { return left == right }
    let isLonger = long.count > short.count
    return Array(short[(isLonger ? first : first + 1)...]) == Array(long[(first + 1)...])
  }

  private static func folded(_ text: String) -> String { FoldedText(text).text.filter { $0 != " " } }

  private func liveBuyers(_ wanted: Wanted) throws -> [Found] {
    guard !wanted.isPhone else { return [] }
    var (found, place) = ([Found](), ID<LiveBuyer>(0))
    var counts: [Reason: Int] = [:]
    while true {
      let rows = try connection.rows(
        """
        SELECT buyer_id, source, handle, name FROM live_buyer WHERE shop_id = \(shop) AND buyer_id > \(place)
        ORDER BY buyer_id LIMIT \(Self.step)
        """)
      for row in rows {
        let (handle, name): (String, String) = (try row("handle"), try row("name"))
        guard let reason = [wanted.reason(handle), wanted.reason(name)].compactMap({ $0 }).min() else { continue }
        guard counts[reason, default: 0] < Self.most else { continue }
        counts[reason, default: 0] += 1
        found.append(
          Found(
            part: .live(try row("buyer_id")), name: handle, shown: name, place: try row("source"), reason: reason))
      }
      guard rows.count == Self.step, let last = try rows.last.map({ try $0("buyer_id") as ID<LiveBuyer> }) else {
        break
      }
      place = last
    }
    return found
  }

  private func checkouts(_ wanted: Wanted) throws -> [Found] {
    var (found, place) = ([Found](), ID<Checkout>(0))
    var counts: [Reason: Int] = [:]
    while true {
      let rows = try connection.rows(
        """
        SELECT k.checkout_id, k.name, k.phone, b.buyer_id, b.source, b.handle FROM checkout k
        JOIN live_buyer b ON b.shop_id = k.shop_id AND b.buyer_id = k.buyer_id
        WHERE k.shop_id = \(shop) AND k.checkout_id > \(place) AND k.phone IS NOT NULL
        ORDER BY k.checkout_id LIMIT \(Self.step)
        """)
      for row in rows {
        let (name, phone): (String?, String?) = (try row("name"), try row("phone"))
        let isPhones = wanted.isPhone && phone.map(PhoneNumber.key) == wanted.phone
        guard let reason = isPhones ? .phone : wanted.reason(name ?? "") else { continue }
        guard counts[reason, default: 0] < Self.most else { continue }
        counts[reason, default: 0] += 1
        found.append(
          Found(
            part: .live(try row("buyer_id")), name: try row("handle"), shown: name ?? "", place: try row("source"),
            reason: reason))
      }
      guard rows.count == Self.step, let last = try rows.last.map({ try $0("checkout_id") as ID<Checkout> }) else {
        break
      }
      place = last
    }
    return found
  }

  /// Names in channels' files are found from their beginning, as typed, in small letters, and without a leading @.
  private func orders(_ text: String) throws -> [Found] {
    let plain = text.hasPrefix("@") ? String(text.dropFirst()) : text
    let wanted = Wanted(plain)
    return try Set([plain, plain.lowercased()]).sorted().filter { $0.count >= 3 }.flatMap { start -> [Found] in
      let marked = OrderMarks(connection: connection, shop: shop).orders(beginning: start, before: start + "\u{10FFFF}")
      return try connection.rows(
        """
        SELECT DISTINCT channel, buyer FROM orders
        WHERE shop_id = \(shop) AND channel <> 'storefront' AND buyer IS NOT NULL
          AND order_id IN (\(part: marked) LIMIT 2000)
        ORDER BY channel, buyer LIMIT \(Self.most)
        """
      ).compactMap { row -> Found? in
        let (channel, buyer): (SalesChannel, String) = (try row("channel"), try row("buyer"))
        guard let reason = wanted.reason(buyer) else { return nil }
        return Found(
          part: .orders(channel, buyer), name: buyer, shown: "", place: channel.rawValue, reason: reason)
      }
    }
  }
}

/// A phone number as it is compared: digits without the country's or the leading zero.
enum PhoneNumber {
  /// `0812-3456`, `+62 812 3456`, `62 8123456` and `(0)8123456` have one key.
  static func key(_ text: String) -> String {
    var digits = text.filter { $0.isASCII && $0.isNumber }[...]
    if digits.hasPrefix("62") { digits = digits.dropFirst(2) }
    while digits.hasPrefix("0") { digits = digits.dropFirst() }
    return String(digits)
  }
}
