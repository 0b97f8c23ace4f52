/// Money of orders that waits for its release, or once did: those with the same days together.
package struct AwaitedMoney: Sendable, Equatable {
  /// What was expected, in minor units.
  package let amount: Int64
  /// The first day on which the books knew of it.
  package let since: LocalDate
  /// The day the channel usually releases it.
  package let expectedOn: LocalDate
  /// The day it was released, or known never to be; nil while it waits.
  package let endedOn: LocalDate?

  package init(_ amount: Int64, since: LocalDate, expectedOn: LocalDate, endedOn: LocalDate? = nil) {
    self.amount = amount
    self.since = since
    self.expectedOn = expectedOn
    self.endedOn = endedOn
  }
}
