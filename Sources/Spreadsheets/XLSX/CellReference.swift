/// A cell's place as `AB12`.
struct CellReference {
  /// From 0.
  let column: Int
  /// From 1.
  let row: Int

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var (column, row, place) = (0, 0, 0)
    while place < text.count, text[place] &- UInt8(ascii: "A") < 26 {
      column = column &* 26 &+ Int(text[place] &- UInt8(ascii: "A")) &+ 1
      place += 1
    }
    let letters = place
    while place < text.count, text[place] &- UInt8(ascii: "0") < 10 {
      row = row &* 10 &+ Int(text[place] &- UInt8(ascii: "0"))
      place += 1
    }
    guard place == text.count, (1...4).contains(letters), (1...9).contains(place - letters), row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }
}
