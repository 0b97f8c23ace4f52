import Trade

extension Written {
  /// `58,5` of grams.
  static func kilograms(_ grams: Int) -> Written { .hundredths(grams / 10) }

  /// `155` of millimetres.
  static func centimetres(_ millimetres: Int) -> Written { .hundredths(millimetres * 10) }

  /// `55–65`, or one number where both ends are the same.
  static func range(_ range: ClosedRange<Int>, _ one: (Int) -> Written) -> Written {
    range.lowerBound == range.upperBound
      ? one(range.lowerBound)
      : .word("fit.range", ["from": one(range.lowerBound), "to": one(range.upperBound)])
  }

  /// `5 th`, or `18 bln` below two years.
  static func age(months: Int) -> Written {
    months % 12 == 0 && months >= 24
      ? .word("fit.years", ["n": .count(months / 12)]) : .word("fit.months", ["n": .count(months)])
  }

  /// `bb 60 tb 155`, as buyers write it.
  static func body(_ body: Measures) -> Written {
    let parts: [Written?] = [
      body.weight.map { .word("fit.weight", ["n": .kilograms($0)]) },
      body.height.map { .word("fit.height", ["n": .centimetres($0)]) },
      body.chest.map { .word("fit.chest", ["n": .centimetres($0)]) },
      body.age.map { .word("fit.age", ["n": .age(months: $0)]) },
    ]
    let said = parts.compactMap { $0 }
    return said.dropFirst().reduce(said.first ?? .text("")) { .word("fit.and", ["first": $0, "rest": $1]) }
  }

  /// A size; a product of one size calls it so.
  static func size(_ size: String) -> Written { size.isEmpty ? .word("fit.oneSize") : .text(size) }
}

extension FitAdvice {
  /// `L, yakin`, `M atau L, mungkin`, `belum ada tabel ukuran`.
  var answer: Written {
    switch verdict {
    case .size(let size): .word("fit.says", ["size": .size(size), "sure": .word("fit.sureness.\(sureness)")])
    case .between(let small, let large):
      .word(
        "fit.says",
        [
          "size": .word("fit.either", ["small": .size(small), "large": .size(large)]),
          "sure": .word("fit.sureness.\(sureness)"),
        ])
    case .belowAll(let size): .word("fit.belowAll", ["size": .size(size)])
    case .aboveAll(let size): .word("fit.aboveAll", ["size": .size(size)])
    case .unknown(let why): .word("fit.unknown.\(why)")
    }
  }

  /// `L kekecilan`, of the size that was asked for; nothing where the answer names it anyway.
  var askedAnswer: Written? {
    guard let asked, let size = askedSize, asked != .fits || !sizes.contains(size) else { return nil }
    return .word("fit.asked.\(asked)", ["size": .size(size)])
  }

  /// `LD 104, cukup longgar · dibuat untuk bb 55–65`.
  var why: Written {
    var parts: [Written] = []
    if let chest = reason.chest {
      let girth = Written.word("fit.chest", ["n": .centimetres(chest)])
      parts.append(
        reason.room.map { .word("fit.leaves", ["chest": girth, "room": .word("fit.room.\($0)")]) } ?? girth)
    }
    if let weights = reason.weights {
      parts.append(.word("fit.madeFor", ["body": .word("fit.weight", ["n": .range(weights, Written.kilograms)])]))
    }
    if let ages = reason.ages {
      parts.append(.word("fit.madeFor", ["body": .word("fit.age", ["n": .range(ages, Written.age)])]))
    }
    if reason.isEstimate { parts.append(.word("fit.estimate")) }
    if reason.isContradictory { parts.append(.word("fit.contradictory")) }
    if abs(reason.learned) >= 15 { parts.append(.word(reason.learned > 0 ? "fit.runsSmall" : "fit.runsLarge")) }
    return .joined(parts)
  }

  /// What can be sent to the one who asks; nil where nothing is known to say.
  ///
  /// - Parameter left: pieces left of each size it names; nil where they were not counted.
  func reply(to buyer: String, _ body: Measures, left: [Int64?]) -> Written? {
    let values: [String: Written] = ["buyer": .text(buyer), "body": .body(body)]
    func with(_ key: String, _ more: [String: Written]) -> Written { .word(key, values.merging(more) { $1 }) }
    func stock(_ place: Int) -> Written {
      guard left.indices.contains(place), let pieces = left[place] else { return .text("") }
      return pieces == 0 ? .word("fit.reply.none") : .word("fit.reply.left", ["n": .count(Int(pieces))])
    }
    switch verdict {
    case .size(let size):
      if let asked, asked != .fits, let askedSize {
        return with("fit.reply.\(asked)", ["asked": .size(askedSize), "size": .size(size), "left": stock(0)])
      }
      return with("fit.reply.\(sureness)", ["size": .size(size), "left": stock(0)])
    case .between(let small, let large):
      return with("fit.reply.either", ["small": .size(small), "large": .size(large)])
    case .belowAll(let size): return with("fit.reply.belowAll", ["size": .size(size)])
    case .aboveAll(let size): return with("fit.reply.aboveAll", ["size": .size(size)])
    case .unknown(.tooVague): return body.weight == nil ? with("fit.reply.askWeight", [:]) : nil
    case .unknown: return nil
    }
  }
}

extension SizeChart.Row {
  /// `LD 104 · PB 70 · bb 55–65`.
  var line: Written {
    .joined(
      [
        chest.map { .word("fit.chest", ["n": .centimetres($0)]) },
        length.map { .word("fit.length", ["n": .centimetres($0)]) },
        weights.map { .word("fit.weight", ["n": .range($0, Written.kilograms)]) },
        heights.map { .word("fit.height", ["n": .range($0, Written.centimetres)]) },
        ages.map { .word("fit.age", ["n": .range($0, Written.age)]) },
      ].compactMap { $0 })
  }
}
