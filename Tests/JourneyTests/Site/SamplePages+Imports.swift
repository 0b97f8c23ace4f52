import Trade

@testable import Web

extension SamplePages {
  static var imports: [Sample] {
    [
      Sample(
        name: "import-start",
        page: ImportStartPage(
          rows: [
            ImportRow(
              fileName: "Order.all.20260601_20260630.xlsx", kind: ImportSummary.kind("shopeeOrders"),
              startedAt: now - hour * 3, state: .saved, orders: 928, address: .importing(1)),
            ImportRow(
              fileName: "a very long name of a file that somebody downloaded twice (2) (final) \(hostile).csv",
              kind: nil,
              startedAt: now - day * 40, state: .failed, orders: nil, address: .importing(2)),
          ], next: .imports.with(["after": "2"]))),
      Sample(
        name: "import-start-busy",
        page: ImportStartPage(rows: [
          ImportRow(
            fileName: "Order.all.20260701_20260731.xlsx", kind: nil, startedAt: now, state: .checking, orders: nil,
            address: .importing(4)),
          ImportRow(
            fileName: "Order.all.20260601_20260630.xlsx", kind: ImportSummary.kind("shopeeOrders"), startedAt: now,
            state: .checked, orders: 928, address: .importing(3)),
        ])),
      Sample(name: "import-start-empty", page: ImportStartPage(rows: []), role: .mentor),
      Sample(
        name: "import-check",
        page: ImportCheckPage(
          summary: summary, save: .importSave(7), discard: .importUndo(7), nothing: false, stale: true)),
      Sample(
        name: "import-check-nothing",
        page: ImportCheckPage(
          summary: plainSummary, save: .importSave(7), discard: .importUndo(7), nothing: true)),
      Sample(
        name: "import-progress",
        page: ImportProgressPage(
          fileName: "Order.all.20260601_20260630.xlsx", phase: .saving, rows: 61_400, percent: 61, secondsLeft: 7)),
      Sample(
        name: "import-result",
        page: ImportResultPage(
          summary: summary, undone: false, finishedAt: now, unmatched: 23, undo: .importUndo(7))),
      Sample(
        name: "import-refusals",
        page: ImportRefusalsPage(
          of: ID(7), fileName: "Order.all.20260601_20260630.xlsx", refused: 2_400, refusals: refusals, maySee: true,
          next: .importRefusals(7).with(["after": "200"]))),
      Sample(
        name: "import-refusals-mentor",
        page: ImportRefusalsPage(
          of: ID(7), fileName: "pesanan.csv", refused: 2, refusals: refusals, maySee: false), role: .mentor),
      Sample(
        name: "import-undone",
        page: ImportResultPage(summary: plainSummary, undone: true, finishedAt: now, unmatched: 0, undo: nil)),
      Sample(
        name: "import-problem",
        page: ImportProblemPage(
          fileName: hostile + ".xls", sentence: .word("import.notAnExport"), mend: .word("import.where"))),
    ]
  }

  private static var summary: ImportSummary {
    ImportSummary(
      fileName: "Order.all.20260601_20260630.xlsx", kind: ImportSummary.kind("shopeeOrders"),
      period: now - day * 63...now - day * 34,
      counts: .init(
        new: 912, moved: 9, same: 7, refusedRows: 27, warnings: 31, lines: 1108, pieces: 1417, cancelled: 187,
        subtotal: 122_197_882,
        currency: "IDR"),
      refusals: refusals, refusalLinks: .init(of: 7, maySee: true),
      warnings: [
        .init(
          row: 40, column: "Perkiraan Ongkos Kirim", value: hostile,
          reason: .text(RowReason.amountKeptAsText.sentence.indonesian))
      ],
      unread: [
        .init(heading: "Estimasi Potongan Biaya Pengiriman", values: 928),
        .init(heading: "AX", values: 3, isKept: false),
      ])
  }

  private static var refusals: [ImportSummary.Refusal] {
    [
      .init(row: 17, column: "Waktu Pesanan Dibuat", value: "2026-13-01 10:00", reason: .word("import.notADate")),
      .init(row: 1204, column: hostile, value: "1.23E+17", reason: .word("import.notAnExport")),
    ]
  }

  private static var plainSummary: ImportSummary {
    ImportSummary(
      fileName: "pesanan.csv", kind: ImportSummary.kind("tiktokOrders"), period: nil,
      counts: .init(
        new: 0, moved: 0, same: 1, refusedRows: 0, lines: 1, pieces: 1, cancelled: 0, subtotal: 0, currency: "IDR"),
      refusals: [], unread: [])
  }
}
