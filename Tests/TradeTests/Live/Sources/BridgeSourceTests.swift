import Storage
import TestSupport
import Testing

@testable import Trade

/// Lines of bridges, whole, broken and meant badly.
struct BridgeSourceTests {
  private static let now = LiveStage.start

  private func read(_ line: String) -> SourceLine { BridgeSource().read(ArraySlice(line.utf8), at: Self.now) }

  private func comment(_ line: String) -> IncomingComment? {
    if case .comment(let comment) = read(line) { comment } else { nil }
  }

  @Test func `a line says who wrote what, when and where`() throws {
    let read = try #require(
      comment(
        #"{"v":1,"source":"tiktok","room_id":73,"event":"comment","msg_id":7,"ts":1789999990,"#
          + #""user":{"id":"u1","handle":"sari_batik","name":"Sari"},"data":{"content":" B03  L 1 "}}"#))
    #expect(read.place == SourcePlace(source: "tiktok", room: "73"))
    #expect([read.externalID, read.handle, read.name, read.text] == ["7", "sari_batik", "Sari", "B03 L 1"])
    #expect(read.saidAt == Instant(milliseconds: 1_789_999_990_000))
  }

  @Test(arguments: [
    "1790000060", "4102444800", "1600000000", "0", "-5", "1.5", "true", "\"kemarin\"", "99999999999999999999",
  ])
  func `a time that is in the future, long ago or none is that of arrival`(time: String) throws {
    let line = bridgeLine("1", "sari", "halo").replacing(#""v":1"#, with: #""ts":\#(time)"#)
    #expect(try #require(comment(line)).saidAt == Self.now)
  }

  @Test(arguments: [
    ("connected", SourceStatus.connected), ("DISCONNECTED", .disconnected), ("paused", .paused),
    ("unpause", .connected),
    ("live_end", .ended), ("ended", .ended),
  ])
  func `what a bridge says of itself is understood`(word: String, status: SourceStatus) {
    let line = #"{"source":"tiktok","room_id":"73","event":"status","data":{"status":"\#(word)"}}"#
    #expect(read(line) == .status(SourcePlace(source: "tiktok", room: "73"), status))
  }

  @Test func `a line that cannot be read names the field at fault`() {
    let good = bridgeLine("1", "sari", "halo")
    let wrong: [(String, String)] = [
      ("", "json"), ("[]", "json"), ("{", "json"), ("null", "json"), (String(repeating: "[", count: 40_000), "json"),
      ("{}", "event"), (good.replacing(#""comment""#, with: "7"), "event"),
      (good.replacing(#""tiktok""#, with: "null"), "source"),
      (good.replacing("tiktok", with: String(repeating: "x", count: 41)), "source"),
      (good.replacing(#""73""#, with: "{}"), "room_id"),
      (good.replacing(#""msg_id":"1""#, with: #""msg_id":"""#), "msg_id"),
      (good.replacing("sari", with: "\\u0000"), "user.handle"), (good.replacing("sari", with: " "), "user.handle"),
      (good.replacing("sari", with: String(repeating: "x", count: 101)), "user.handle"),
      (good.replacing(#""halo""#, with: "7"), "data.text"),
      (#"{"source":"tiktok","room_id":"73","event":"status","data":{"status":"?"}}"#, "data.status"),
      (good.replacing("halo", with: String(repeating: "x", count: 70_000)), "json"),
    ]
    for (line, field) in wrong {
      guard case .wrong(let named, _) = read(line) else {
        Issue.record("\(line.prefix(100)) was read")
        continue
      }
      #expect(named == field, "\(line.prefix(100))")
    }
  }

  @Test func `control characters are taken out of texts and handles`() throws {
    let line = bridgeLine("1", "sari", "halo").replacing("sari", with: "sa\\u0000ri\\u0007")
      .replacing("halo", with: "\\u0000ha\\u001blo\\u007f\\nkak")
    let read = try #require(comment(line))
    #expect(read.handle == "sari" && read.text == "halo\nkak")
  }

  @Test(arguments: ["room", "operator", "Room", "OPERATOR", "ro\u{200B}om"])
  func `nobody from outside speaks for our own sources`(source: String) {
    #expect(read(bridgeLine("1", "sari", "halo", source: source)) == .wrong("source", nil))
    let status = #"{"source":"\#(source)","room_id":"1","event":"status","data":{"status":"ended"}}"#
    #expect(read(status) == .wrong("source", nil))
    #expect(read(status.replacing("status\"", with: "like\"")) == .other(nil))
  }

  @Test(arguments: ["Sari (room)", "sari (Room)", "sari(room)", "sari (ro\u{200B}om)", "sari （room）"])
  func `nobody from outside has a handle of the room`(handle: String) {
    let place = SourcePlace(source: "tiktok", room: "73")
    #expect(read(bridgeLine("1", handle, "halo")) == .wrong("user.handle", place))
  }

  @Test func `what cannot be seen is taken out, and the rest stays`() throws {
    let texts: [(String, String)] = [
      ("B\u{200B}0\u{2060}3", "B03"), ("\u{202E}kak B03\u{202C}", "kak B03"), ("\u{FEFF}B03", "B03"),
      ("\\u0001\\u0007B03", "B03"), ("👨\u{200D}👩\u{200D}👧 B03", "👨\u{200D}👩\u{200D}👧 B03"),
      ("B\u{200D}03", "B03"), ("ꦱꦫꦶ", "ꦱꦫꦶ"), ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ]
    for (text, plain) in texts {
      #expect(try #require(comment(bridgeLine("1", "sari", text)), "\(text)").text == plain, "\(text)")
    }
    let long = try #require(comment(bridgeLine("1", "sari", String(repeating: "B03 ", count: 2_500))))
    #expect(long.text.unicodeScalars.count == IncomingComment.longestText)
    #expect(comment(bridgeLine("1", "sa\u{200B}ri ", "halo"))?.handle == "sari")
  }

  @Test(arguments: Backend.all)
  func `who floods is kept from the desk, and the others are not`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1_000)
      let flood = (0..<100).map { bridgeLine("f\($0)", "ramai", "B03 M merah 1 lagi kak") }
      let others = (0..<100).map { bridgeLine("o\($0)", "pembeli\($0)", "B03 M merah 1 kak") }
      let mixed = zip(flood, others).flatMap { [$0, $1] }
      let taken = try await live.deliver(mixed, at: 0)
      #expect(taken == SourceTaken(new: 100 + FloodGate.most, known: 0, floods: 100 - FloodGate.most))
      #expect(try await live.level() == [1_000, 100 + Int64(FloodGate.most)])
      #expect(try await live.coverage().sources.first?.record.counts.floods == 100 - FloodGate.most)
    }
  }

  @Test(arguments: Backend.all)
  func `a restart does not open the gate again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      var floods = 0
      // Each delivery comes to a process that has just begun.
      for round in 0..<4 {
        let lines = (0..<10).map { bridgeLine("\(round)-\($0)", "ramai", "halo") }
        floods += try await live.deliver(lines, at: Int64(round)).floods
      }
      #expect(floods == 40 - FloodGate.most)
      #expect(try await live.deliver([bridgeLine("x", "ramai", "halo")], at: 30).floods == 0)
    }
  }

  @Test func `a flood that goes on is held back, and who pauses is let through again`() {
    var gate = FloodGate()
    func says(at milliseconds: Int64) -> Bool {
      gate.lets(
        IncomingComment(
          source: "tiktok", room: "1", externalID: "1", handle: "ramai", text: "B03",
          saidAt: Instant(milliseconds: milliseconds)))
    }
    // Ten a second for a minute: at most so many in any ten seconds.
    let through = (0..<600).filter { says(at: Int64($0) * 100) }
    for start in stride(from: 0, to: 600, by: 7) {
      #expect(through.count { $0 >= start && $0 < start + 100 } <= FloodGate.most)
    }
    #expect(through.count >= 6 * (FloodGate.most - 1))
    #expect(says(at: 75_000))
    // What came late, said minute by minute, is no flood.
    var late = FloodGate()
    #expect(
      (0..<60).allSatisfy { minute in
        late.lets(
          IncomingComment(
            source: "tiktok", room: "1", externalID: "\(minute)", handle: "setia", text: "halo",
            saidAt: Instant(milliseconds: Int64(minute) * 60_000)))
      })
  }
}
