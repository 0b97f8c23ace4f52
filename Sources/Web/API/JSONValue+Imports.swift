import Trade

extension JSONValue {
  /// An import; its refused rows come with the single import only.
  init(_ record: FileImportRecord, _ shop: Shop) {
    self = .object([
      "id": JSONValue(record.id), "fileName": .text(record.fileName), "bytes": .number(record.fileBytes),
      "kind": record.layout.isEmpty ? .null : .text(record.layout), "state": .text(record.state.rawValue),
      "startedAt": JSONValue(record.startedAt), "finishedAt": JSONValue(record.finishedAt),
      "counts": JSONValue(record.counts), "currency": .text(record.counts.currency(or: shop.currency)),
      "earliest": JSONValue(record.counts.earliest), "latest": JSONValue(record.counts.latest),
      "unread": .list(
        record.counts.unread.map {
          .object(["heading": .text($0.heading), "values": JSONValue($0.values), "kept": .truth($0.isKept)])
        }),
      "problem": JSONValue(record.problem?[shop.language]),
    ])
  }

  private init(_ counts: ImportCounts) {
    self = .object([
      "new": JSONValue(counts.new), "moved": JSONValue(counts.moved), "same": JSONValue(counts.same),
      "refused": JSONValue(counts.refused), "rows": JSONValue(counts.rows),
      "refusedRows": JSONValue(counts.refusedRows), "lines": JSONValue(counts.lines),
      "pieces": JSONValue(counts.pieces), "cancelled": JSONValue(counts.cancelled),
      "subtotal": .number(counts.subtotal), "warnings": JSONValue(counts.warnings),
      "money": .number(counts.money), "checks": .list(counts.checks.map { JSONValue($0) }),
    ])
  }

  private init(_ check: FileCheck) {
    self = .object([
      "check": .text(check.subject.rawValue), "detail": .text(check.detail), "said": .number(check.said),
      "found": .number(check.found), "holds": .truth(check.holds),
    ])
  }

  /// A refused row: where, what stands there and why.
  init(_ note: RowNote, in language: Language) {
    self = .object([
      "row": JSONValue(note.row), "column": .text(note.column), "value": .text(note.value),
      "number": .text(note.number), "reason": .text(note.reason.code),
      "message": .text(note.reason.sentence.text(in: language.rawValue)),
    ])
  }
}
