import Foundation
import Testing

@testable import Trade

/// What reading one file gave.
struct Reading {
  var recognised: RecognisedFile?
  var orders: [OrderFrame] = []
  var returns: [ReturnFrame] = []
  var refusals: [RowNote] = []
  var warnings: [RowNote] = []
  var summary: ReadingSummary?
  var failure: ReadingFailure?
  var notYet: RecognisedFile?
  var unknown: UnrecognisedFile?

  func records() throws -> [OrderRecord] { try orders.map { try $0.record() } }

  /// Reads a file the way the reading process does, without its limits.
  init(path: String, in folder: TestFolder) throws {
    let output = folder.path("frames")
    let descriptor = open(output, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    let code = ChannelFileReading.read(path: path, timeZone: .jakarta, output: descriptor)
    close(descriptor)
    #expect(code == ChannelFileReading.exitCodeTold)
    try self.init(frames: [UInt8](Data(contentsOf: URL(fileURLWithPath: output))), pieces: 10_000)
  }

  /// Decodes frames that come in pieces of that size.
  init(frames bytes: [UInt8], pieces: Int) throws {
    var decoder = FrameDecoder()
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      decoder.feed(Array(bytes[start..<min(start + pieces, bytes.count)]))
      while let frame = try decoder.next() { take(frame) }
    }
    try decoder.finish()
  }

  private mutating func take(_ frame: ImportFrame) {
    switch frame {
    case .recognised(let file): recognised = file
    case .order(let order): orders.append(order)
    case .returned(let returned): returns.append(returned)
    case .refusal(let note): refusals.append(note)
    case .warning(let note): warnings.append(note)
    case .progress: break
    case .finished(let summary): self.summary = summary
    case .failed(let failure): self.failure = failure
    case .notYet(let file): notYet = file
    case .unknown(let file): unknown = file
    }
  }
}

/// A folder that is gone when the test is.
final class TestFolder {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("canting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Reads a table as CSV.
  func read(_ table: ExportTable) throws -> Reading {
    try Reading(path: write("table.csv", table.csv.utf8), in: self)
  }
}

/// A small export to spoil: headings and rows as text.
struct ExportTable {
  var rows: [[String]]

  var csv: String {
    rows.map { row in row.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// Sets a cell by its heading; `row` counts from 0 below the headings.
  mutating func set(_ heading: String, _ value: String, row: Int = 0) throws {
    rows[row + 1][try column(heading)] = value
  }

  mutating func remove(_ heading: String) throws {
    let column = try column(heading)
    for row in rows.indices { rows[row].remove(at: column) }
  }

  func column(_ heading: String) throws -> Int {
    try #require(rows[0].firstIndex(of: heading))
  }

  private static func quoted(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
  }

  /// Two Shopee orders: the first with two lines, the second with one.
  static func shopee() -> ExportTable {
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
  static func returns(_ numbers: [String]) -> ExportTable {
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
  static func tiktok() -> ExportTable {
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

extension MoneyText {
  static func read(_ text: String, isNumber: Bool = false, in currency: Currency = .rupiah) -> Reading {
    var text = text
    return text.withUTF8 { read($0, isNumber: isNumber, in: currency) }
  }
}

extension TestFolder {
  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
