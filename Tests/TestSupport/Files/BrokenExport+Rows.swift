import Trade

/// Exports of which some rows cannot be right: the other orders come in.
extension BrokenExport {
  static let wrongRows: [BrokenExport] = wrongNumbers + wrongCells + wrongOrders

  private static let wrongNumbers: [BrokenExport] = [
    .cell("a number that Excel wrote as 1.23E+17", "No. Pesanan", "1.23E+17"),
    .cell("the same with a comma", "No. Pesanan", "1,23E+17"),
    .cell("no number", "No. Pesanan", ""),
    .cell("a number of words", "No. Pesanan", "TOTAL: 3 pesanan"),
    .cell("a number without end", "No. Pesanan", String(repeating: "9", count: 200)),
    .cell("a number that leads elsewhere", "No. Pesanan", "../../etc/passwd"),
    .xml("a number whose end Excel has cut off", "No. Pesanan", "<c><v>580000000000000001</v></c>"),
  ]

  private static let wrongCells: [BrokenExport] = [
    .cell("month 13", "Waktu Pesanan Dibuat", "2026-13-01 05:11"),
    .cell("the 30th of February", "Waktu Pesanan Dibuat", "2026-02-30 05:11"),
    .cell("a quantity below zero", "Jumlah", "-3"), .cell("a quantity of zero", "Jumlah", "0"),
    .cell("a quantity in words", "Jumlah", "tiga"), .cell("half a piece", "Jumlah", "1,5"),
    .cell("a million pieces", "Jumlah", "1000000"), .cell("no quantity", "Jumlah", ""),
    .cell("more back than sold", "Returned quantity", "2"),
    .cell("money in words", "Subtotal Pesanan", "sembilan ribu"),
    .cell("money below zero", "Subtotal Pesanan", "-96.000"),
    .cell("money beyond all measure", "Subtotal Pesanan", "1000000000000000"),
    .cell("another country's money", "Total Pembayaran", "RM 12.50"),
    .cell("a status nobody knows", "Status Pesanan", "Menunggu Bulan Purnama"),
    .cell("no status", "Status Pesanan", ""), .cell("no product", "Nama Produk", ""),
    .cell("a bell in a name", "Username (Pembeli)", "siti\u{7}"),
    .cell("a name too long to look up", "Username (Pembeli)", String(repeating: "x", count: 501)),
    .cell("a variation of 600 letters", "Nama Variasi", String(repeating: "x", count: 600)),
    .xml("a formula that was never worked out", "Jumlah", "<c><f>1+1</f></c>"),
    .xml("a cell that holds an error", "Jumlah", "<c t=\"e\"><v>#N/A</v></c>"),
    .xml("a formula with its value", "Jumlah", "<c><f>1+1</f><v>2</v></c>", [first, second]),
    .table("a buyer called like a formula", .orders([first, second])) {
      try $0.set("Username (Pembeli)", "=HYPERLINK(\"http://x\",\"y\")", row: 2)
    },
  ]

  private static let wrongOrders: [BrokenExport] = [
    .table("an order of which one row is bad", .orders([second])) { try $0.set("Jumlah", "-1", row: 1) },
    .table("an order whose bad row stands apart", .orders([second])) { table in
      table.rows.append(table.rows[1])
      try table.set("Jumlah", "0", row: 3)
    },
    .table("an order of three thousand rows", .orders([first])) { table in
      table.rows += Array(repeating: table.rows[3], count: 3_000)
    },
    .table("twenty thousand refused rows", .orders([first, second])) { table in
      let bad = ["No 17"] + table.rows[3].dropFirst()
      table.rows += Array(repeating: bad, count: 20_000)
    },
    .table("headings once more in the middle", .orders([first, second])) { $0.rows.insert($0.rows[0], at: 3) },
    .table("a column that nobody knows", .orders([first, second])) { table in
      for row in table.rows.indices { table.rows[row].append(row == 0 ? "Zodiak Pembeli" : "Leo") }
    },
  ]
}
