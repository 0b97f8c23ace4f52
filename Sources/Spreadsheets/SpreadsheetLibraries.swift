import CLibZip
import CXLSXWriter

/// The libraries that workbooks are read and written with, as they are loaded.
package enum SpreadsheetLibraries {
  /// libzip, such as `1.7.3`.
  package static var zip: String { String(cString: zip_libzip_version()) }
  /// libxlsxwriter, such as `1.1.4`.
  package static var writer: String { String(cString: lxw_version()) }
}
