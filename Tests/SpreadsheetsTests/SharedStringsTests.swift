import Testing

@testable import Spreadsheets

@Suite struct SharedStringsTests {
  @Test func `strings beyond the head come back from disk as they were`() throws {
    let store = SharedStrings(
      limits: .standard, temporaryFolder: TemporaryFile.standardFolder, headBytes: 500, mostHeadCount: 40)
    let texts = (0..<5_000).map { String(repeating: "s\($0)", count: $0 % 7) }
    for text in texts { try append(text, to: store) }
    try store.finish()
    #expect(store.count == 5_000)
    #expect(store.headCount > 10 && store.headCount <= 40)
    for step in [1, 977, 4_099] {
      for index in 0..<5_000 { #expect(try text(index * step % 5_000, in: store) == texts[index * step % 5_000]) }
    }
  }

  @Test func `strings that share a place in the cache are told apart`() throws {
    let store = SharedStrings(
      limits: .standard, temporaryFolder: TemporaryFile.standardFolder, headBytes: 0, mostHeadCount: 0)
    for index in 0..<140_000 { try append("\(index)", to: store) }
    try store.finish()
    // 1,024 blocks of 64 strings fit in the cache.
    for index in stride(from: 0, to: 8_000, by: 13) {
      for other in [index, index + 65_536, index + 131_072] { #expect(try text(other, in: store) == "\(other)") }
    }
  }

  @Test func `strings too long for the cache are read alone`() throws {
    let store = SharedStrings(
      limits: .standard, temporaryFolder: TemporaryFile.standardFolder, headBytes: 0, mostHeadCount: 0)
    let texts = (0..<300).map { $0 % 3 == 0 ? String(repeating: "é\($0)", count: 9_000) : "short \($0)" }
    for text in texts { try append(text, to: store) }
    try store.finish()
    for index in texts.indices.reversed() { #expect(try text(index, in: store) == texts[index]) }
  }

  @Test func `a number that no string has is refused`() throws {
    let store = SharedStrings(limits: .standard, temporaryFolder: TemporaryFile.standardFolder)
    try append("only", to: store)
    try store.finish()
    #expect(throws: SpreadsheetError(.damagedXML(.sharedString))) { _ = try store.distant(1) }
  }

  @Test func `a folder that does not take the file is an error`() throws {
    let store = SharedStrings(limits: .standard, temporaryFolder: "/does/not/exist", headBytes: 0)
    #expect {
      try append("x", to: store)
    } throws: { error in
      guard case .temporaryFile = (error as? SpreadsheetError)?.kind else { return false }
      return true
    }
  }

  private func append(_ text: String, to store: SharedStrings) throws {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { buffer in Result { try store.append(buffer) } }
    try result.get()
  }

  private func text(_ index: Int, in store: SharedStrings) throws -> String {
    guard index < store.headCount else { return String(decoding: try store.distant(index), as: UTF8.self) }
    let place = store.place(index)
    return String(
      decoding: UnsafeBufferPointer(start: store.head + place.offset, count: Int(place.length)), as: UTF8.self)
  }
}
