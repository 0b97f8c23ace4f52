package import Trade

/// What one file brought, or would bring.
package struct ImportAnswer: Codable, Sendable {
  /// Refused rows that are told one by one; all are counted.
  static let mostRefusals = 100

  package let file: String
  /// The import's id, for undoing it; nil when the file was refused as a whole.
  package let id: ID<FileImport>?
  /// `checked`, `saved`, `dropped` or `failed`.
  package let state: FileImportRecord.State
  /// A ``ChannelFileKind``; nil when the file was refused as a whole.
  package let kind: String?
  package let counts: ImportCounts?
  package let refusals: [Refusal]
  /// Why the whole file was refused, in both languages.
  package let problem: FileImportRecord.Problem?
  /// For amounts and times.
  package let currency: String
  package let timeZone: String

  /// A row that is left out.
  package struct Refusal: Codable, Sendable {
    /// In the sheet, from 1.
    package let row: Int
    package let column: String
    package let value: String
    package let order: String
    /// A ``RowReason`` code, and the number that goes with it.
    package let reason: String
    package let detail: Int
  }

  init(_ record: FileImportRecord, refusals: [RowNote], shop: Shop) {
    file = record.fileName
    id = record.id
    state = record.state
    kind = record.layout.isEmpty ? nil : record.layout
    counts = record.counts
    problem = record.problem
    self.refusals = refusals.map {
      Refusal(
        row: $0.row, column: $0.column, value: $0.value, order: $0.number, reason: $0.reason.code,
        detail: $0.reason.detail)
    }
    currency = record.counts.currency(or: shop.currency)
    timeZone = shop.timeZone
  }

  init(refused name: String, _ problem: FileImportRecord.Problem) {
    file = name
    id = nil
    state = .failed
    kind = nil
    counts = nil
    refusals = []
    self.problem = problem
    currency = ""
    timeZone = ""
  }
}
