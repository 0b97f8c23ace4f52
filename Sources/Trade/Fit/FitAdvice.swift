/// Which size fits, and how sure that is.
package struct FitAdvice: Sendable, Equatable {
  package enum Verdict: Sendable, Equatable {
    case size(String)
    /// Two neighbouring sizes, the smaller first.
    case between(String, String)
    /// Nothing is small enough; the smallest size.
    case belowAll(String)
    /// Nothing is large enough; the largest size.
    case aboveAll(String)
    case unknown(Why)

    /// As programs are told: `size`, `between`, `belowAll`, `aboveAll`, or why nothing is known.
    package var word: String {
      switch self {
      case .size: "size"
      case .between: "between"
      case .belowAll: "belowAll"
      case .aboveAll: "aboveAll"
      case .unknown(let why): why.rawValue
      }
    }
  }

  package enum Why: String, Sendable {
    /// The product has no chart.
    case noChart
    /// The chart says nothing of the measures that were said.
    case notInChart
    /// What was said fits too many sizes, as a height without a weight does.
    case tooVague
    /// The measures contradict each other.
    case contradictory
  }

  /// How sure: by the chance that the size is kept.
  package enum Sureness: String, Sendable {
    case sure, maybe, unknown
  }

  /// What a size that was asked for by name is for this body.
  package enum Asked: String, Sendable {
    case fits, tooSmall, tooLarge
  }

  package let verdict: Verdict
  package let sureness: Sureness
  /// That the size (of two the likelier) would be kept, in thousandths; 0 where nothing is known.
  package let perMille: Int
  package let reason: FitReason
  /// What was said of the size that the question names; nil where it names none or the chart lacks it.
  package var asked: Asked?
  package var askedSize: String?

  package static func unknown(_ why: Why) -> FitAdvice {
    FitAdvice(verdict: .unknown(why), sureness: .unknown, perMille: 0, reason: FitReason())
  }

  /// The sizes it names.
  package var sizes: [String] {
    switch verdict {
    case .size(let size): [size]
    case .between(let small, let large): [small, large]
    case .belowAll(let size), .aboveAll(let size): [size]
    case .unknown: []
    }
  }
}

/// What an advice rests on. Lengths in millimetres, weights in grams, ages in months.
package struct FitReason: Sendable, Equatable {
  /// How much room the piece leaves around the chest.
  package enum Room: String, Sendable {
    case tight, snug, roomy, loose
  }

  /// The girth of the piece, and the room it leaves; nil where either is unknown.
  package var chest: Int?
  package var room: Room?
  /// The bodies that the chart makes the size for.
  package var weights: ClosedRange<Int>?
  package var ages: ClosedRange<Int>?
  /// The girth of the body was reckoned from weight and height.
  package var isEstimate = false
  /// The measures speak for sizes that lie far apart.
  package var isContradictory = false
  /// By how many hundredths of a size what came back and what was kept moved the advice; 0 where nothing did.
  package var learned = 0

  package init() {}
}
