import Testing

@testable import Trade

struct TidyTextTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("Kemeja Parang", "Kemeja Parang"), ("Kemeja  Parang", "Kemeja Parang"), (" Kemeja", "Kemeja"),
    ("Kemeja ", "Kemeja"), ("Kemeja\tParang", "Kemeja Parang"), ("Kemeja\u{7F}", "Kemeja"), ("Kemeja\0", "Kemeja"),
    ("kain\u{A0}é  b", "kain é b"), ("a\r\nb", "a b"), ("~!", "~!"),
  ])
  func `a line has one blank between its words and none around them`(typed: String, tidy: String) {
    #expect(typed.tidied(keepingLines: false) == tidy)
  }

  @Test(arguments: [
    ("", ""), ("satu baris", "satu baris"), ("a\r\nb\rc", "a\nb\nc"), ("\n\na  b\n", "a b"), ("  a\n\n b ", "a\n\nb"),
  ])
  func `several lines stay lines`(typed: String, tidy: String) {
    #expect(typed.tidied(keepingLines: true) == tidy)
  }
}
