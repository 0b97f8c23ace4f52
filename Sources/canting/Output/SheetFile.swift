import Foundation
import Server
import Spreadsheets
import Trade

extension ListFile {
  /// A list on its way into a file that somebody named; what is there already is not overwritten.
  ///
  /// - Throws: ``CommandFailure`` of kind `cannotCreate`.
  static func create(_ path: String, as format: Format, name: Sentence, headings: [Sentence]) throws -> ListFile {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(.cannotCreate, Sentences.alreadyThere(path))
    }
    do {
      return try ListFile(
        creating: path, as: format, name: Terminal.text(name), headings: headings.map(Terminal.text))
    } catch {
      throw CommandFailure(.cannotCreate, Sentences.cannotMakeFile(path))
    }
  }
}

extension OrderSheet.Words {
  /// The words of the terminal's language.
  static var ofTerminal: OrderSheet.Words {
    OrderSheet.Words(
      status: { Terminal.text($0.name) }, channel: { Terminal.text($0.name) },
      person: { Sentences.canceller($0).map(Terminal.text) ?? $0 })
  }
}
