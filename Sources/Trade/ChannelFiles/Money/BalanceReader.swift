internal import Spreadsheets

/// Turns the rows of a balance report, or of an advertising account, into movements.
///
/// Neither gives its lines a number: a balance is told by time, amount and the balance after it, a line of the
/// advertising account by its day, words, amount and its place among equals, counted from the oldest.
struct BalanceReader: ~Copyable {
  private let table: RecognisedTable
  private let zone: ShopTimeZone
  private var writer: FrameWriter
  private var summary = ReadingSummary()
  private let places: [String: Int]
  private let said: [(label: String, amount: Int64, count: Int64)]
  /// Lines wait for the end of the file: the newest stands first.
  private var lines: [Line] = []

  private struct Line {
    var record: MoneyRecord
    let row: Int
    let balance: Int64?
  }

  /// Lines of one report: years of a busy shop.
  private static let mostLines = 2_000_000

  init(_ table: RecognisedTable, preamble: [(String, Int64, Int64)], zone: ShopTimeZone, writer: consuming FrameWriter)
  {
    self.table = table
    self.zone = zone
    self.writer = writer
    said = preamble.map { ($0.0, $0.1, $0.2) }
    places = Dictionary(
      table.row.headings.enumerated().map { ($1.normalised, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var sheet: String { String(table.file.sheet.unicodeScalars.prefix(MoneyFrame.longestSheet)) }
  private var isAds: Bool { table.file.kind == .shopeeAdsBalance }

  mutating func take(_ row: RowView) throws {
    guard !string(isAds ? "waktu" : "tanggal transaksi", row).isEmpty else { return }
    summary.rows += 1
    let timeTitle = isAds ? "waktu" : "tanggal transaksi"
    guard let column = places[timeTitle],
      let time = CellTime.read(CellText.trimmed(row[column]), isNumber: row[column].kind == .number)
    else { return try refuse(row, timeTitle, .badTime) }
    guard let amount = amount("jumlah", row) else { return try refuse(row, "jumlah", .badMoney) }
    guard lines.count < Self.mostLines else { return try refuse(row, "jumlah", .tooManyLines(limit: Self.mostLines)) }
    let balance = isAds ? nil : self.amount("saldo akhir", row)
    let words = string("deskripsi", row)
    var record = MoneyRecord(
      channel: .shopee, kind: isAds ? Self.adKind(words, amount) : Self.kind(string("tipe transaksi", row), words),
      number: isAds
        ? "\(string("waktu", row).prefix(10))/\(String(words.unicodeScalars.prefix(40)))/\(amount)"
        : "\(string("tanggal transaksi", row).prefix(19))/\(amount)/\(balance ?? 0)",
      orderNumber: nil, at: zone.instant(of: time), amount: amount, currency: Currency.rupiah.code)
    record.orderNumber = Self.order(string("no. pesanan", row), words)
    record.other["Deskripsi"] = words
    lines.append(Line(record: record, row: row.number, balance: balance))
  }

  mutating func finish() throws {
    let times = lines.map(\.record.at)
    summary.earliest = times.min()
    summary.latest = times.max()
    let isNewestFirst = (times.first ?? Instant(milliseconds: 0)) >= (times.last ?? Instant(milliseconds: 0))
    if isNewestFirst { lines.reverse() }
    var seen: [String: Int] = [:]
    for place in lines.indices {
      let name = lines[place].record.number
      seen[name, default: 0] += 1
      lines[place].record.number = isAds || seen[name] != 1 ? "\(name)/\(seen[name] ?? 1)" : name
      if let excess = lines[place].record.excess {
        summary.refusedRows += 1
        try writer.write(refusal: RowNote(row: lines[place].row, number: lines[place].record.number, reason: excess))
        continue
      }
      summary.records += 1
      try writer.write(lines[place].record, row: lines[place].row, of: sheet)
    }
    summary.checks = checks()
    try writer.write(finished: summary)
    try writer.flush()
  }

  private func checks() -> [FileCheck] {
    guard !isAds else { return [] }
    var checks: [FileCheck] = []
    for (subject, label, isIn) in [
      (FileCheck.Subject.balanceIn, "total saldo masuk", true), (.balanceOut, "total saldo keluar", false),
    ] {
      guard let line = said.first(where: { $0.label == label }) else { continue }
      let found = lines.filter { ($0.record.amount > 0) == isIn }
      checks.append(
        FileCheck(
          subject, said: line.amount, found: found.reduce(0) { $0 + $1.record.amount }, compared: found.count,
          differing: line.amount == found.reduce(0) { $0 + $1.record.amount } && Int64(found.count) == line.count
            ? 0 : 1))
    }
    var differing: [Line] = []
    for (before, line) in zip(lines, lines.dropFirst()) {
      guard let last = before.balance, let now = line.balance else { continue }
      if last + line.record.amount != now { differing.append(line) }
    }
    checks.append(
      FileCheck(
        .runningBalance, detail: differing.first?.record.number ?? "", said: differing.first?.balance ?? 0,
        found: 0, compared: max(0, lines.count - 1), differing: differing.count))
    return checks
  }

  private static func kind(_ type: String, _ words: String) -> MoneyRecord.Kind {
    switch type.lowercased() {
    case "penghasilan dari pesanan", "income from order", "order income": .walletIncome
    case "penyesuaian", "adjustment": .walletAdjustment
    case "penarikan dana", "withdrawal", "withdrawals": .withdrawal
    case "pembayaran dengan saldo penjual" where words.lowercased().contains("iklan"): .adsTopUp
    default: .walletOther
    }
  }

  private static func adKind(_ words: String, _ amount: Int64) -> MoneyRecord.Kind {
    let words = words.lowercased()
    if words.hasPrefix("deduction for") || (amount < 0 && words.contains("iklan")) { return .adSpend }
    return words.contains("isi saldo") || words.contains("top up") ? .adCredit : .adOther
  }

  /// The order's column, or a number at the end of the words or behind "pesanan".
  private static func order(_ cell: String, _ words: String) -> String? {
    if !cell.isEmpty { return cell }
    let tokens = words.split { !($0.isLetter || $0.isNumber) }
    let number = tokens.last { $0.count == 14 && $0.prefix(6).allSatisfy(\.isNumber) }
    return number.map(String.init)
  }

  private func amount(_ heading: String, _ row: RowView) -> Int64? {
    guard let column = places[heading] else { return nil }
    let cell = row[column]
    guard
      case .amount(let amount) = MoneyText.read(
        CellText.trimmed(cell), isNumber: cell.kind == .number || isAds, in: .rupiah)
    else { return nil }
    return amount
  }

  private func string(_ heading: String, _ row: RowView) -> String {
    places[heading].map { String(decoding: CellText.trimmed(row[$0]).prefix(OrderLimits.code), as: UTF8.self) } ?? ""
  }

  private mutating func refuse(_ row: RowView, _ heading: String, _ reason: RowReason) throws {
    summary.refusedRows += 1
    let title = places[heading].map { Heading.title(table.row.texts[$0]) } ?? heading
    let value = String(string(heading, row).prefix(OrderLimits.shownValue))
    try writer.write(refusal: RowNote(row: row.number, column: title, value: value, reason: reason))
  }
}
