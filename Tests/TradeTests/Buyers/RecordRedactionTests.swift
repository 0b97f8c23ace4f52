import Testing

@testable import Trade

@Suite struct `What is taken out of a record` {
  private let redaction = RecordRedaction(number: "Pembeli 123456")

  @Test func `is the person and where she lives, not what was bought`() {
    let order = BuyerStage.order("R1")
    let redacted = redaction.redacted(order)
    #expect(redacted.buyer == "Pembeli 123456" && redacted.recipient == "-" && redacted.phone == "-")
    #expect(redacted.address == "-" && redacted.buyerNote == "-")
    #expect(redacted.other == ["Nama Penerima": "-", "Opsi": "-", "Berat": "300"])
    #expect(redacted.city == order.city && redacted.total == order.total && redacted.lines == order.lines)
    #expect(redacted.version.progress == order.version.progress)
  }

  @Test func `is gone once, however often it is taken`() {
    let once = redaction.redacted(BuyerStage.order("R1"))
    #expect(redaction.redacted(once) == once)
    #expect(redaction.redacted(once).version == once.version)
  }

  @Test func `of an address alone leaves the buyer`() {
    let redacted = RecordRedaction(number: nil).redacted(BuyerStage.order("R1"))
    #expect(redacted.buyer == "rina.shopee" && redacted.phone == "-" && redacted.other["Opsi"] == "untuk rina.shopee")
  }

  @Test func `of a return keeps its length, by which the fuller view is told`() {
    var record = ReturnRecord(
      channel: .shopee, returnNumber: "T1", orderNumber: "R1", status: "Selesai", currency: "IDR", lines: [])
    record.buyer = "rina.shopee"
    record.buyerNote = "kekecilan, kata Rina"
    let redacted = redaction.redacted(record)
    #expect(redacted.buyer == "-----------")
    #expect(redacted.canonicalJSON().count == record.canonicalJSON().count)
  }
}
