import Foundation
import Testing

@testable import Web

/// Names of files in headers.
@Suite struct FileNameTests {
  @Test(arguments: [
    "batik 2026-08.xlsx", "a\"b; filename=evil.exe", "a\r\nSet-Cookie: x=y\r\n\r\n<script>",
    "a\u{0}\u{7F}\u{2028}\u{202E}b",
    "../../etc/passwd", "c:\\x\\y.csv", "é%41 ~!'()*", "🧵👩‍👧.txt", String(repeating: "ꦧ", count: 300), "",
  ])
  func `stay one value each, and come back whole`(name: String) throws {
    let value = FileName.attachment(name)
    let parts = try #require(
      value.wholeMatch(of: /attachment; filename="([A-Za-z0-9 ._-]*)"; filename\*=UTF-8''([A-Za-z0-9._~%-]*)/))
    #expect(String(parts.2).removingPercentEncoding == name)
  }
}
