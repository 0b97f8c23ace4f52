import Trade
import Web

/// How much of the server strangers and single shops may take: from the environment (`CANTING_LIMIT_…`), else from
/// defaults.
struct LimitSettings: Sendable, Equatable {
  /// Of each shop, where nothing else was set for it.
  var shops = ShopLimits.standard
  /// Connections at the same time.
  var connections = ServerLimits().connections
  /// Connections of one address at the same time; nil for no limit.
  var connectionsOfAddress: Int? = ServerLimits().connectionsOfAddress

  init() {}

  /// - Parameter named: how a refusal calls a variable and its value.
  /// - Throws: ``CommandFailure`` of kind `configuration` for a value that is not a whole number within its range.
  init(_ variables: [String: String], named: (String, String) -> String = { "\($0)=\($1)" }) throws {
    for setting in Self.all {
      guard let text = variables[setting.name] else { continue }
      guard let number = Int(text), setting.range.contains(number) else {
        throw CommandFailure(
          .configuration, Sentences.settingTakes(named(setting.name, text), Sentences.numbers(setting.range)))
      }
      setting.put(number, &self)
    }
  }

  /// One variable, the numbers it takes, and where its number goes.
  struct Setting: Sendable {
    let name: String
    let range: ClosedRange<Int>
    let put: @Sendable (Int, inout LimitSettings) -> Void
    /// 0 for no limit.
    let value: @Sendable (LimitSettings) -> Int
  }

  static let all: [Setting] =
    ShopLimit.allCases.map { limit in
      Setting(
        name: limit.variable, range: limit.range, put: { $1.shops[limit] = $0 }, value: { $0.shops[limit] ?? 0 })
    } + [
      Setting(
        name: "CANTING_LIMIT_CONNECTIONS", range: 50...100_000, put: { $1.connections = $0 }, value: { $0.connections }),
      Setting(
        name: "CANTING_LIMIT_CONNECTIONS_OF_ADDRESS", range: 0...100_000,
        put: { $1.connectionsOfAddress = $0 > 0 ? $0 : nil }, value: { $0.connectionsOfAddress ?? 0 }),
    ]
}

extension ShopLimit {
  /// The variable that sets it for all shops.
  package var variable: String {
    switch self {
    case .requests: "CANTING_LIMIT_REQUESTS"
    case .tokenRequests: "CANTING_LIMIT_TOKEN_REQUESTS"
    case .claims: "CANTING_LIMIT_CLAIMS"
    case .screens: "CANTING_LIMIT_SCREENS"
    case .screensOfPerson: "CANTING_LIMIT_SCREENS_OF_PERSON"
    case .viewers: "CANTING_LIMIT_VIEWERS"
    case .megabytes: "CANTING_LIMIT_MEGABYTES"
    case .importsPerDay: "CANTING_LIMIT_IMPORTS_PER_DAY"
    }
  }
}
