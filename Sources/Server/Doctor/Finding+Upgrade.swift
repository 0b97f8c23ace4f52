import Trade

extension Finding {
  static func schema(_ books: Int?, program: Int, readFrom: String?) -> Finding {
    guard let books else {
      return Finding("schema", .look, Sentences.upgradeBooksBusy, Sentences.upgradeBooksBusyAdvice)
    }
    let facts = ["books": "\(books)", "program": "\(program)"]
    if books > program {
      return Finding(
        "schema", .mend, Sentences.upgradeTooOld(books, program), Sentences.upgradeTooOldAdvice, facts: facts)
    }
    return Finding(
      "schema", .good, Sentences.upgradeSchema(books, program, isFromBackup: readFrom != nil), facts: facts)
  }

  /// The backup before the change, and what the change itself writes: twice the books.
  static func roomForBackup(_ free: Int64?, books: Int64) -> Finding {
    let wanted = books * 2
    return Finding(
      "room", free.map { $0 > wanted } ?? true ? .good : .mend,
      Sentences.upgradeRoom(megabytes: wanted >> 20, free: (free ?? 0) >> 20), Sentences.doctorSpaceAdvice,
      facts: ["wantedBytes": "\(wanted)", "freeBytes": "\(free ?? 0)"])
  }

  static func underWay(imports: Int) -> Finding {
    Finding(
      "imports", imports == 0 ? .good : .look, Sentences.upgradeImports(imports), Sentences.upgradeImportsAdvice,
      facts: ["imports": "\(imports)"])
  }

  /// The newest backup, brought to this program's schema in a place of its own.
  static func rehearsal(_ answer: TryBackup.Answer) -> Finding {
    Finding(
      "rehearsal", answer.isSound ? .good : .mend, Sentences.tried(answer), Sentences.doctorVerifyAdvice,
      facts: ["rows": "\(answer.rows)", "openedMilliseconds": "\(Int(answer.restored * 1_000))"])
  }

  /// A rehearsal that was begun and came to no end stands in the way: nobody knows what the change would do. One that was
  /// not begun is to be looked at: there is no backup, no room, or no right to make a database for it.
  static func rehearsalFailed(_ failure: CommandFailure) -> Finding {
    let wasNotBegun = [CommandFailure.Kind.noInput, .cannotCreate, .permission].contains(failure.kind)
    return Finding(
      "rehearsal", wasNotBegun ? .look : .mend, failure.sentence, Sentences.upgradeRehearsalAdvice)
  }
}
