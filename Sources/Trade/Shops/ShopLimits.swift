import Storage

/// Something of the server that one shop takes from the others, and that therefore has a most.
package enum ShopLimit: String, Sendable, CaseIterable, Codable, SQLConvertible {
  /// Requests a second of the shop's people and programs together, claims apart.
  case requests
  /// Requests a second of one token, claims apart.
  case tokenRequests
  /// Claims a second that programs send.
  case claims
  /// Screens of lives that the shop's people have open.
  case screens
  /// Screens of lives that one person or token has open.
  case screensOfPerson
  /// Pages of the shop's rooms that viewers have open.
  case viewers
  /// Megabytes of photos, of what was imported, and of files that wait to be saved.
  case megabytes
  /// Files to import in 24 hours.
  case importsPerDay

  /// What holds where nobody says otherwise. A desk with three programs and twenty phones takes a tenth of it.
  package var standard: Int {
    switch self {
    case .requests: 500
    case .tokenRequests: 300
    case .claims: 20_000
    case .screens: 500
    case .screensOfPerson: 100
    case .viewers: 1_000
    case .megabytes: 20_000
    case .importsPerDay: 1_000
    }
  }

  /// What may be set; 0 is no limit.
  package var range: ClosedRange<Int> { 0...100_000_000 }
}

/// How much of the server a shop may take.
package struct ShopLimits: Sendable, Equatable {
  private var most: [ShopLimit: Int]

  private init(_ most: [ShopLimit: Int]) { self.most = most }

  package static let standard = ShopLimits(
    Dictionary(uniqueKeysWithValues: ShopLimit.allCases.map { ($0, $0.standard) }))

  /// No limits: what tests of other things have.
  package static let none = ShopLimits([:])

  /// The most there may be; nil where there is no limit, which is set with 0.
  package subscript(limit: ShopLimit) -> Int? {
    get { most[limit].flatMap { $0 > 0 ? $0 : nil } }
    set { most[limit] = newValue }
  }

  /// These limits with those that were set for one shop in their place.
  package func with(_ own: [ShopLimit: Int]) -> ShopLimits { ShopLimits(most.merging(own) { $1 }) }
}

/// That a shop has taken all it may.
package struct ShopLimitReached: Error, Sendable, Equatable {
  package let limit: ShopLimit
  package let most: Int
  /// Seconds after which it may be tried again; nil where waiting does not help.
  package let wait: Int?

  package init(_ limit: ShopLimit, most: Int, wait: Int?) {
    self.limit = limit
    self.most = most
    self.wait = wait
  }
}
