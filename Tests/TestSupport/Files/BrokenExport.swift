package import Trade

/// A file that somebody may hand in and that is not as it should be, with what becomes of it.
package struct BrokenExport: Sendable, CustomStringConvertible {
  package enum Outcome: Sendable, Equatable {
    /// The whole file is refused, for this.
    case refused(ReadingFailure.Kind)
    /// It is no export we read.
    case noExport
    /// These orders come into the books, and nothing else of it.
    case orders([String])
  }

  /// What is wrong with it.
  package let name: String
  /// What it is called, which says nothing of what it is.
  package let fileName: String
  package let outcome: Outcome
  package let bytes: @Sendable () -> [UInt8]

  package var description: String { name }

  init(
    _ name: String, _ fileName: String, _ outcome: Outcome, bytes: @escaping @Sendable () -> [UInt8]
  ) {
    (self.name, self.fileName, self.outcome, self.bytes) = (name, fileName, outcome, bytes)
  }

  static func text(_ name: String, _ fileName: String, _ outcome: Outcome, _ text: String) -> BrokenExport {
    BrokenExport(name, fileName, outcome) { Array(text.utf8) }
  }

  /// The small Shopee export with something done to its table, as CSV.
  static func table(
    _ name: String, _ outcome: Outcome, _ spoil: @escaping @Sendable (inout ExportTable) throws -> Void
  ) -> BrokenExport {
    BrokenExport(name, "Order.all.csv", outcome) {
      var table = ExportTable.shopee()
      do { try spoil(&table) } catch { preconditionFailure("\(name): \(error)") }
      return Array(table.csv.utf8)
    }
  }

  /// One cell of its last order's only row, which is then refused.
  static func cell(_ name: String, _ heading: String, _ value: String) -> BrokenExport {
    table(name, .orders([first])) { try $0.set(heading, value, row: 2) }
  }

  /// The small Shopee export as a workbook whose zip has something wrong about it.
  static func zip(
    _ name: String, _ outcome: Outcome, _ spoil: @escaping @Sendable (inout ZipBuilder) -> Void
  ) -> BrokenExport {
    BrokenExport(name, "Order.all.xlsx", outcome) {
      var zip = ExportTable.shopee().xlsx().zip
      spoil(&zip)
      return zip.build()
    }
  }

  /// The same with one cell of the last order's row as this XML.
  static func xml(_ name: String, _ heading: String, _ cell: String, _ orders: [String] = [first]) -> BrokenExport {
    BrokenExport(name, "Order.all.xlsx", .orders(orders)) {
      let table = ExportTable.shopee()
      guard let column = try? table.column(heading) else { preconditionFailure("\(name) has no column \(heading)") }
      return table.xlsx([[3, column]: cell]).build()
    }
  }

  /// The workbook, cut to a share of its length.
  static func cut(_ name: String, to share: Double) -> BrokenExport {
    BrokenExport(name, "Order.all.xlsx", .refused(.corrupt)) {
      let whole = ExportTable.shopee().xlsx().build()
      return Array(whole.prefix(Int(Double(whole.count) * share)))
    }
  }

  /// The orders of the small export.
  static let first = "260801AAAAAAAA"
  static let second = "260801BBBBBBBB"
}
