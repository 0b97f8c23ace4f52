import Foundation
import Server
import Trade

/// Where the command line writes, and in which language.
enum Terminal {
  /// Indonesian where the locale says so (`LANG=id_ID.UTF-8`), else English.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return (locale ?? "").hasPrefix("id") ? .indonesian : .english
  }

  static var writesToPerson: Bool { isatty(STDOUT_FILENO) == 1 }
  static var complainsToPerson: Bool { isatty(STDERR_FILENO) == 1 }
  /// https://no-color.org
  static var showsColours: Bool {
    writesToPerson && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
  static var asksPerson: Bool { isatty(STDIN_FILENO) == 1 && complainsToPerson }

  /// The result of a command: standard output.
  static func say(_ text: String) { write(text + "\n", to: .standardOutput) }
  static func say(_ sentence: Sentence) { say(text(sentence)) }

  /// What is said beside the result: standard error.
  static func note(_ text: String) { write(text + "\n", to: .standardError) }
  static func note(_ sentence: Sentence) { note(text(sentence)) }

  static func complain(_ failure: CommandFailure) { note("canting: " + text(failure.sentence)) }

  static func text(_ sentence: Sentence) -> String { sentence.text(in: language.rawValue) }

  /// Asks, and waits for `y` or `ya`; anything else, the end of input too, is a no.
  static func confirms(_ question: Sentence) -> Bool {
    write(text(question) + " ", to: .standardError)
    let answer = (readLine() ?? "").lowercased()
    return ["y", "yes", "ya"].contains(answer)
  }

  /// Writes at once, so that who reads a pipe need not wait for a buffer to fill. A reader that left is no error.
  static func write(_ text: String, to file: FileHandle) {
    try? file.write(contentsOf: Data(text.utf8))
  }
}
