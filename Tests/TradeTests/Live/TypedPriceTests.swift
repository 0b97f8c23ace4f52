import Testing

@testable import Trade

@Suite struct TypedPriceTests {
  @Test(arguments: [
    ("Rp185.000", 185_000), ("rp 185.000", 185_000), ("185.000", 185_000), ("185,000", 185_000), ("185000", 185_000),
    ("185rb", 185_000), ("185 ribu", 185_000), ("185K", 185_000), ("82,5rb", 82_500), ("1,2jt", 1_200_000),
    ("1.25 juta", 1_250_000), ("Rp. 99.000,-", 99_000), ("IDR 1.250.000", 1_250_000), ("0", 0),
    ("1.000.000.000", 1_000_000_000),
  ])
  func `a price is read as sellers type it`(text: String, price: Int64) {
    #expect(TypedPrice.read(text) == price)
  }

  @Test(arguments: [
    "", " ", "Rp", "rb", "-5", "−5", "12,34", "1.85.000", "185.00", "185rbk", "1e5", "185 000 rb x", "0,0005rb", ",5rb",
    "5,rb",
    "1.000.000.001", "99999999999999999999", "٥٠٠٠", "tanya saja", "185rb/pcs",
  ])
  func `what is no price is none`(text: String) {
    #expect(TypedPrice.read(text) == nil)
  }
}
