import Storage

/// One import of one file, as the books remember it.
package struct FileImportRecord: Sendable, Equatable {
  package enum State: String, Sendable, Codable, SQLConvertible {
    /// Being read for a dry run.
    case checking
    /// Read; nothing is changed yet, and somebody may save it.
    case checked
    case saving, saved
    /// The file was refused, or saving was interrupted; nothing of it is in the books.
    case failed
    case undoing, undone
    /// Somebody decided against saving it, or nobody did in two days.
    case dropped
  }

  package let id: ID<FileImport>
  package let fileName: String
  package let fileBytes: Int64
  /// A ``ChannelFileKind``, or empty while it is not known.
  package let layout: String
  package let state: State
  package let person: ID<Person>?
  package let startedAt: Instant
  package let finishedAt: Instant?
  package let counts: ImportCounts
  /// Why it failed, in the languages of the pages.
  package let problem: Problem?

  /// A sentence in both languages.
  package struct Problem: Sendable, Equatable, Codable {
    package let id: String
    package let en: String

    package init(id: String, en: String) {
      self.id = id
      self.en = en
    }

    package subscript(language: Language) -> String {
      switch language {
      case .indonesian: id
      case .english: en
      }
    }
  }
}

/// Why an import cannot be saved, undone or dropped.
package enum ImportError: Error, Sendable, Equatable {
  case unknownImport
  /// The books changed since the file was checked; what was counted may not be what would happen. Check it again.
  case booksChanged
  /// The file is no longer the one that was checked.
  case fileChanged
  /// Another import of this shop is being saved or undone; wait for it.
  case busy
  /// It is not in a state that allows this.
  case wrongState(FileImportRecord.State)
  /// The file was refused; the import's problem says why.
  case refused(FileImportRecord.Problem)
}
