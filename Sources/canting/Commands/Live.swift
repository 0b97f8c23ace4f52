import ArgumentParser
import Foundation
import Server
import Trade

/// `canting live`: live sessions.
struct Live: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan and run live sessions, see what they were worth, read comments.",
    subcommands: [
      LivePlan.self, LiveList.self, LiveShow.self, LiveLineUp.self, LiveStart.self, LiveOnShow.self, LiveEnd.self,
      LiveClaims.self, LiveClaim.self, LiveQuestions.self, LiveIntake.self, LiveTold.self, LiveRead.self,
      LiveRehearse.self, LiveMeasure.self,
    ])
}

/// `canting live read`: what comments ask for, as far as their words tell.
struct LiveRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read comments from standard input, a JSON object with its text a line, and write what each asks for.",
    discussion: "Each comment is read alone: what was on show, and what its writer wrote before, are not known.")

  @Option(help: ArgumentHelp("The items of the live, as JSON.", valueName: "file"))
  var lineUp: String

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: lineUp) else {
      throw CommandFailure(.noInput, Sentences.cannotReadFile(lineUp))
    }
    let file: LineUpFile
    do {
      file = try LineUpFile(json: [UInt8](bytes))
    } catch let refusal as LineUpFile.Refusal {
      throw CommandFailure(.data, Sentences.fileRefused(lineUp, "\(refusal)"))
    }
    do {
      try read(CommentReader(lineUp: file.lineUp))
    } catch let refusal as CommentLine.Refusal {
      throw CommandFailure(.data, Sentences.fileRefused("-", "\(refusal)"))
    }
  }

  /// Answers all lines that have come at once, so that a bridge need not wait and a file is not written line by line.
  private func read(_ reader: CommentReader) throws {
    var number = 0
    var begun: [UInt8] = []
    while true {
      let data = FileHandle.standardInput.availableData
      begun += data
      var lines = begun.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      begun = data.isEmpty ? [] : lines.popLast().map(Array.init) ?? []
      guard begun.count <= CommentLine.limit else {
        throw CommentLine.Refusal(line: number + lines.count + 1, reason: .tooLong)
      }
      var answers: [UInt8] = []
      defer { FileHandle.standardOutput.write(Data(answers)) }
      for line in lines {
        number += 1
        let text = String(decoding: line, as: UTF8.self)
        if text.allSatisfy(\.isWhitespace) { continue }
        let comment = try CommentLine(json: Array(text.utf8), number: number)
        answers += try ReadingLine(comment.text, reader.read(comment.text)).json() + [UInt8(ascii: "\n")]
      }
      if data.isEmpty { return }
    }
  }
}
