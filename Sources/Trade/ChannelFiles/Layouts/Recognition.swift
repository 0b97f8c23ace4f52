internal import Spreadsheets

/// What a file is, told by its headings and never by its name.
enum Recognition {
  /// An order or return export, with the place and texts of its headings.
  case orders(RecognisedTable)
  /// A file of money, likewise; its layout is of no use.
  case money(RecognisedTable)
  case notYet(RecognisedFile)
  case unknown(UnrecognisedFile)

  /// How far down a sheet its headings may stand: Shopee's balance report has them in row 18.
  static let rows = 25
  /// Cells of a row that are looked at.
  static let columns = 400
  private static let sheets = 30

  /// Looks through the first rows of every sheet.
  static func of(_ book: Spreadsheet) throws -> Recognition {
    var candidates: [HeadingCandidate] = []
    for sheet in book.sheets.prefix(sheets) {
      for row in try firstRows(of: sheet, in: book) {
        if let kind = Signature.kind(of: row.headings) {
          let file = RecognisedFile(kind: kind, sheet: sheet.name, headingRow: row.number, columns: row.filled)
          return kind.isRead
            ? .money(RecognisedTable(file: file, layout: .none, sheet: sheet, row: row)) : .notYet(file)
        }
        for layout in OrderLayout.all {
          let candidate = HeadingCandidate(sheet: sheet, row: row, layout: layout)
          if candidate.isComplete { return .orders(candidate.table) }
          candidates.append(candidate)
        }
      }
    }
    return .unknown(closest(candidates))
  }

  private static func firstRows(of sheet: Sheet, in book: Spreadsheet) throws -> [HeadingRow] {
    var found: [HeadingRow] = []
    try book.rows(of: sheet) { row in
      guard row.number <= rows || found.count < rows else { return false }
      found.append(HeadingRow(row))
      return found.count < rows
    }
    return found
  }

  /// The row that comes closest to an export we know; failing that the first row with several texts.
  private static func closest(_ candidates: [HeadingCandidate]) -> UnrecognisedFile {
    let best = candidates.max { ($0.hits, $0.row.filled) < ($1.hits, $1.row.filled) }
    guard let best else { return UnrecognisedFile() }
    let found = best.row.texts.filter { !$0.isEmpty }.prefix(80).map { String($0.prefix(100)) }
    guard best.hits >= 3 else {
      return UnrecognisedFile(found: found, sheet: best.sheet.name, row: best.row.number)
    }
    return UnrecognisedFile(
      nearest: best.layout.kind, missing: best.missing, doubled: best.doubled, found: found, sheet: best.sheet.name,
      row: best.row.number)
  }
}

/// A row that may be a heading row.
struct HeadingRow {
  let number: Int
  /// The cells as they stand, from column 0.
  let texts: [String]
  let headings: [Heading]

  var filled: Int { texts.count { !$0.isEmpty } }

  init(_ row: RowView) {
    number = row.number
    texts = (0..<min(row.count, Recognition.columns)).map { column in
      String(decoding: row[column].bytes.prefix(300), as: UTF8.self)
    }
    headings = texts.map { Heading($0) }
  }
}

/// A row held against the columns of one kind of export.
struct HeadingCandidate {
  let sheet: Sheet
  let row: HeadingRow
  let layout: OrderLayout
  /// Headings of the layout that the row has.
  let hits: Int
  /// Titles of required columns that the row lacks.
  let missing: [String]
  /// Headings of required columns that stand twice.
  let doubled: [String]

  init(sheet: Sheet, row: HeadingRow, layout: OrderLayout) {
    self.sheet = sheet
    self.row = row
    self.layout = layout
    let known = row.headings.map(\.normalised).filter { layout.byHeading[$0] != nil }
    hits = Set(known).count
    missing = layout.columns.filter { column in column.isRequired && !column.headings.contains(where: known.contains) }
      .map(\.title)
    doubled = layout.columns.filter(\.isRequired).flatMap { column in
      column.headings.filter { heading in known.count { $0 == heading } > 1 }.map { _ in column.title }
    }
  }

  var isComplete: Bool { missing.isEmpty && doubled.isEmpty }

  var table: RecognisedTable {
    let isFailedDelivery = row.headings.contains {
      $0.normalised == Heading(OrderLayout.failedDeliveryTitle).normalised
    }
    let unknown = zip(row.texts, row.headings).filter { text, heading in
      !heading.normalised.isEmpty && layout.byHeading[heading.normalised] == nil && !text.isEmpty
    }
    return RecognisedTable(
      file: RecognisedFile(
        kind: layout.kind == .shopeeOrders && isFailedDelivery ? .shopeeFailedDelivery : layout.kind,
        sheet: sheet.name, headingRow: row.number, columns: row.filled,
        unknownHeadings: unknown.map { Heading.title($0.0) }),
      layout: layout, sheet: sheet, row: row)
  }
}

/// A recognised export, ready to be read.
struct RecognisedTable {
  let file: RecognisedFile
  let layout: OrderLayout
  let sheet: Sheet
  let row: HeadingRow
}

/// Marketplace files that are known by a few headings: those of money, and one that is not read yet.
private enum Signature {
  private static let marks: [(ChannelFileKind, [[String]])] = [
    (
      .shopeeIncome,
      [
        ["no. pesanan", "tanggal dana dilepaskan", "harga asli produk"],
        ["no. pesanan", "tanggal dana dilepaskan", "harga produk"],
        ["order id", "payout completed date", "original product price"],
      ]
    ),
    (.shopeeBalance, [["tanggal transaksi", "tipe transaksi", "saldo akhir"]]),
    (.shopeeAdsBalance, [["urutan", "waktu", "deskripsi", "jumlah", "catatan"]]),
    (.shopeeAffiliate, [["kode pesanan", "nama affiliate"], ["kode pesanan", "username affiliate"]]),
    (
      .tiktokIncome,
      [
        ["order/adjustment id", "total settlement amount"],
        ["id pesanan/penyesuaian", "jumlah penyelesaian pembayaran"],
      ]
    ),
  ]

  static func kind(of headings: [Heading]) -> ChannelFileKind? {
    let known = Set(headings.map(\.normalised))
    return marks.first { _, alternatives in alternatives.contains { known.isSuperset(of: $0) } }?.0
  }
}
