/// Why a size chart or an outcome is refused: which size, which field, and what would be right.
package enum FitError: Error, Sendable, Equatable {
  package enum Field: String, Sendable {
    case chest, length, weight, height, age, size
  }

  /// The field of a size is outside of what a piece or a body can have.
  case outOfRange(Field, size: String)
  /// A range that begins after its end, or that has but one end.
  case badRange(Field, size: String)
  /// The girth looks like the width of the piece laid flat: half of it.
  case flatWidth(size: String)
  /// A larger size is made for lighter or smaller bodies than the one before it.
  case notAscending(Field, size: String)
  /// The product has no such size.
  case unknownSize(String)
  /// None of the product's sizes is in the chart that was to be taken over.
  case nothingInCommon
  /// There is no chart to take over.
  case noChart
  case unknownOutcome
}
