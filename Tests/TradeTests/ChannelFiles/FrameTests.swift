import Foundation
import TestSupport
import Testing

@testable import Trade

@Suite struct FrameTests {
  private let folder: TestFolder
  private let bytes: [UInt8]

  init() throws {
    folder = try TestFolder()
    var table = ExportTable.shopee()
    try table.set("Total Pembayaran", "200.000", row: 1)
    table.rows.append(table.rows[3])
    try table.set("No. Pesanan", "1.2E+17", row: 3)
    _ = try folder.read(table)
    bytes = try TestFolder.bytes(of: folder.path("frames"))
  }

  @Test(arguments: [1, 2, 7, 100, 1_000_000]) func `frames are the same however they are cut`(pieces: Int) throws {
    let reading = try Reading(frames: bytes, pieces: pieces)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA", "260801BBBBBBBB"])
    #expect(reading.refusals.count == 1 && reading.warnings.count == 1 && reading.summary?.rows == 4)
  }

  @Test func `frames kept from an earlier piece stay whole`() throws {
    let reading = try Reading(frames: bytes, pieces: 64)
    #expect(try reading.records().map(\.lines.count) == [2, 1])
    #expect(reading.orders[0].lines.map { $0.string(of: .variation) } == ["Sogan,L", "Sogan,M"])
    #expect(reading.orders[0].lines.map(\.price) == [96_000, 96_000])
  }

  @Test func `every kind of frame comes out as it went in`() throws {
    let path = folder.path("kinds")
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    let file = RecognisedFile(kind: .shopeeIncome, sheet: "Income", headingRow: 6, columns: 40, unknownHeadings: ["é"])
    let unknown = UnrecognisedFile(
      nearest: .tiktokOrders, missing: ["SKU ID"], doubled: ["a"], found: ["b"], sheet: "c", row: 4)
    let failure = ReadingFailure(.cellTooLong, sheet: "orders", row: 7, column: 3, limit: 9, detail: "why")
    let returned = ReturnRecord(
      channel: .shopee, returnNumber: "R1", orderNumber: "O1", status: "s", currency: "IDR",
      lines: [ReturnLineRecord(parentSKU: "", sku: "K", variation: "L", productName: "P", quantity: 1, price: nil)])
    try {
      var writer = FrameWriter(descriptor: descriptor)
      try writer.write(notYet: file)
      try writer.write(unknown: unknown)
      try writer.write(returned, firstRow: 2, lastRow: 3)
      try writer.write(ReadingProgress(rows: 1, bytesRead: 2, bytesTotal: 3))
      try writer.write(failure)
      try writer.flush()
    }()
    let reading = try Reading(frames: TestFolder.bytes(of: path), pieces: 9)
    #expect(reading.notYet == file && reading.unknown == unknown && reading.failure == failure)
    #expect(reading.returns.first?.record == returned && reading.returns.first?.lastRow == 3)
  }

  private static let numbersOfNoOrder: [(offset: Int, number: Int64)] = [
    (OrderFrameLayout.subtotal, .max), (OrderFrameLayout.pieces, .max), (OrderFrameLayout.pieces, -1),
    (OrderFrameLayout.returnedPieces, 1), (OrderFrameLayout.orderedAt, .max), (OrderFrameLayout.total, .max),
    (OrderFrameLayout.lines + OrderFrameLayout.Line.subtotal, MoneyText.largest + 1),
    (OrderFrameLayout.lines + OrderFrameLayout.Line.price, -2),
  ]

  @Test(arguments: numbersOfNoOrder)
  func `an order whose numbers no order has is not believed`(offset: Int, number: Int64) throws {
    var payload = Array(try OrderFrame(madeUpOrder("A1"), firstRow: 2).payload)
    for byte in 0..<8 { payload[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * Int64(byte))) }
    #expect(OrderFrame(checking: payload[...]) == nil)
  }

  @Test func `a stream that ends within a frame is cut off`() {
    #expect(throws: FrameError.cutOff) { try Reading(frames: bytes.dropLast(3), pieces: 100) }
  }

  @Test func `another stream is none of ours`() {
    #expect(throws: FrameError.notFrames) { try Reading(frames: Array("HTTP/1.1 200 OK".utf8), pieces: 100) }
  }

  @Test func `a length beyond the limit is not waited for`() {
    var spoiled = bytes
    spoiled.replaceSubrange(5..<9, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(throws: FrameError.tooLong(0x7FFF_FFFF)) { try Reading(frames: spoiled, pieces: 100) }
  }

  @Test func `garbage is an error or a frame, never a trap`() {
    var random = SampleRandom(seed: 23)
    for _ in 0..<4_000 {
      var spoiled = bytes
      for _ in 0..<random.number(1...6) {
        spoiled[random.number(5...spoiled.count - 1)] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let reading = try? Reading(frames: spoiled, pieces: 512) else { continue }
      for order in reading.orders {
        _ = (order.number, order.total, order.shipBy, order.json.count, try? order.record())
        for line in order.lines { _ = (line.string(of: .key), line.quantity, line.price) }
      }
    }
  }
}
