import Foundation
import TestSupport
import Testing

@testable import Trade

/// Damaged exports, returns, files of money and product lists end in records, refusals or one sentence, and never bring the reader down.
///
/// By default a fixed number of files from fixed seeds. `TRADE_FUZZ_SECONDS` goes on with new ones for that long, `FUZZ_BYTES` for so many bytes; if the
/// process ends, the file that ended it is left in the temporary folder. What was found so lies in `Tests/Crashers`.
@Suite struct ReadingFuzzTests {
  private static let files = 120

  @Test(arguments: Subject.allCases)
  func `damaged files never bring the reader down`(subject: Subject) throws {
    let folder = try TestFolder()
    var run = FuzzRun(
      "export, \(subject)", seconds: "TRADE_FUZZ_SECONDS", kinds: Subject.allCases.count, atLeast: Self.files, seed: 7)
    var mutator = Mutator(random: SeededGenerator(seed: run.seed), pieces: subject.pieces)
    var (count, taken) = (0, 0)
    while run.goesOn {
      let file = subject.make(&mutator)
      if try isTaken(file, subject, folder) { taken += 1 }
      run.add(file)
      count += 1
    }
    run.report(taken: taken)
    #expect(taken < count)
  }

  @Test func `what was found once does no harm again`() throws {
    let folder = try TestFolder()
    let crashers = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Crashers")
    for file in try FileManager.default.contentsOfDirectory(at: crashers, includingPropertiesForKeys: nil) {
      let bytes = [UInt8](try Data(contentsOf: file))
      for subject in [Subject.shopee, .income, .products, .frames] { _ = try isTaken(bytes, subject, folder) }
    }
  }

  /// Whether anything of the file would come into the books.
  private func isTaken(_ bytes: [UInt8], _ subject: Subject, _ folder: TestFolder) throws -> Bool {
    let path = FileManager.default.temporaryDirectory.appending(path: "canting-fuzz-\(subject)-\(UUID().uuidString)")
      .path
    try Data(bytes).write(to: URL(filePath: path))
    let isTaken = try isTaken(bytes, at: path, subject, folder)
    try FileManager.default.removeItem(atPath: path)
    return isTaken
  }

  private func isTaken(_ bytes: [UInt8], at path: String, _ subject: Subject, _ folder: TestFolder) throws -> Bool {
    switch subject {
    case .products:
      guard case .read(let records, _, _) = ProductListReading(path: path, currency: "IDR") else { return false }
      return !records.isEmpty
    case .frames: return decode(bytes)
    case .shopee, .tiktok, .returns, .workbook, .income, .settlements, .balance, .ads: return try isTaken(path, folder)
    }
  }

  private func isTaken(_ path: String, _ folder: TestFolder) throws -> Bool {
    let reading = try Reading(path: path, in: folder)
    let ends = [reading.summary != nil, reading.failure != nil, reading.unknown != nil, reading.notYet != nil]
    #expect(ends.contains(true))
    for record in try reading.records() {
      #expect((1...OrderLimits.lines).contains(record.lines.count))
      #expect(record.lines.allSatisfy { (1...OrderLimits.pieces).contains($0.quantity) && $0.subtotal >= 0 })
      #expect(OrderDraft(record).progress >= 0)
    }
    for line in reading.money.map(\.record) {
      #expect(abs(line.amount) <= MoneyText.largest && !line.number.isEmpty)
    }
    for note in reading.refusals + reading.warnings { #expect(!note.reason.sentence.english.isEmpty) }
    return reading.failure == nil && !(reading.orders.isEmpty && reading.returns.isEmpty && reading.money.isEmpty)
  }

  /// What another process sends is never believed: it is frames or an error.
  private func decode(_ bytes: [UInt8]) -> Bool {
    var decoder = FrameDecoder()
    decoder.feed(bytes)
    var orders = 0
    do {
      while let frame = try decoder.next() {
        guard case .order(let order) = frame else { continue }
        orders += order.lines.map(\.listingName.key).isEmpty ? 0 : 1
      }
      try decoder.finish()
    } catch {
      return false
    }
    return orders > 0
  }

  enum Subject: CaseIterable {
    case shopee, tiktok, returns, workbook, income, settlements, balance, ads, products, frames

    var pieces: [[UInt8]] {
      let words = [
        "-1", "0", "1E+17", "1,23E+17", "99999999999999999999", "2026-13-01 05:11", "RP -1.000", "RM 12.50", "1.000.0",
        "260801AAAAAAAA", "Batal", "Selesai", "#N/A", "No. Pesanan", "Produk", "1E-9223372036854775808",
      ]
      switch self {
      case .workbook: return Mutator.markup
      case .shopee, .tiktok, .returns, .income, .settlements, .balance, .ads, .products, .frames:
        return Mutator.text + words.map { Array($0.utf8) }
      }
    }

    /// Damage inside a workbook's sheet is packed anew with a right checksum: the orders must be met, not only the zip.
    func make(_ mutator: inout Mutator) -> [UInt8] {
      switch self {
      case .shopee: return mutator.mutate(Array(ExportTable.shopee().csv.utf8))
      case .tiktok: return mutator.mutate(Array(ExportTable.tiktok().csv.utf8))
      case .returns: return mutator.mutate(Array(ExportTable.returns(["R1", "R2", "R1"]).csv.utf8))
      case .income: return mutator.mutate(Array(ExportTable.income().csv.utf8))
      case .settlements: return mutator.mutate(Array(ExportTable.settlements().csv.utf8))
      case .balance: return mutator.mutate(Array(ExportTable.balance().csv.utf8))
      case .ads: return mutator.mutate(Array(ExportTable.ads().csv.utf8))
      case .products: return mutator.mutate(Array(Self.productList.utf8))
      case .frames: return mutator.mutate(Self.allFrames)
      case .workbook:
        var zip = ExportTable.shopee().xlsx().zip
        zip.entries[0] = .stored(zip.entries[0].name, mutator.mutate(zip.entries[0].packed))
        return zip.build()
      }
    }

    private static let productList = #"""
      Produk,Motif,Ukuran,Warna,SKU,Stok,Batas stok,Harga pokok
      Kemeja Parang,parang,L,merah,KP-L,12,3,"45.000"
      Kemeja Parang,parang,XL,merah,KP-XL,,,
      "Kain ""Tulis""",ukir,,nila,KT-1,1.200,0,Rp68.000

      """#

    private static let allFrames: [UInt8] = {
      var writer = FrameWriter(gathering: ())
      for place in 0..<5 { _ = try? writer.write(madeUpOrder("A\(place)"), firstRow: place + 2, lastRow: place + 2) }
      var money = MoneyRecord(
        channel: .shopee, kind: .release, number: "A0", orderNumber: "A0", at: Instant(milliseconds: 0), amount: 90_000,
        currency: "IDR")
      money.parts = [.goods: 103_500, .adminFee: -8_000, .unnamed("Biaya Baru"): -5_500]
      _ = try? writer.write(money, row: 2, of: "Penghasilan")
      return Array(writer.sink.bytes)
    }()
  }
}
