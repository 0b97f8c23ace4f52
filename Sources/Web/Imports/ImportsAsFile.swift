import Spreadsheets
import Trade

extension SiteList {
  /// The imports, the newest first, with what each brought.
  static func imports(_ runner: ImportRunner) -> SiteList {
    SiteList(path: "/imports", permission: .seeBooks) { request, caller in
      return Content(
        name: .word("place.imports"),
        headings: [
          "file", "kind", "state", "startedAt", "finishedAt", "new", "moved", "same", "refused", "lines", "pieces",
          "cancelled", "subtotal",
        ].map { .word("column.\($0)") },
        rows: { add in
          var cursor: ID<FileImport>?
          repeat {
            let page = try await runner.desk(caller.shop.id).imports(before: cursor, limit: 100)
            for record in page { try add(cells(record, request, caller)) }
            cursor = page.last?.id
          } while cursor != nil
        })
    }
  }

  private static func cells(
    _ record: FileImportRecord, _ request: WebRequest, _ caller: Caller
  ) -> [OutCell] {
    let (counts, zone) = (record.counts, caller.zone)
    let decimals = Currency(code: counts.currency(or: caller.shop.currency))?.decimals ?? 0
    let numbers = [
      counts.new, counts.moved, counts.same, counts.refusedRows, counts.lines, counts.pieces, counts.cancelled,
    ]
    return [
      .text(record.fileName),
      record.layout.isEmpty ? .blank : .text(request.text(ImportSummary.kind(record.layout))),
      .text(request.text(.word("import.state.\(record.state)"))), zone.cell(record.startedAt),
      record.finishedAt.map(zone.cell) ?? .blank,
    ] + numbers.map { .integer(Int64($0)) } + [.money(counts.subtotal, decimals: decimals)]
  }

  /// The refused rows of one import: where, what stands there, and why.
  static func refusals(_ runner: ImportRunner) -> SiteList {
    SiteList(path: "/imports/:import/refusals", permission: .seeBuyers) { request, caller in
      let id = try request.id("import", FileImport.self)
      let desk = runner.desk(caller.shop.id)
      _ = try await desk.record(id)
      return Content(
        name: .word("import.refusals"),
        headings: [
          .word("import.row"), .word("import.column"), .word("import.value"), .word("column.number"),
          .word("import.why"),
        ]
      ) { add in
        for note in try await desk.refusals(of: id, limit: ImportDesk.mostRefusals) {
          try add([
            .integer(Int64(note.row)), .text(note.column), .text(note.value), .text(note.number),
            .text(note.reason.sentence.text(in: caller.language.rawValue)),
          ])
        }
      }
    }
  }
}
