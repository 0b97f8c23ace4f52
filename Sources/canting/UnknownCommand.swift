import ArgumentParser
import Server

/// The first word of a command line that names no command, and the one that was most likely meant.
struct UnknownCommand {
  private let word: String
  private let known: [String]

  /// Letters that may be wrong, missing or too many, or have changed places.
  private static let most = 2

  /// Nil where the words begin with a command, an option or nothing.
  init?(_ words: some Collection<String>, known: [String]) {
    guard let word = words.first, !word.hasPrefix("-"), word != "help", !known.contains(word) else { return nil }
    (self.word, self.known) = (word, known)
  }

  var failure: CommandFailure {
    let distances = known.map { (name: $0, distance: Self.distance(Array(word.lowercased()), Array($0))) }
    let nearest = distances.min { $0.distance < $1.distance }.flatMap { $0.distance <= Self.most ? $0.name : nil }
    return CommandFailure(.usage, Sentences.unknownCommand(word, nearest: nearest))
  }

  /// How many letters have to be changed, put in or left out (Levenshtein).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        (diagonal, row[j + 1]) = (row[j + 1], cost)
      }
    }
    return row[right.count]
  }
}
