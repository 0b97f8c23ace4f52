import Testing

@testable import Trade

@Suite struct ListingKeyTests {
  @Test func `the channel's own number comes before everything else`() {
    #expect(ListingKey.make(skuID: "1730", sku: "A", variation: "L", productName: "Kemeja") == "1730")
  }

  @Test func `one SKU with two variations is two listings`() {
    let large = ListingKey.make(skuID: "", sku: "W-TAC", variation: "Hitam,L", productName: "Kemeja")
    let medium = ListingKey.make(skuID: "", sku: "W-TAC", variation: "Hitam,M", productName: "Kemeja")
    #expect(large == "W-TAC\u{1F}Hitam,L")
    #expect(large != medium)
  }

  @Test func `without a SKU the product's name stands in its place`() {
    #expect(ListingKey.make(skuID: "", sku: "", variation: "", productName: "Kemeja") == "Kemeja\u{1F}")
  }

  @Test func `parts that run together do not make two listings one`() {
    #expect(
      ListingKey.make(skuID: "", sku: "AB", variation: "C", productName: "")
        != ListingKey.make(skuID: "", sku: "A", variation: "BC", productName: ""))
  }

  @Test func `a key fits into an index however long the name, and still tells names apart`() {
    let long = String(repeating: "é", count: 5_000)
    let first = ListingKey.make(skuID: "", sku: "", variation: "L", productName: long)
    let second = ListingKey.make(skuID: "", sku: "", variation: "M", productName: long)
    #expect(first.utf8.count <= ListingKey.limit)
    #expect(first != second)
    #expect(!first.contains("\u{FFFD}"))
  }

  @Test func `bytes and strings give the same key`() {
    var bytes: [UInt8] = Array("before".utf8)
    ListingKey.append(skuID: [], sku: Array("A".utf8), variation: Array("L".utf8), productName: [], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "before" + "A\u{1F}L")
  }
}
