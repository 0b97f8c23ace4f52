import CLibZip
private import Foundation

/// A folder as one zip file. The files are read while it is written; memory does not grow with them.
package enum ZipFolder {
  /// Packs every plain file of a folder and of those below it, under the name of the folder.
  ///
  /// - Parameters:
  ///   - name: of the folder inside the zip.
  ///   - path: of the new file.
  /// - Throws: ``SpreadsheetError`` with `.unwritable`.
  package static func pack(_ folder: String, as name: String, to path: String) throws {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else { throw SpreadsheetError(.unwritable(path)) }
    do {
      for file in try files(in: folder) { try add("\(folder)/\(file)", as: "\(name)/\(file)", to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw SpreadsheetError(.unwritable(path))
    }
  }

  private static func add(_ path: String, as name: String, to archive: OpaquePointer) throws {
    guard let source = zip_source_file(archive, path, 0, -1) else { throw SpreadsheetError(.unwritable(path)) }
    guard zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0 else {
      zip_source_free(source)
      throw SpreadsheetError(.unwritable(path))
    }
  }

  private static func files(in folder: String) throws -> [String] {
    let manager = FileManager.default
    return (manager.subpaths(atPath: folder) ?? []).filter { path in
      let facts = try? manager.attributesOfItem(atPath: "\(folder)/\(path)")
      return facts?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }
}
