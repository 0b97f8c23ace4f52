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

  /// What two Shopee orders brought; the file has more columns, of which these are enough.
  package static func income() -> ExportTable {
    ExportTable(rows: [
      [
        "Lihat berdasarkan", "No. Pesanan", "No. Pengajuan", "Waktu Pesanan Dibuat", "Tanggal Dana Dilepaskan",
        "Harga Produk", "Jumlah Pengembalian Dana ke Pembeli", "Biaya Administrasi", "Biaya Baru", "PPh 22",
        "Total Penghasilan",
      ],
      ["Order", "260801AAAAAAAA", "-", "2026-08-01", "2026-08-06", "192000", "0", "-15840", "0", "-960", "175200"],
      ["Sku", "260801AAAAAAAA", "-", "2026-08-01", "2026-08-06", "192000", "0", "-15840", "0", "-960", "175200"],
      ["Order", "260801BBBBBBBB", "R1", "2026-08-01", "2026-08-07", "96000", "-96000", "0", "-500", "0", "-500"],
    ])
  }

  /// One TikTok Shop order's settlement and a correction of it.
  package static func settlements() -> ExportTable {
    ExportTable(rows: [
      [
        "Order/adjustment ID", "Type", "Order created time", "Order settled time", "Currency",
        "Total settlement amount", "Total Revenue", "Subtotal before discounts", "Seller discounts", "Total Fees",
        "Platform commission fee", "Ajustment amount", "Related order ID", "Order Source",
      ],
      [
        "580000000000000001", "Order", "2026/06/10", "2026/06/17", "IDR", "185000", "192000", "220000", "-28000",
        "-7000", "-7000", "0", "/", "TikTok Shop",
      ],
      [
        "ADJ1", "Platform compensation", "2026/06/10", "2026/06/18", "IDR", "5000", "0", "0", "0", "0", "0", "5000",
        "580000000000000001", "TikTok Shop",
      ],
    ])
  }

  /// A balance report, newest line first.
  package static func balance() -> ExportTable {
    ExportTable(rows: [
      ["Total Saldo Masuk", "", "175200", "IDR", "1"],
      [
        "Tanggal Transaksi", "Tipe Transaksi", "Deskripsi", "No. Pesanan", "Jenis Transaksi", "Jumlah", "Status",
        "Saldo Akhir",
      ],
      [
        "2026-08-07 10:00:00", "Penarikan Dana", "Penarikan Dana", "-", "Transaksi Keluar", "-100000",
        "Transaksi Selesai", "75200",
      ],
      [
        "2026-08-06 09:00:00", "Penghasilan dari Pesanan", "Penghasilan dari Pesanan #260801AAAAAAAA",
        "260801AAAAAAAA", "Transaksi Masuk", "175200", "Transaksi Selesai", "175200",
      ],
    ])
  }

  /// An advertising account, newest line first.
  package static func ads() -> ExportTable {
    ExportTable(rows: [
      ["Riwayat Transaksi"], ["Urutan", "Waktu", "Deskripsi", "Jumlah", "Catatan"],
      ["1", "02/08/2026", "Deduction for Product Ad (Auto Bidding - GMV Max)", "-48750", "-"],
      ["2", "02/08/2026", "Isi Saldo", "50000", "-"],
    ])
  }
}

/// A test wanted to spoil a column that its table does not have.
struct NoSuchHeading: Error {
  let heading: String
}
