private import Foundation

/// Finds what is wrong inside a file of fees.
package enum FeeFileCheck {
  /// Something to mend, and where it stands.
  package struct Problem: Sendable, Equatable {
    /// Such as `fees[2].rates[0].from`.
    package let place: String
    package let text: String
  }

  /// - Returns: nothing for a file that is sound.
  package static func problems(in json: [UInt8]) -> [Problem] {
    do {
      return problems(of: try FeeSchedule(json: json))
    } catch let error as DecodingError {
      return [Problem(error)]
    } catch {
      return [Problem(place: "file", text: "\(error)")]
    }
  }

  private static func problems(of schedule: FeeSchedule) -> [Problem] {
    var problems: [Problem] = []
    func note(_ place: String, _ text: String) { problems.append(Problem(place: place, text: text)) }
    if LocalDate(schedule.checked) == nil { note("checked", "is no day such as 2026-08-31") }
    if !(0...90).contains(schedule.payoutDays) { note("payoutDays", "is not between 0 and 90") }
    for (name, keys) in [
      ("categories", schedule.categories.map(\.key)), ("programmes", schedule.programmes.map(\.key)),
    ]
    where Set(keys).count != keys.count { note(name, "has a key twice") }
    let known = Set(PayoutPart.named)
    for (place, fee) in schedule.fees.enumerated() {
      let name = "fees[\(place)]"
      if !known.contains(fee.payoutPart) { note(name + ".part", "\(fee.part) is no part of a payout") }
      if let programme = fee.programme, !schedule.programmes.contains(where: { $0.key == programme }) {
        note(name + ".programme", "\(programme) is not among the programmes")
      }
      if let began = fee.began, LocalDate(began) == nil { note(name + ".began", "\(began) is no day") }
      if let cap = fee.capPerPiece {
        if cap <= 0 { note(name + ".capPerPiece", "is not above zero") }
        if fee.base == .order { note(name + ".capPerPiece", "stands beside an amount for an order") }
      }
      for (index, rate) in fee.rates.enumerated() {
        check(rate, of: fee, in: schedule) { note(name + ".rates[\(index)]." + $0, $1) }
      }
      overlaps(fee) { note(name + ".rates[\($0)]", $1) }
    }
    return problems
  }

  private static func check(
    _ rate: FeeSchedule.Rate, of fee: FeeSchedule.Fee, in schedule: FeeSchedule, _ note: (String, String) -> Void
  ) {
    let from = LocalDate(rate.from)
    if from == nil { note("from", "\(rate.from) is no day") }
    if let began = fee.began, rate.from < began { note("from", "is before the fee began") }
    if let to = rate.to {
      if let day = LocalDate(to) {
        if let from, day < from { note("to", "is before from") }
      } else {
        note("to", "\(to) is no day")
      }
    }
    if schedule.sources[rate.source] == nil { note("source", "\(rate.source) is not among the sources") }
    if let category = rate.category, !schedule.categories.contains(where: { $0.key == category }) {
      note("category", "\(category) is not among the categories")
    }
    if fee.base == .order, rate.category != nil { note("category", "stands beside an amount for an order") }
    switch (fee.base, rate.percent, rate.amount) {
    case (.goods, .some(let percent), nil):
      if PartsPerMillion.read(percent) == nil {
        note("percent", "\(percent) is no percentage with up to four decimals")
      }
    case (.order, nil, .some(let amount)): if amount < 0 { note("amount", "is below zero") }
    case (.goods, _, _): note("percent", "is missing, or there is an amount beside it")
    case (.order, _, _): note("amount", "is missing, or there is a percentage beside it")
    }
  }

  /// Two rates of one category may both hold only where one is within the other: a single day within years.
  private static func overlaps(_ fee: FeeSchedule.Fee, _ note: (Int, String) -> Void) {
    for (place, rate) in fee.rates.enumerated() {
      for other in fee.rates[..<place] where other.category == rate.category {
        let (first, second) = (
          other.from...(max(other.from, other.to ?? "9999")), rate.from...(max(rate.from, rate.to ?? "9999"))
        )
        let isWithin = first.lowerBound <= second.lowerBound && first.upperBound >= second.upperBound
        if first.overlaps(second), !isWithin { note(place, "overlaps another rate of the same category") }
      }
    }
  }
}

extension FeeFileCheck.Problem {
  fileprivate init(_ error: DecodingError) {
    func name(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    }
    switch error {
    case .keyNotFound(let key, let context):
      self.init(place: name(context.codingPath), text: "\(key.stringValue) is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self.init(place: name(context.codingPath), text: context.debugDescription)
    @unknown default: self.init(place: "file", text: "\(error)")
    }
  }
}
