/// How much one file may ask of the reader.
///
/// Every loop and every buffer of the reader is bounded by one of these, so that a hostile file ends in a
/// ``SpreadsheetError`` and not in a full disk or a full memory. The real exports of marketplaces stay far below:
/// the largest seen unpacks to 38 MB and repeats a thousand empty cells in every row.
package struct SpreadsheetLimits: Sendable, Equatable {
  /// Bytes of the file as uploaded.
  package var fileBytes = 200_000_000
  /// Entries of the zip, whether read or not.
  package var entries = 1_000
  /// Bytes of all entries together after unpacking.
  package var unpackedBytes = 4_000_000_000
  /// Unpacked bytes for one packed byte, looked at once an entry has given ``inflateRatioGrace`` bytes.
  package var inflateRatio = 1_000
  /// Unpacked bytes of an entry before its ratio is looked at: short runs of equal bytes pack better than real files.
  package var inflateRatioGrace = 1_000_000
  /// Unpacked bytes of each small part (relationships, workbook).
  package var smallPartBytes = 4_000_000
  /// The greatest row number of a sheet, and the most records of a CSV.
  package var rows = 1_100_000
  /// Columns of a row (Excel's own limit).
  package var columns = 16_384
  /// Characters of one cell (Excel's own limit).
  package var cellCharacters = 32_767
  /// Bytes of all values of one row together.
  package var rowBytes = 8_000_000
  /// Elements open at one time.
  package var xmlDepth = 64
  /// Bytes of one tag with its attributes.
  package var xmlTagBytes = 65_536
  /// Bytes of all shared strings with their index; the most of them wait on disk.
  package var sharedStringBytes = 512_000_000

  package init() {}

  /// The limits the documentation names.
  package static let standard = SpreadsheetLimits()
}
