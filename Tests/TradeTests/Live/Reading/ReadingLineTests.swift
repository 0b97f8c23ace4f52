import Testing

@testable import Trade

struct ReadingLineTests {
  @Test func `a reading is written in the schema of labelled comments`() throws {
    let line = ReadingLine("fix h02 M", ReadingLineUps.reader.read("fix h02 M"))
    #expect(
      String(decoding: try line.json(), as: UTF8.self)
        == #"{"about":null,"ambiguous":false,"attribute":null,"intent":"claim","items":[{"code":"H02","colour":"navy","product":null,"quantity":1,"size":"M"}],"text":"fix h02 M"}"#
    )
    let question = ReadingLine("h10 berapa", ReadingLineUps.reader.read("h10 berapa"))
    #expect(String(decoding: try question.json(), as: UTF8.self).contains(#""attribute":"price""#))
    let wrong = ReadingLine("x", CommentReading(intent: .afterSale))
    #expect(String(decoding: try wrong.json(), as: UTF8.self).contains(#""intent":"after_sale""#))
  }

  @Test func `a line of comments needs a text`() throws {
    #expect(try CommentLine(json: Array(#"{"text":"mau kak","at":1}"#.utf8), number: 1).text == "mau kak")
    #expect(throws: CommentLine.Refusal(line: 7, reason: .noText)) {
      try CommentLine(json: Array(#"{"comment":"mau"}"#.utf8), number: 7)
    }
    #expect(throws: CommentLine.Refusal(line: 8, reason: .notJSON)) {
      try CommentLine(json: Array("mau kak".utf8), number: 8)
    }
    #expect(CommentLine.Refusal(line: 8, reason: .notJSON).description == "line 8 is not a JSON object")
  }

  @Test func `a line-up is read from its file`() throws {
    let json =
      #"{"currency":"IDR","items":[{"code":"A 7","name":"Rok Lilit","kind":"rok","price":95000,"sizes":["ALLSIZE"],"colours":["biru"]}]}"#
    let lineUp = try LineUpFile(json: Array(json.utf8)).lineUp
    let reading = CommentReader(lineUp: lineUp).read("A07 fix 2")
    #expect(reading.items == [.init(code: "A 7", size: "ALLSIZE", colour: "biru", quantity: 2)])
  }

  @Test func `a line-up may leave out all but codes, and write numbers`() throws {
    let json =
      #"{"items":[{"code":7,"name":null,"sizes":[38,39],"variants":[{"size":"38","colour":"hitam"}],"more":{}},{"code":"K-03"}]}"#
    let file = try LineUpFile(json: Array(json.utf8))
    #expect(file.items[0] == .init(code: "7", name: "", kind: "", sizes: ["38", "39"], colours: ["hitam"]))
    #expect(file.items[1] == .init(code: "K-03", name: "", kind: "", sizes: [], colours: []))
    #expect(CommentReader(lineUp: file.lineUp).read("k3 fix").items == [.init(code: "K-03", quantity: 1)])
  }

  @Test(arguments: [
    (#"{"items":[]}"#, LineUpFile.Refusal.noItems), ("[]", .notALineUp("is of the wrong type")),
    ("nothing", .notALineUp("it is not JSON")), ("{}", .notALineUp("items is missing")),
    (#"{"items":[{"name":"x"}]}"#, .notALineUp("items 1 code is missing")),
    (#"{"items":[{"code":"-","name":"x"}]}"#, .emptyCode(place: 1)),
    (#"{"items":[{"code":"B03","name":"x"},{"code":"b 3","name":"y"}]}"#, .sameCode("B03", "b 3")),
  ])
  func `what is no line-up is refused`(json: String, refusal: LineUpFile.Refusal) {
    #expect(throws: refusal) { try LineUpFile(json: Array(json.utf8)) }
  }
}
