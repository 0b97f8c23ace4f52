private import Foundation

/// What a channel charges in one country, with the days each rate holds, its source and how sure it is. Data, not code:
/// a file each in `Fees/Schedules`.
package struct FeeSchedule: Sendable, Codable, Equatable {
  package let channel: SalesChannel
  /// ISO 3166 code.
  package let country: String
  /// ISO 4217 code; all amounts are in its minor units.
  package let currency: String
  /// The day on which somebody last held the file against its sources.
  package let checked: String
  /// Days from an order's completion to its release that are usual; nobody is asked about money before.
  package let payoutDays: Int
  package let sources: [String: Source]
  package let categories: [Category]
  package let programmes: [Programme]
  package let fees: [Fee]

  package struct Source: Sendable, Codable, Equatable {
    package let title: String
    package let address: String
    package let certainty: Certainty
  }

  /// How sure a rate is.
  package enum Certainty: String, Sendable, Codable, CaseIterable {
    /// The channel's own page.
    case official
    case press
    /// Seen in real payouts.
    case observed
  }

  /// A name in the languages of the pages.
  package struct Name: Sendable, Codable, Equatable {
    package let id: String
    package let en: String

    package subscript(language: Language) -> String {
      switch language {
      case .indonesian: id
      case .english: en
      }
    }
  }

  /// A kind of goods with rates of its own.
  package struct Category: Sendable, Codable, Equatable {
    package let key: String
    package let name: Name
  }

  /// A programme a shop may join.
  package struct Programme: Sendable, Codable, Equatable {
    package let key: String
    package let name: Name
  }

  package struct Fee: Sendable, Codable, Equatable {
    package let part: String
    package let name: Name
    package let base: Base
    package let rounding: Rounding
    package let refund: Refund
    /// The programme it belongs to; nil where everybody pays it.
    package let programme: String?
    /// The day on which the channel began to charge it; nil where that is not known.
    package let began: String?
    /// The most that is charged for a piece, in minor units.
    package let capPerPiece: Int64?
    package let rates: [Rate]

    package var payoutPart: PayoutPart { PayoutPart(rawValue: part) }

    /// The most that is charged for some pieces; nil where there is no such limit.
    func most(for pieces: Int64) -> Int64? { capPerPiece.map { $0 * pieces } }
  }

  package enum Base: String, Sendable, Codable {
    /// Goods after the seller's discounts and vouchers.
    case goods
    /// An amount for an order.
    case order
  }

  package enum Rounding: String, Sendable, Codable {
    /// Half a minor unit and more goes up.
    case halfUp
    /// Every part of a minor unit goes up.
    case up
  }

  /// What becomes of a fee when goods go back.
  package enum Refund: String, Sendable, Codable {
    /// Charged on the goods that were kept.
    case onKept
    /// An amount for an order, in proportion to the pieces that were kept.
    case byPieces
    /// Charged on all goods as they were sold.
    case stays
  }

  package struct Rate: Sendable, Codable, Equatable {
    /// Nil for all categories.
    package let category: String?
    /// Such as `8.25`: four decimals at the most.
    package let percent: String?
    /// Minor units, where the base is the order.
    package let amount: Int64?
    package let from: String
    /// The last day; nil while it holds.
    package let to: String?
    /// The key of its source.
    package let source: String

    /// The percentage in parts per million.
    package var ppm: Int64? { percent.flatMap(PartsPerMillion.read) }

    func holds(on day: LocalDate) -> Bool { from <= day.description && (to ?? "9999") >= day.description }
  }

  /// Reads a schedule's file.
  ///
  /// - Throws: `DecodingError` if it is none; ``FeeFileCheck`` finds what is wrong inside.
  package init(json: [UInt8]) throws { self = try JSONDecoder().decode(FeeSchedule.self, from: Data(json)) }
}

/// Percentages without floating point.
package enum PartsPerMillion {
  /// `8.25` is 82,500; nil for what is no percentage from 0 to 100 with four decimals at the most.
  package static func read(_ percent: String) -> Int64? {
    let parts = percent.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard parts.count <= 2, (1...3).contains(parts[0].utf8.count), (1...4).contains(fraction.utf8.count),
      (parts[0] + fraction).utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int64(parts[0] + fraction.padding(toLength: 4, withPad: "0", startingAt: 0)), value <= 1_000_000
    else { return nil }
    return value
  }

  /// `8.25` for 82,500.
  package static func text(_ ppm: Int64) -> String {
    let fraction = String(10_000 + ppm % 10_000).dropFirst()
    let trimmed = fraction.reversed().drop { $0 == "0" }.reversed()
    return trimmed.isEmpty ? "\(ppm / 10_000)" : "\(ppm / 10_000)." + String(trimmed)
  }

  /// A share of an amount, and not more than `most`.
  static func of(_ amount: Int64, _ ppm: Int64, _ rounding: FeeSchedule.Rounding, most: Int64? = nil) -> Int64 {
    let exact = Int128(amount) * Int128(ppm)
    let share = Int64((exact + (rounding == .up ? 999_999 : 500_000)) / 1_000_000)
    return min(share, most ?? share)
  }
}

/// The schedules of all channels.
package struct FeeSchedules: Sendable {
  package let all: [FeeSchedule]
  /// Other rates have another one: SHA-256 of the files they came from, in hex.
  let digest: String

  package init(_ all: [FeeSchedule], digest: String = "") {
    self.all = all
    self.digest = digest
  }

  package func schedule(of channel: SalesChannel) -> FeeSchedule? { all.first { $0.channel == channel } }

  /// Those that come with the program.
  package static let shipped: FeeSchedules = {
    let files = [
      PackageResources.shopee_id_json, PackageResources.tiktokShop_id_json, PackageResources.tokopedia_id_json,
    ]
    let schedules = files.map { file in
      guard let schedule = try? FeeSchedule(json: file) else {
        preconditionFailure("a schedule of fees cannot be read")
      }
      return schedule
    }
    let digest = Secret.digest(of: files.joined()).map { String($0, radix: 16) }.joined()
    return FeeSchedules(schedules, digest: digest)
  }()
}
