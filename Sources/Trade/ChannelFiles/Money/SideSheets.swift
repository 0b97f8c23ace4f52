internal import Spreadsheets

/// The sheets beside the one with the orders: what the file says of itself, corrections, parcels that were dearer, fees
/// by programme. They are short and stand before or behind the long one, so they are read first.
struct SideSheets {
  /// Rows of one sheet that are read; a year of a busy shop stays below it.
  private static let mostRows = 500_000
  /// Orders that a side sheet may tell something of.
  private static let mostOrders = 100_000

  /// Lines of the summary, by their words.
  private(set) var summary: [(label: Heading, amount: Int64)] = []
  private(set) var adjustments: [(record: MoneyRecord, row: Int, sheet: String)] = []
  /// Corrections that cannot be taken.
  private(set) var refusals: [RowNote] = []
  private(set) var saidAdjustments: Int64?
  /// What is told of parcels that were dearer than estimated, by order.
  private(set) var discrepancies: [String: String] = [:]
  /// All fees of the sheet of fees by order; nil where the file has none.
  private(set) var sellerFees: Int64?
  /// How many corrections are alike, to tell them apart.
  private var alike: [String: Int] = [:]
  private var services: [String: [PayoutPart: Int64]] = [:]
  private let zone: ShopTimeZone
  private let layout: MoneyLayout

  init(of book: Spreadsheet, beside table: RecognisedTable, layout: MoneyLayout, zone: ShopTimeZone) throws {
    self.zone = zone
    self.layout = layout
    for sheet in book.sheets where sheet != table.sheet {
      var reader = SideSheet(name: String(sheet.name.unicodeScalars.prefix(MoneyFrame.longestSheet)))
      var rows = 0
      try book.rows(of: sheet) { row in
        rows += 1
        take(row, &reader)
        return rows < Self.mostRows
      }
    }
  }

  /// Splits the fee for services into the programmes that the sheet of services names, where they add up.
  func split(_ record: inout MoneyRecord) {
    guard let order = record.orderNumber, let programmes = services[order],
      record.parts[.serviceFee] == programmes.values.reduce(0, +)
    else { return }
    record.parts[.serviceFee] = nil
    record.parts.merge(programmes, uniquingKeysWith: +)
  }

  private mutating func take(_ row: RowView, _ reader: inout SideSheet) {
    let cells = (0..<min(row.count, 60)).map { Self.string(row[$0]) }
    if reader.begin(cells) { return }
    switch reader.kind {
    case .unknown:
      if let label = cells.first(where: { !$0.isEmpty }), let amount = Self.lastAmount(row) {
        let heading = Heading(label)
        summary.append((heading, amount))
        if heading.normalised == "total penyesuaian" || heading.normalised == "total adjustment" {
          saidAdjustments = amount
        }
      }
    case .adjustments: addAdjustment(row, cells, reader)
    case .discrepancies:
      guard let number = reader.text("no. pesanan", cells), discrepancies.count < Self.mostOrders else { return }
      let told = reader.titles.filter { title, place in
        place != reader.places["no. pesanan"] && place < cells.count && !cells[place].isEmpty
      }
      discrepancies[number] = told.map { "\($0.title) \(cells[$0.place])" }.joined(separator: " · ")
    case .sellerFees:
      guard reader.text("no. pesanan", cells) != nil else { return }
      for (title, place) in reader.titles where title.lowercased().hasPrefix("biaya") {
        sellerFees = (sellerFees ?? 0) + (Self.amount(row[place]) ?? 0)
      }
    case .services:
      guard let number = reader.text("no. pesanan", cells), services.count < Self.mostOrders else { return }
      for (title, place) in reader.titles {
        if case .part(let part) = layout.column(Heading(title)), let amount = Self.amount(row[place]), amount != 0 {
          services[number, default: [:]][part, default: 0] += amount
        }
      }
    case .withdrawals: addWithdrawal(row, cells, reader)
    }
  }

  private mutating func addAdjustment(_ row: RowView, _ cells: [String], _ reader: SideSheet) {
    guard let created = reader.text("tanggal penyesuaian dibuat", cells),
      let said = reader.text("biaya penyesuaian", cells), let place = reader.places["biaya penyesuaian"]
    else { return }
    guard let amount = Self.amount(row[place]) else { return refuse(row, "Biaya Penyesuaian", said, .badMoney) }
    guard let at = time(created) else { return refuse(row, "Tanggal Penyesuaian Dibuat", created, .badTime) }
    let order = reader.text("no. pesanan terhubung", cells)
    let type = reader.text("tipe penyesuaian | deskripsi", cells) ?? ""
    let name = "\(order ?? "-")/\(created.prefix(10))/\(amount)"
    alike[name, default: 0] += 1
    var record = MoneyRecord(
      channel: .shopee, kind: .adjustment, number: "\(name)/\(alike[name] ?? 1)", orderNumber: order, at: at,
      amount: amount, currency: Currency.rupiah.code)
    record.parts = [type.lowercased().contains("logistik") ? .compensation : .adjustment: amount]
    record.other["Tipe Penyesuaian"] = type
    record.other["Alasan Penyesuaian"] = reader.text("alasan penyesuaian", cells)
    add(record, row, reader)
  }

  /// TikTok's withdrawals to the seller's bank; the account is not kept.
  private mutating func addWithdrawal(_ row: RowView, _ cells: [String], _ reader: SideSheet) {
    guard let id = reader.text("reference id", cells), let said = reader.text("amount", cells),
      let place = reader.places["amount"], let moment = reader.text("success time", cells)
    else { return }
    guard let amount = Self.amount(row[place]) else { return refuse(row, "Amount", said, .badMoney) }
    guard let at = time(moment) else { return refuse(row, "Success time", moment, .badTime) }
    var record = MoneyRecord(
      channel: .tiktokShop, kind: .withdrawal, number: id, orderNumber: nil, at: at,
      amount: -Int64(amount.magnitude), currency: Currency.rupiah.code)
    record.other["Status"] = reader.text("status", cells)
    add(record, row, reader)
  }

  private mutating func add(_ record: MoneyRecord, _ row: RowView, _ reader: SideSheet) {
    let isFull = adjustments.count >= Self.mostOrders
    if let reason = isFull ? RowReason.tooManyLines(limit: Self.mostOrders) : record.excess {
      return refuse(row, "", record.number, reason)
    }
    adjustments.append((record, row.number, reader.name))
  }

  private mutating func refuse(_ row: RowView, _ column: String, _ value: String, _ reason: RowReason) {
    guard refusals.count < OrderLimits.refusals else { return }
    let shown = String(decoding: value.utf8.prefix(OrderLimits.shownValue), as: UTF8.self)
    refusals.append(RowNote(row: row.number, column: column, value: shown, reason: reason))
  }

  private func time(_ text: String) -> Instant? {
    Array(text.utf8).withUnsafeBufferPointer { CellTime.read($0, isNumber: false) }.map { zone.instant(of: $0) }
  }

  private static func lastAmount(_ row: RowView) -> Int64? {
    (0..<min(row.count, 60)).reversed().lazy.compactMap { row[$0].kind == .number ? amount(row[$0]) : nil }.first
  }

  private static func amount(_ cell: CellView) -> Int64? {
    guard cell.kind == .number || cell.kind == .text,
      case .amount(let amount) = MoneyText.read(CellText.trimmed(cell), isNumber: cell.kind == .number, in: .rupiah)
    else { return nil }
    return amount
  }

  private static func string(_ cell: CellView) -> String {
    String(decoding: CellText.trimmed(cell).prefix(OrderLimits.code), as: UTF8.self)
  }
}

/// A sheet that is told by its headings, once they were seen.
private struct SideSheet {
  enum Kind { case unknown, adjustments, discrepancies, sellerFees, services, withdrawals }

  let name: String
  private(set) var kind = Kind.unknown
  private(set) var places: [String: Int] = [:]
  private(set) var titles: [(title: String, place: Int)] = []

  init(name: String) { self.name = name }

  private static let signatures: [(Kind, Set<String>)] = [
    (.adjustments, ["tanggal penyesuaian dibuat", "biaya penyesuaian"]),
    (.discrepancies, ["no. pesanan", "estimasi ongkos kirim:"]),
    (.sellerFees, ["no. pesanan", "biaya platform"]),
    (.services, ["no. pesanan", "biaya layanan promo xtra"]),
    (.services, ["no. pesanan", "biaya layanan gratis ongkir xtra"]),
    (.withdrawals, ["reference id", "amount", "success time"]),
  ]

  /// Takes a row for the headings, if it is them.
  mutating func begin(_ cells: [String]) -> Bool {
    guard kind == .unknown else { return false }
    let headings = cells.map { Heading($0).normalised }
    let known = Set(headings)
    guard let found = Self.signatures.first(where: { known.isSuperset(of: $0.1) }) else { return false }
    kind = found.0
    for (place, heading) in headings.enumerated() where !heading.isEmpty && places[heading] == nil {
      places[heading] = place
      titles.append((Heading.title(cells[place]), place))
    }
    return true
  }

  func text(_ heading: String, _ cells: [String]) -> String? {
    guard let place = places[heading], place < cells.count, !cells[place].isEmpty else { return nil }
    return cells[place]
  }
}
