/// One cell while its row is being read.
///
/// The bytes belong to the reader and change with the next row: take ``text`` to keep a value.
package struct CellView {
  package enum Kind: UInt8, Sendable {
    case empty, text, number, boolean, error
    /// A formula whose result the writing program did not store: the value is unknown, not zero.
    case formulaWithoutValue
  }

  package let kind: Kind
  /// UTF-8 with entities and escapes decoded. A number as the file writes it ("2.9789999999999996",
  /// "1.23E+17"), a date as its serial number, a boolean as "0" or "1", an error as "#N/A".
  package let bytes: UnsafeBufferPointer<UInt8>

  package var text: String { String(decoding: bytes, as: UTF8.self) }
  package var isEmpty: Bool { kind == .empty }

  static var blank: CellView { CellView(kind: .empty, bytes: UnsafeBufferPointer(start: nil, count: 0)) }
}
