/// Finds rates in payouts that are steadily others than the schedule's. Pure.
///
/// A rate is proposed where at least ``fewestOrders`` orders of one category, made on days that follow each other, fit
/// it, and nineteen of twenty orders of each of those days do. A single order that is wrong neither hides a rate nor
/// becomes part of it.
package enum FeeLearning {
  package static let fewestOrders = 20

  /// What one order paid of one fee.
  package struct Observation: Sendable, Equatable {
    package let order: String
    package let channel: SalesChannel
    package let part: PayoutPart
    package let category: String?
    package let day: LocalDate
    /// What a percentage would be of; nil for an amount for an order.
    package let base: Int64?
    /// What was taken, and what the rules say, in minor units, not below zero; nil where no rate is known.
    package let taken: Int64
    package let expected: Int64?
    package let rounding: FeeSchedule.Rounding
    package let pieces: Int64
    /// The most that a share may come to, for all pieces; nil where there is no such limit.
    package let most: Int64?

    package init(
      order: String, channel: SalesChannel, part: PayoutPart, category: String?, day: LocalDate, base: Int64?,
      taken: Int64, expected: Int64?, rounding: FeeSchedule.Rounding = .halfUp, pieces: Int64 = 1, most: Int64? = nil
    ) {
      self.order = order
      self.channel = channel
      self.part = part
      self.category = category
      self.day = day
      self.base = base
      self.taken = taken
      self.expected = expected
      self.rounding = rounding
      self.pieces = pieces
      self.most = most
    }

    /// What would be taken at a rate; nil for an amount for an order.
    func share(_ ppm: Int64) -> Int64? { base.map { PartsPerMillion.of($0, ppm, rounding, most: most) } }
  }

  /// A rate that payouts show.
  package struct Proposal: Sendable, Equatable, Codable {
    package let channel: SalesChannel
    package let part: PayoutPart
    package let category: String?
    package let ppm: Int64?
    package let amount: Int64?
    package let from: LocalDate
    /// The last day; nil where nothing says that it has ended and no rate was known before.
    package let to: LocalDate?
    /// Orders that fit it.
    package let orders: Int
    /// Rupiah that it explains.
    package let explains: Int64
    /// Numbers of orders of those days that do not fit.
    package let outliers: [String]

    /// The rate as one of the shop's own.
    package func override(why: String) -> FeeChoices.Override {
      FeeChoices.Override(
        channel: channel, part: part, category: category, ppm: ppm, amount: amount, from: from, to: to, why: why)
    }
  }

  package static func proposals(_ observations: [Observation]) -> [Proposal] {
    struct Group: Hashable {
      let channel: SalesChannel
      let part: PayoutPart
      let category: String?
    }
    let groups = Dictionary(grouping: observations) {
      Group(channel: $0.channel, part: $0.part, category: $0.category)
    }
    return groups.values.flatMap(runs)
      .sorted { ($1.explains, $0.from, $0.part.rawValue) < ($0.explains, $1.from, $1.part.rawValue) }
  }

  /// Runs of days with one rate that is not the schedule's.
  private static func runs(of observations: [Observation]) -> [Proposal] {
    let days = Dictionary(grouping: observations, by: \.day).sorted { $0.key < $1.key }
    var proposals: [Proposal] = []
    var place = 0
    while place < days.count {
      guard let rate = rate(of: days[place].value) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < days.count, fits(rate, days[end].value) { end += 1 }
      let all = days[place..<end].flatMap(\.value)
      let fitting = all.filter { rate.fits($0) }
      if fitting.count >= fewestOrders, fitting.contains(where: { $0.taken != $0.expected }) {
        let isOpen = end == days.count && fitting.allSatisfy { $0.expected == nil }
        proposals.append(proposal(rate, all, fitting, isOpen: isOpen))
      }
      place = end
    }
    return proposals
  }

  private static func proposal(
    _ rate: Rate, _ all: [Observation], _ fitting: [Observation], isOpen: Bool
  ) -> Proposal {
    let days = all.map(\.day)
    return Proposal(
      channel: all[0].channel, part: all[0].part, category: all[0].category, ppm: rate.ppm, amount: rate.amount,
      from: days.min() ?? all[0].day, to: isOpen ? nil : days.max() ?? all[0].day, orders: fitting.count,
      explains: fitting.reduce(0) { $0 + ($1.taken - ($1.expected ?? 0)).magnitude.clamped },
      outliers: all.filter { !rate.fits($0) }.map(\.order))
  }

  /// A rate that nineteen of twenty orders of a day fit and that is not the one they were held against.
  private static func rate(of day: [Observation]) -> Rate? {
    let candidates = Set(day.filter { $0.taken != $0.expected }.compactMap(Rate.init))
    return candidates.filter { fits($0, day) }
      .max { (day.count(where: $0.fits), $1.ppm ?? 0) < (day.count(where: $1.fits), $0.ppm ?? 0) }
  }

  private static func fits(_ rate: Rate, _ day: [Observation]) -> Bool {
    day.count(where: rate.fits) * 20 >= day.count * 19
  }

  private struct Rate: Hashable {
    let ppm: Int64?
    let amount: Int64?

    /// The roundest rate that gives what was taken; nil where as much was taken as may be, whatever the rate.
    init?(_ observation: Observation) {
      guard let base = observation.base else {
        (ppm, amount) = (nil, observation.taken)
        return
      }
      guard base > 0, observation.most.map({ observation.taken < $0 }) ?? true else { return nil }
      let steps: [Int64] = [10_000, 5_000, 2_500, 1_000, 500, 100, 10, 1]
      let near = Int64(Int128(observation.taken) * 1_000_000 / Int128(base))
      let found = steps.lazy.compactMap { step -> Int64? in
        [near / step * step, (near / step + 1) * step]
          .first { observation.share($0) == observation.taken }
      }.first
      guard let found else { return nil }
      (ppm, amount) = (found, nil)
    }

    func fits(_ observation: Observation) -> Bool {
      guard let ppm else { return observation.base == nil && observation.taken == amount }
      return observation.share(ppm) == observation.taken
    }
  }
}
