/// Stretches of markup as spreadsheet programs write them, compared eight bytes at a time.
///
/// The numbers are the words in memory, first byte lowest. A mismatch is never an error: the careful scanner then
/// reads the same bytes. All functions may read up to 40 bytes behind `place`.
enum Markup {
  typealias Place = UnsafePointer<UInt8>

  static let mostBytes = 40

  /// Behind `<si><t>` or `<si><t xml:space="preserve">`.
  @inline(__always)
  static func behindItemStart(_ place: Place) -> Place? {
    guard loadWord(place) & 0x0000_FFFF_FFFF_FFFF == 0x0000_743C_3E69_733C else { return nil }  // <si><t
    return behindTextStart(place + 6)
  }

  /// Behind `</t></si>`.
  @inline(__always)
  static func behindItemEnd(_ place: Place) -> Place? {
    guard loadWord(place) == 0x6973_2F3C_3E74_2F3C, place[8] == UInt8(ascii: ">") else { return nil }  // </t></si
    return place + 9
  }

  /// Behind `><is><t>` or `><is><t xml:space="preserve">`.
  @inline(__always)
  static func behindInlineStart(_ place: Place) -> Place? {
    guard loadWord(place) & 0x00FF_FFFF_FFFF_FFFF == 0x0074_3C3E_7369_3C3E else { return nil }  // ><is><t
    return behindTextStart(place + 7)
  }

  /// Behind `</t></is></c>`.
  @inline(__always)
  static func behindInlineEnd(_ place: Place) -> Place? {
    guard loadWord(place) == 0x7369_2F3C_3E74_2F3C, loadWord(place + 5) == 0x3E63_2F3C_3E73_692F else { return nil }
    return place + 13
  }

  /// Behind `<c r="`.
  @inline(__always)
  static func behindCellStart(_ place: Place) -> Place? {
    loadWord(place) & 0x0000_FFFF_FFFF_FFFF == 0x0000_223D_7220_633C ? place + 6 : nil
  }

  /// Behind `><v>`.
  @inline(__always)
  static func behindValueStart(_ place: Place) -> Place? {
    loadWord(place) & 0xFFFF_FFFF == 0x3E76_3C3E ? place + 4 : nil
  }

  /// Behind `</v></c>`.
  @inline(__always)
  static func behindValueEnd(_ place: Place) -> Place? {
    loadWord(place) == 0x3E63_2F3C_3E76_2F3C ? place + 8 : nil
  }

  /// Behind ` s="12"`, or `place` itself if there is no such attribute; nil if it has another form.
  @inline(__always)
  static func behindStyle(_ place: Place) -> Place? {
    guard loadWord(place) & 0xFFFF_FFFF == 0x223D_7320 else { return place }  // _s="
    var end = place + 4
    while end - place < 12, end.pointee &- UInt8(ascii: "0") < 10 { end += 1 }
    return end.pointee == UInt8(ascii: "\"") ? end + 1 : nil
  }

  /// The type attribute and the place behind it, where `>` or `/` follows; nil for types that are rare.
  @inline(__always)
  static func type(_ place: Place) -> (CellType, Place)? {
    let word = loadWord(place)
    if word & 0xFF != 0x20 { return (.number, place) }
    if word & 0x0000_FFFF_FFFF_FFFF == 0x0000_2273_223D_7420 { return (.shared, place + 6) }  // _t="s"
    if word & 0x0000_FFFF_FFFF_FFFF == 0x0000_226E_223D_7420 { return (.number, place + 6) }  // _t="n"
    if word == 0x2272_7473_223D_7420 { return (.string, place + 8) }  // _t="str"
    guard word == 0x696C_6E69_223D_7420, loadWord(place + 6) == 0x2272_7453_656E_696C else { return nil }
    return (.inline, place + 14)  // _t="inlineStr"
  }

  /// Behind `>` or ` xml:space="preserve">`.
  @inline(__always)
  private static func behindTextStart(_ place: Place) -> Place? {
    if place.pointee == UInt8(ascii: ">") { return place + 1 }
    let isPreserve =
      loadWord(place) == 0x6170_733A_6C6D_7820 && loadWord(place + 8) == 0x7365_7270_223D_6563
      && loadWord(place + 14) == 0x3E22_6576_7265_7365
    return isPreserve ? place + 22 : nil
  }
}

/// The `t` attribute of a cell.
enum CellType {
  case number, shared, inline, string, boolean, error, date
}
