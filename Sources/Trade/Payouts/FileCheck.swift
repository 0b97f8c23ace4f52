/// Something a money file says of itself, held against what its lines come to.
package struct FileCheck: Sendable, Equatable, Codable {
  /// What is compared. The raw values stand in the books and lead to the sentences shown.
  package enum Subject: String, Sendable, Codable, CaseIterable {
    /// The file's own sum of all releases against its lines (Summary, "3. Total yang Dilepas").
    case totalReleased
    /// The file's own sum of one column against its lines; `detail` names it.
    case columnTotal
    /// The file's own sum of adjustments against its lines.
    case totalAdjustments
    /// An order's net as the file writes it against its parts; `detail` names the first order that differs.
    case orderNet
    /// An order's product rows against its order row; `detail` names the first order that differs.
    case productRows
    /// The sum of a second sheet of fees against the deductions of the main one.
    case secondSheet
    /// Money in or out of the balance by the file's own count against its lines.
    case balanceIn, balanceOut
    /// The balance after each line against the one before and its amount; `detail` names the first time that differs.
    case runningBalance
  }

  package var subject: Subject
  /// A column, an order number or a time; empty where the subject says all.
  package var detail: String
  /// What the file says, in minor units.
  package var said: Int64
  /// What its lines come to.
  package var found: Int64
  /// Lines that were held against it, and how many of them differ.
  package var compared: Int
  package var differing: Int

  package init(
    _ subject: Subject, detail: String = "", said: Int64, found: Int64, compared: Int = 1, differing: Int? = nil
  ) {
    self.subject = subject
    self.detail = detail
    self.said = said
    self.found = found
    self.compared = compared
    self.differing = differing ?? (said == found ? 0 : 1)
  }

  package var holds: Bool { differing == 0 }
}
