import Testing

@testable import Trade

@Suite struct OrderFoldTests {
  /// One view of an order: any status, some fields, some of four lines.
  private static func view(_ random: inout SampleRandom) -> OrderRecord {
    var record = OrderRecord(
      channel: .shopee, number: "260801AAAAAAAA", status: random.pick(OrderStatus.allCases), statusText: "Selesai",
      orderedAt: Instant(milliseconds: Int64(random.number(0...3))), currency: "IDR", lines: [])
    if random.happens(500) { record.buyer = "pembeli\(random.number(0...2))" }
    if random.happens(500) { record.total = Int64(random.number(0...2)) }
    if random.happens(300) { record.returnText = random.pick(["Permintaan Disetujui", "Pengembalian Diproses"]) }
    if random.happens(300) { record.amounts = ["sellerVoucher": Int64(random.number(1...2))] }
    for key in ["a.1", "b.1", "b.2", "c.1"] where random.happens(700) {
      var line = OrderLineRecord(
        key: key, productName: "Kemeja", quantity: random.number(1...2), subtotal: Int64(random.number(1...3)))
      line.returned = random.number(0...1)
      record.lines.append(line)
    }
    return record
  }

  @Test func `views join the same in any order, any grouping, and however often`() {
    var random = SampleRandom(seed: 17)
    for _ in 0..<3_000 {
      let (a, b, c) = (
        OrderFold(Self.view(&random)), OrderFold(Self.view(&random)), OrderFold(Self.view(&random))
      )
      #expect(a.joined(with: b) == b.joined(with: a))
      #expect(a.joined(with: b).joined(with: c) == a.joined(with: b.joined(with: c)))
      #expect(a.joined(with: a) == a)
      #expect(a.joined(with: b).joined(with: b) == a.joined(with: b))
    }
  }

  @Test func `an older view never moves an order back`() {
    var random = SampleRandom(seed: 18)
    for _ in 0..<2_000 {
      let (a, b) = (Self.view(&random), Self.view(&random))
      let joined = a.joined(with: b)
      #expect(joined.status == max(a.status, b.status))
      #expect(Set(joined.lines.map(\.key)) == Set(a.lines.map(\.key)).union(b.lines.map(\.key)))
    }
  }

  @Test func `of two views as far along, the one that says more is believed`() {
    var random = SampleRandom(seed: 19)
    let plain = Self.view(&random)
    var fuller = plain
    fuller.city = "KAB. JEPARA"
    #expect(plain.version < fuller.version)
    #expect(plain.joined(with: fuller).city == "KAB. JEPARA")
  }

  @Test func `cells kept by heading weigh less than a field`() {
    var random = SampleRandom(seed: 20)
    var withReason = Self.view(&random)
    var withClaim = withReason
    withReason.cancelReason = "Pengiriman gagal"
    withClaim.other = ["Status Klaim": "Diproses", "Tanggal Klaim Diajukan": "2026-08-01", "Status": "x"]
    #expect(withClaim.version < withReason.version)
  }

  @Test func `records go through canonical JSON and back`() throws {
    var random = SampleRandom(seed: 21)
    for _ in 0..<500 {
      var record = Self.view(&random)
      record.address = "Jalan \"Melati\" \\ 3\n\tkiri \u{1}"
      record.orderedAtEstimated = random.happens(500)
      record.other = ["Catatan é": "nilai 💛"]
      let json = record.canonicalJSON()
      let back = try OrderRecord(json: json)
      #expect(back == record && back.canonicalJSON() == json)
    }
  }

  @Test func `canonical JSON never changes`() throws {
    var record = OrderRecord(
      channel: .tokopedia, number: "58", status: .toShip, statusText: "Perlu dikirim",
      orderedAt: Instant(milliseconds: 5), currency: "IDR",
      lines: [OrderLineRecord(key: "k.1", productName: "P", quantity: 2, subtotal: 10)])
    record.total = 0
    record.amounts = ["b": 2, "a": -1, "zero": 0]
    let json =
      #"{"ch":"tokopedia","s":"toShip","n":"58","st":"Perlu dikirim","cu":"IDR","o":5,"t":0,"am":{"a":-1,"b":2},"#
      + #""l":[{"q":2,"k":"k.1","p":"P","sub":10}]}"#
    #expect(String(decoding: record.canonicalJSON(), as: UTF8.self) == json)
    // The first 16 bytes of that text's SHA-256, as any other program says.
    let digest = RecordDigest(high: 0xCD96_9259_76E2_7C81, low: 0xC84E_7F95_74FC_0B57)
    #expect(record.version.digest == digest && digest.bytes.first == 0xCD && digest.bytes.last == 0x57)
  }
}
