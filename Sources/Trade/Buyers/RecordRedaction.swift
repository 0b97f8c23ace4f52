/// Takes a person out of what files said of an order, and leaves everything that sums are made of.
///
/// The same record redacted twice, or redacted again, gives the same record; and as many fields are filled as before, so
/// that of several views the same one is believed (``OrderVersion``).
struct RecordRedaction: Equatable {
  /// What stands in the buyer's place; nil keeps the buyer, and takes only where the parcel went.
  let number: String?

  /// What stands where something was.
  static let gone = "-"

  /// Parts of headings under which files keep what names a person or where she lives. Towns and provinces stay: nobody
  /// is found by them alone, and the shop's figures are made of them.
  private static let headings = [
    "nama penerima", "nama pembeli", "recipient", "username", "nickname", "alamat", "address", "telepon", "phone",
    "no. hp", "nomor hp", "kode pos", "zip", "postal", "kecamatan", "kelurahan", "desa", "district", "village",
    "catatan", "pesan dari pembeli", "note", "message", "remark", "email",
  ]

  func redacted(_ record: OrderRecord) -> OrderRecord {
    let names = ([number == nil ? nil : record.buyer, record.recipient, record.phone, record.address] as [String?])
      .compactMap { $0?.lowercased() }.filter { $0.count > 3 }
    var record = record
    if let number, record.buyer != nil { record.buyer = number }
    record.recipient = record.recipient.map { _ in Self.gone }
    record.phone = record.phone.map { _ in Self.gone }
    record.address = record.address.map { _ in Self.gone }
    record.buyerNote = record.buyerNote.map { _ in Self.gone }
    record.sellerNote = record.sellerNote.map { _ in Self.gone }
    record.other = Self.cells(record.other, without: names)
    for place in record.lines.indices {
      record.lines[place].other = Self.cells(record.lines[place].other, without: names)
    }
    return record
  }

  /// A return keeps its length too, since by it the fuller of two views is told.
  func redacted(_ record: ReturnRecord) -> ReturnRecord {
    var record = record
    let names = [record.buyer].compactMap { $0?.lowercased() }.filter { $0.count > 3 }
    record.buyer = record.buyer.map(Self.dashes)
    record.buyerNote = record.buyerNote.map(Self.dashes)
    record.other = Self.cells(record.other, without: names, with: Self.dashes)
    return record
  }

  private static func cells(
    _ cells: [String: String], without names: [String], with gone: (String) -> String = { _ in RecordRedaction.gone }
  ) -> [String: String] {
    guard !cells.isEmpty else { return cells }
    return Dictionary(
      uniqueKeysWithValues: cells.map { heading, value in
        let (folded, low) = (heading.lowercased(), value.lowercased())
        let isPersons = headings.contains { folded.contains($0) } || names.contains { low.contains($0) }
        return (heading, isPersons ? gone(value) : value)
      })
  }

  private static func dashes(_ text: String) -> String { String(repeating: "-", count: text.utf8.count) }
}
