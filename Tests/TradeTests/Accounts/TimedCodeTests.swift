import Testing

@testable import Trade

@Suite struct `Codes of an authenticator app` {
  private let code = TimedCode(key: Array("12345678901234567890".utf8))

  /// RFC 6238, appendix B, SHA-1; its eight digits end in the six that apps show.
  @Test(
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func `are those of the standard`(seconds: Int64, digits: String) {
    let moment = Instant(milliseconds: seconds * 1_000)
    #expect(code.digits(step: TimedCode.step(at: moment)) == digits)
    #expect(code.step(of: digits, at: moment) == seconds / 30)
  }

  @Test func `are taken half a minute early and late, and no more`() {
    let step: Int64 = 59_000_000
    let typed = code.digits(step: step)
    for seconds in [-30, -1, 0, 29, 30, 59] as [Int64] {
      #expect(code.step(of: typed, at: Instant(milliseconds: (step * 30 + seconds) * 1_000)) == step, "\(seconds)")
    }
    for seconds in [-31, 60, 3_600] as [Int64] {
      #expect(code.step(of: typed, at: Instant(milliseconds: (step * 30 + seconds) * 1_000)) == nil, "\(seconds)")
    }
    for wrong in ["", "0", "000000 ", "١٢٣٤٥٦", typed + "0", String(typed.dropLast())] {
      #expect(code.step(of: wrong, at: Instant(milliseconds: step * 30_000)) == nil)
    }
  }

  /// RFC 4648 §10.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ("foobar", "MZXW6YTBOI"),
  ])
  func `have a key that can be typed`(bytes: String, text: String) {
    #expect(base32(Array(bytes.utf8)) == text)
  }

  @Test func `come to the app by an address that nothing in a shop's name can break`() {
    let address = code.address(signIn: "sari@kain", shop: "Batik & Co: \"Sari\"?secret=A")
    #expect(
      address == "otpauth://totp/Batik%20%26%20Co%20%20%22Sari%22%3Fsecret%3DA:sari%40kain"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Batik%20%26%20Co%20%20%22Sari%22%3Fsecret%3DA"
        + "&algorithm=SHA1&digits=6&period=30")
  }

  @Test func `have keys of 160 bits, each another`() {
    let keys = (0..<50).map { _ in TimedCode.new().key }
    #expect(keys.allSatisfy { $0.count == 20 } && Set(keys).count == 50)
  }
}
