package import Trade

extension SettingsPage {
  /// One line of the trail, in words.
  package struct Event: Sendable {
    let what: Written
    let about: Written
    let at: Written

    package init(_ entry: TrailEntry) {
      let action = entry.isOldBackup ? .tookBackup : entry.action
      what = .joined([.word("trail.\(action)"), action.said(entry.detail)])
      let who: Written =
        entry.token.map { .word("account.byToken", ["name": .text($0)]) } ?? .text(entry.person ?? "")
      about = .joined([
        who, entry.address == Trail.machine ? .word("account.onMachine") : .text(entry.address),
      ])
      at = .moment(entry.at)
    }
  }
}

extension TrailEntry {
  /// Earlier versions wrote the download of a backup down as that of a list.
  fileprivate var isOldBackup: Bool {
    action == .exported && detail.hasPrefix("canting-") && [".sqlite", ".dump"].contains { detail.hasSuffix($0) }
  }
}

extension TrailAction {
  /// What a line keeps of its deed, as somebody says it who knows no names of the program.
  fileprivate func said(_ detail: String) -> Written {
    let (first, rest) = Self.parted(detail)
    switch self {
    case .changedWebhook: return Self.webhook(first, rest, detail)
    case .changedLimit:
      guard let limit = ShopLimit(rawValue: first) else { return .text(detail) }
      let most: Written = rest == "0" ? .word("limit.free") : Int(rest).map { .count($0) } ?? .word("trailSaid.usual")
      return .word("trailSaid.limit", ["limit": .word("limit.name.\(limit)"), "most": most])
    case .stoppedBuyer, .allowedBuyer:
      let purposes = detail.split(separator: " ").compactMap { BuyerPurpose(rawValue: String($0)) }
      return purposes.isEmpty ? .word("trailSaid.nothing") : .joined(purposes.map { .word("people.purpose.\($0)") })
    case .correctedBuyer:
      let field = BuyerCorrection.Field(rawValue: first)
      return field.map { .joined([.word("people.column.\($0)"), .text(rest)]) } ?? .text(detail)
    case .retired: return RetentionKind(rawValue: detail).map { .word("people.term.\($0)") } ?? .text(detail)
    case .refused:
      let deed = first == "GET" ? "trailSaid.looked" : "trailSaid.sent"
      return rest.isEmpty ? .text(detail) : .word(deed, ["what": .text(rest)])
    case .changedShop where detail == "retention": return .word("trailSaid.retention")
    case .exported where detail == "incident": return .word("trailSaid.incident")
    default:
      // A role stands first where the line is about one.
      guard let role = Role(rawValue: first) else { return .text(detail) }
      return .joined([.word("role.\(role)"), .text(rest)])
    }
  }

  /// A sign before the host, or a state behind it.
  private static func webhook(_ first: String, _ rest: String, _ detail: String) -> Written {
    let signs = [
      "+": "added", "−": "removed", "whsec": "secret", "pause": "paused", "resume": "resumed",
    ]
    if let sign = signs[first] { return .word("trailSaid.\(sign)", ["what": .text(rest)]) }
    switch rest {
    case "paused": return .word("trailSaid.paused", ["what": .text(first)])
    case "on": return .word("trailSaid.resumed", ["what": .text(first)])
    default: return .text(detail)
    }
  }

  private static func parted(_ detail: String) -> (first: String, rest: String) {
    let words = detail.split(separator: " ", maxSplits: 1).map(String.init)
    return (words.first ?? "", words.count > 1 ? words[1] : "")
  }
}
