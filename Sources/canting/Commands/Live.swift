import ArgumentParser
import Foundation
import Server
import Trade

/// `canting live`: live sessions.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the comments of live sessions.", subcommands: [LiveRead.self])
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
    let reader = CommentReader(lineUp: file.lineUp)
    var number = 0
    while let line = readLine(strippingNewline: true) {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        let comment = try CommentLine(json: [UInt8](line.utf8), number: number)
        let reading = ReadingLine(comment.text, reader.read(comment.text))
        FileHandle.standardOutput.write(Data(try reading.json() + [UInt8(ascii: "\n")]))
      } catch let refusal as CommentLine.Refusal {
        throw CommandFailure(.data, Sentences.fileRefused("-", "\(refusal)"))
      }
    }
  }
}
