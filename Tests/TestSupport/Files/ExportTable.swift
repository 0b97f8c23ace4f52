/// A small export to spoil: headings and rows as text.
package struct ExportTable: Sendable {
  package var rows: [[String]]

  package init(rows: [[String]]) { self.rows = rows }

  package var csv: String {
    rows.map { row in row.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// Sets a cell by its heading; `row` counts from 0 below the headings.
  package mutating func set(_ heading: String, _ value: String, row: Int = 0) throws {
    rows[row + 1][try column(heading)] = value
  }

  package mutating func remove(_ heading: String) throws {
    let column = try column(heading)
    for row in rows.indices { rows[row].remove(at: column) }
  }

  package func column(_ heading: String) throws -> Int {
    guard let column = rows[0].firstIndex(of: heading) else { throw NoSuchHeading(heading: heading) }
    return column
  }

  /// The same as a workbook, every cell text unless `cells` says otherwise.
  ///
  /// - Parameter cells: the XML of single cells by place, counted from 0 with the headings, in the place of the text.
  package func xlsx(_ cells: [[Int]: String] = [:]) -> WorkbookBuilder {
    let lines = rows.enumerated().map { row, texts in
      let columns = texts.enumerated().map { column, text in
        cells[[row, column]] ?? "<c t=\"inlineStr\"><is><t>\(Self.escaped(text))</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(columns.joined())</row>"
    }
    return WorkbookBuilder(rows: lines.joined())
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func quoted(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Two Shopee orders: the first with two lines, the second with one.
  package static func shopee() -> ExportTable {
    let headings = [
      "No. Pesanan", "Status Pesanan", "Alasan Pembatalan", "No. Resi", "Waktu Pesanan Dibuat",
      "Waktu Pembayaran Dilakukan", "Metode Pembayaran", "SKU Induk", "Nama Produk", "Nomor Referensi SKU",
      "Nama Variasi", "Harga Awal", "Harga Setelah Diskon", "Jumlah", "Returned quantity", "Subtotal Pesanan",
      "Voucher Ditanggung Penjual", "Total Pembayaran", "Username (Pembeli)", "Kota/Kabupaten", "Provinsi",
    ]
    func row(_ number: String, _ variation: String, _ price: String, total: String) -> [String] {
      [
        number, "Selesai", "", "SPXID01", "2026-08-01 05:11", "2026-08-01 05:12", "QRIS", "", "Kemeja Batik", "KB-1",
        variation, "110.000", price, "1", "0", price, "500", total, "pembeli1", "KAB. JEPARA", "JAWA TENGAH",
      ]
    }
    return ExportTable(rows: [
      headings, row("260801AAAAAAAA", "Sogan,L", "96.000", total: "191.500"),
      row("260801AAAAAAAA", "Sogan,M", "96.000", total: "191.500"),
      row("260801BBBBBBBB", "Sogan,L", "96.000", total: "95.500"),
    ])
  }

  /// Returns by their numbers, one row each, in that order; all of one order.
  package static func returns(_ numbers: [String]) -> ExportTable {
    let headings = [
      "No. Pengembalian", "No. Pesanan", "Nama Produk", "Variasi", "Kode Variasi",
      "Status Pembatalan/ Pengembalian", "Jumlah Produk Dikembalikan", "Total Pengembalian Dana",
    ]
    let rows = numbers.enumerated().map { place, number in
      [number, "260801AAAAAAAA", "Kemeja Batik", "Sogan,\(place)", "KB-\(place)", "Selesai", "1", "96.000"]
    }
    return ExportTable(rows: [headings] + rows)
  }

  /// One TikTok Shop order with one line.
  package static func tiktok() -> ExportTable {
    ExportTable(rows: [
      [
        "Order ID", "Order Status", "Order Substatus", "SKU ID", "Seller SKU", "Product Name", "Variation", "Quantity",
        "Sku Quantity of return", "SKU Unit Original Price", "SKU Subtotal After Discount", "Order Amount",
        "Created Time", "Paid Time", "Purchase Channel", "Country",
      ],
      [
        "580000000000000001\t", "Perlu dikirim", "Menunggu pengambilan", "1730000000000000001\t", "KB-1",
        "Kemeja Batik",
        "Sogan, L", "2", "0", "110000", "192000", "199000", "06/10/2026 07:00:00\t", "\t", "TikTok", "Indonesia",
      ],
    ])
  }
}

/// A test wanted to spoil a column that its table does not have.
struct NoSuchHeading: Error {
  let heading: String
}
