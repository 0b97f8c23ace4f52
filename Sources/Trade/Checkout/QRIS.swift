/// The text in a QRIS code: fields of EMVCo's merchant-presented mode, each two digits of its tag, two of its length and
/// its value, closed by a CRC.
///
/// A shop has a static one, printed by its bank, in which the buyer types the amount. Made dynamic, it carries the amount
/// itself, and the buyer's app asks for nothing.
package struct QRIS: Sendable, Equatable {
  package struct Field: Sendable, Equatable {
    package let tag: String
    /// 1 to 99 characters; their count stands before it.
    package let value: String

    package init(_ tag: String, _ value: String) {
      self.tag = tag
      self.value = value
    }
  }

  /// Why a text is no QRIS code of an Indonesian shop.
  package enum Fault: Error, Sendable, Equatable {
    /// Not a row of fields, from the payload format on to the CRC.
    case notQRIS
    /// The CRC at its end does not fit: a character is missing or wrong.
    case wrongSum
    /// It is for one payment only.
    case isDynamic
    /// It asks for another currency than rupiah.
    case notRupiah
  }

  /// All fields but the CRC, in their order.
  package let fields: [Field]

  /// Characters of a code at the most; what fits into a QR code that a phone still reads.
  package static let longest = 512

  private static let format = "00"
  private static let initiation = "01"
  private static let currency = "53"
  private static let amount = "54"
  /// What a tip adds. With one the money that comes would not be the amount by which it is told apart.
  private static let tips = ["55", "56", "57"]
  private static let sumOpening = "6304"

  /// Reads any code; blanks around it and line breaks that came with copying are passed over.
  ///
  /// - Throws: ``Fault/notQRIS``, ``Fault/wrongSum``.
  package init(_ text: String) throws(Fault) {
    let text = text.filter { !$0.isNewline }.trimmingBlanks
    guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      throw .notQRIS
    }
    var fields = try Self.read(Array(text.utf8))
    guard fields.first == Field(Self.format, "01"), let sum = fields.popLast(), sum.tag == "63", sum.value.count == 4,
      Set(fields.map(\.tag)).count == fields.count, !fields.contains(where: { $0.tag == "63" })
    else { throw .notQRIS }
    guard sum.value.uppercased() == Self.sum(of: text.dropLast(4).utf8) else { throw .wrongSum }
    self.fields = fields
  }

  private init(fields: [Field]) { self.fields = fields }

  /// Reads the static code of a shop.
  ///
  /// - Throws: ``Fault`` also for one that is for a single payment, or in another currency.
  package static func ofShop(_ text: String) throws(Fault) -> QRIS {
    let code = try QRIS(text)
    guard code[Self.initiation] != "12", code[Self.amount] == nil else { throw .isDynamic }
    guard code[Self.currency] == "360", code["58"] == "ID", code.hasMerchant else { throw .notRupiah }
    return code
  }

  package subscript(tag: String) -> String? { fields.first { $0.tag == tag }?.value }

  /// The shop's name in the code; empty where it has none.
  package var merchant: String { self["59"] ?? "" }

  /// The code for one payment, of this amount and no tip.
  ///
  /// - Parameter rupiah: 1 to ``CheckoutSum/most``.
  package func asking(_ rupiah: Int64) -> QRIS {
    let others = fields.filter { !([Self.initiation, Self.amount] + Self.tips).contains($0.tag) }
    let all = others + [Field(Self.initiation, "12"), Field(Self.amount, String(rupiah))]
    return QRIS(fields: all.sorted { $0.tag < $1.tag })
  }

  /// The whole code, with its CRC.
  package var text: String {
    let body = fields.map { $0.tag + Self.two($0.value.utf8.count) + $0.value }.joined() + Self.sumOpening
    return body + Self.sum(of: body.utf8)
  }

  /// A merchant's account stands in one of the fields 02 to 51.
  private var hasMerchant: Bool { fields.contains { ("02"..."51").contains($0.tag) } }

  private static func read(_ bytes: [UInt8]) throws(Fault) -> [Field] {
    var fields: [Field] = []
    var place = 0
    while place < bytes.count {
      guard place + 4 <= bytes.count, bytes[place..<place + 4].allSatisfy({ (48...57).contains($0) }) else {
        throw .notQRIS
      }
      let length = Int(bytes[place + 2] - 48) * 10 + Int(bytes[place + 3] - 48)
      let end = place + 4 + length
      guard length > 0, end <= bytes.count else { throw .notQRIS }
      fields.append(
        Field(
          String(decoding: bytes[place..<place + 2], as: UTF8.self),
          String(decoding: bytes[place + 4..<end], as: UTF8.self)))
      place = end
    }
    return fields
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Four hex digits of CRC-16/CCITT-FALSE: polynomial 0x1021, beginning with 0xFFFF.
  static func sum(of bytes: some Sequence<UInt8>) -> String {
    let sum = bytes.reduce(0xFFFF as UInt16) { sum, byte in
      (0..<8).reduce(sum ^ UInt16(byte) << 8) { sum, _ in sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021 }
    }
    let digits = String(sum, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
