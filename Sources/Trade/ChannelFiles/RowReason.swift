/// Why a row is refused, or odd. The ``code`` of a case stands in frames, in `--json` output and in stored imports.
package enum RowReason: Sendable, Hashable {
  case numberMissing
  /// The order number is written as `5.8E+17`: a spreadsheet program has cut it.
  case numberInExponentForm
  /// The order number is a number of more than 15 digits: a spreadsheet program has cut its end.
  case numberLostDigits
  case numberMalformed
  case statusMissing, unknownStatus
  case timeMissing, badTime
  case quantityMissing, badQuantity
  /// More pieces came back than were sold.
  case returnedTooMany(ordered: Int)
  case moneyMissing, badMoney, moneyTooLarge
  /// The amount is in another currency than the order's others.
  case mixedCurrency
  case productMissing
  case controlCharacters
  case tooLong(limit: Int)
  /// The cell holds an error such as `#N/A`.
  case errorCell
  case formulaWithoutValue
  /// Another row of the same order is refused, and an order is never kept by half.
  case sameOrder(row: Int)
  case tooManyLines(limit: Int)
  /// An earlier row of this name says another amount or day; which of them is right the file does not tell.
  case otherAmounts(row: Int)

  /// Odd, not refused: a value of the whole order differs between its rows; the first one counts.
  case orderValueDiffers
  /// Odd, not refused: an amount that has fractions of the smallest coin is kept as text.
  case amountKeptAsText
  /// Odd, not refused: the file has no order time, the earliest other time of the row stands in.
  case orderTimeEstimated
}

extension RowReason {
  /// A name that never changes.
  package var code: String {
    switch self {
    case .numberMissing: "numberMissing"
    case .numberInExponentForm: "numberInExponentForm"
    case .numberLostDigits: "numberLostDigits"
    case .numberMalformed: "numberMalformed"
    case .statusMissing: "statusMissing"
    case .unknownStatus: "unknownStatus"
    case .timeMissing: "timeMissing"
    case .badTime: "badTime"
    case .quantityMissing: "quantityMissing"
    case .badQuantity: "badQuantity"
    case .returnedTooMany: "returnedTooMany"
    case .moneyMissing: "moneyMissing"
    case .badMoney: "badMoney"
    case .moneyTooLarge: "moneyTooLarge"
    case .mixedCurrency: "mixedCurrency"
    case .productMissing: "productMissing"
    case .controlCharacters: "controlCharacters"
    case .tooLong: "tooLong"
    case .errorCell: "errorCell"
    case .formulaWithoutValue: "formulaWithoutValue"
    case .sameOrder: "sameOrder"
    case .tooManyLines: "tooManyLines"
    case .otherAmounts: "otherAmounts"
    case .orderValueDiffers: "orderValueDiffers"
    case .amountKeptAsText: "amountKeptAsText"
    case .orderTimeEstimated: "orderTimeEstimated"
    }
  }

  /// The number that goes with the code: a limit, a row, a count; 0 where there is none.
  package var detail: Int {
    switch self {
    case .returnedTooMany(let ordered): ordered
    case .tooLong(let limit), .tooManyLines(let limit): limit
    case .sameOrder(let row), .otherAmounts(let row): row
    default: 0
    }
  }

  /// The reason of that code and number, as they were stored.
  package init?(code: String, detail: Int) {
    let all: [RowReason] = [
      .numberMissing, .numberInExponentForm, .numberLostDigits, .numberMalformed, .statusMissing, .unknownStatus,
      .timeMissing, .badTime, .quantityMissing, .badQuantity, .returnedTooMany(ordered: detail), .moneyMissing,
      .badMoney,
      .moneyTooLarge, .mixedCurrency, .productMissing, .controlCharacters, .tooLong(limit: detail),
      .errorCell, .formulaWithoutValue, .sameOrder(row: detail), .tooManyLines(limit: detail),
      .otherAmounts(row: detail),
      .orderValueDiffers,
      .amountKeptAsText, .orderTimeEstimated,
    ]
    guard let reason = all.first(where: { $0.code == code }) else { return nil }
    self = reason
  }
}
