import Foundation
import Storage
package import Trade

/// `canting demo`: a shop to look around in, in a folder of its own, from made-up exports or the seller's own files.
package struct DemoShop {
  package let books: Books
  /// The word and password of the demo's owner; printed, since a demo guards nothing.
  package let signIn: String
  package let password: String
  /// True when it was made by this call, false when it was there already.
  package let isNew: Bool

  /// Orders in each made-up export.
  private static let orders = 300
  /// Days the made-up exports reach back.
  private static let days = 45

  /// Opens the demo of the folder, or makes it when it is not there, not finished, or made from other files.
  ///
  /// - Parameters:
  ///   - files: the seller's own exports; empty for made-up ones.
  ///   - isReset: whether to make it anew in any case.
  ///   - said: called with each file's result as it is made.
  package static func open(
    _ settings: Settings, files: [String], isReset: Bool, said: (DemoStep) -> Void
  ) async throws -> DemoShop {
    let folder = DemoFolder(data: settings.data)
    let files = files.map { DataFolder($0).path }
    if let note = folder.note(), note.isMade, !isReset, files.isEmpty || files == note.files,
      !settings.database.isMissing
    {
      let books = try await Books.open(settings, as: "canting demo") { _ in }
      return DemoShop(books: books, signIn: note.signIn, password: note.password, isNew: false)
    }
    return try await make(settings, folder, files, said)
  }

  private static func make(
    _ settings: Settings, _ folder: DemoFolder, _ files: [String], _ said: (DemoStep) -> Void
  ) async throws -> DemoShop {
    // Taken before anything is removed: a demo that is being served is not pulled from under its server.
    if !settings.database.isMissing { try await settings.database.open(as: "canting demo").close() }
    var note = DemoFolder.Note(isMade: false, files: files, signIn: "demo", password: newPassword())
    try folder.begin(note)
    said(.making)
    let books = try await Books.open(settings, as: "canting demo") { _ in }
    do {
      let making = DemoMaking(books: books, reader: books.reader)
      let owner = try await making.openShop(signIn: note.signIn, password: note.password)
      let exports = files.isEmpty ? try making.writeExports(orders: orders, days: days) : files
      try await making.fill(owner, from: exports, countsStock: files.isEmpty, said)
      note.isMade = true
      try folder.write(note)
      return DemoShop(books: books, signIn: note.signIn, password: note.password, isNew: true)
    } catch {
      try? await books.close()
      throw error
    }
  }

  /// Three groups of four letters that are not mistaken for each other.
  private static func newPassword() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    let groups = (0..<3).map { _ in String((0..<4).compactMap { _ in letters.randomElement() }) }
    return groups.joined(separator: "-")
  }
}

/// What is told while a demo is made.
package enum DemoStep: Sendable {
  case making
  case reading(file: String, CommandProgress)
  case imported(FileImportRecord)
  case refused(file: String, FileImportRecord.Problem)
}
