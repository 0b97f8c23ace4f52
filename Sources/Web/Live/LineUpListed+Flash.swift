import Trade

extension LineUp.Listed {
  /// Characters of what is left over that a page's address carries.
  static let mostLeftOver = 1_500

  /// The lines that nobody understood, for the field they came from; nil where there are none.
  var leftOver: String? {
    var text = ""
    for line in unclear {
      guard text.count + line.count < Self.mostLeftOver else { break }
      text += (text.isEmpty ? "" : "\n") + line
    }
    return text.isEmpty ? nil : text
  }

  /// What became of a list, with the first lines that nobody understood.
  var flash: Flash {
    let lines = unclear.prefix(3).map { "“\($0.prefix(100))”" }.joined(separator: ", ")
    let said: [Written] = [
      added > 0 || changed + passedOver + unclear.count == 0 ? .counted("live.added", added) : .text(""),
      changed > 0 ? .counted("live.listChanged", changed) : .text(""),
      passedOver > 0 ? .counted("live.listKnown", passedOver) : .text(""),
      unclear.isEmpty ? .text("") : .counted("live.listUnclear", unclear.count, ["lines": .text(lines)]),
    ].filter { $0 != .text("") }
    let all = said.dropLast().reversed().reduce(said.last ?? .text("")) {
      .word("live.both", ["first": $1, "rest": $0])
    }
    return Flash(all, refused: !unclear.isEmpty)
  }
}
