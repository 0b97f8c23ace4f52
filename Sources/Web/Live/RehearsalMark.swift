import Trade

/// What a screen says of a rehearsal: that it is one, how long it goes on, and what a beginner does next.
struct RehearsalMark: Sendable {
  let hint: Written
  /// When the audience leaves; nil once it has.
  let ends: Written?
  /// Where it stands what it came to, once it is over.
  let result: SiteURL?

  /// Nil for a session that sells.
  init?(_ view: DeskView, isHost: Bool = false) {
    guard let rehearsal = view.rehearsal else { return nil }
    let isOver = view.session.endedAt != nil
    ends = isOver ? nil : .until(rehearsal.endsAt)
    result = isOver ? .live(view.session.id) : nil
    hint = Self.words(RehearsalHint(view, isHost: isHost), isHost: isHost)
  }

  private static func words(_ hint: RehearsalHint, isHost: Bool) -> Written {
    switch hint {
    case .over: .word("rehearsal.hint.over")
    case .showFirst(let code): .word("rehearsal.hint.showFirst", ["code": .text(code)])
    case .block(let handle): .word("rehearsal.hint.block", ["buyer": .text(handle)])
    case .showNext(let minutes): .word("rehearsal.hint.showNext", ["minutes": .count(minutes)])
    case .settle: .word("rehearsal.hint.settle")
    case .answer: .word(isHost ? "rehearsal.hint.answerAloud" : "rehearsal.hint.answer")
    case .waiting: .word("rehearsal.hint.waiting")
    case .calm: .word(isHost ? "rehearsal.hint.talk" : "rehearsal.hint.calm")
    }
  }
}

extension LiveSession {
  /// What the button says that ends it, and what is said before it is pressed.
  var endName: Written { .word(isRehearsal ? "rehearsal.end" : "live.end") }
  var endAsk: Written { .word(isRehearsal ? "rehearsal.endAsk" : "live.endAsk") }
}

/// The form that begins a rehearsal.
struct RehearsalStart: Sendable {
  let action: SiteURL
  let paces: [Option]
  let minutes: [Option]

  struct Option: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  init(of session: ID<LiveSession>, _ form: RehearsalForm = RehearsalForm()) {
    action = .liveRehearse(session)
    paces = RehearsalForm.Pace.allCases.map {
      Option(value: $0.rawValue, name: .word("rehearsal.pace.\($0)"), chosen: $0 == form.pace)
    }
    minutes = [5, 10, 20, 30, 60].map {
      Option(value: String($0), name: .counted("live.minutes", $0), chosen: $0 == form.minutes)
    }
  }
}

/// What a rehearsal came to, with advice.
struct RehearsalOutcome: Sendable {
  let isOn: Bool
  let figures: [Figure]
  let advice: [Line]
  let again: RehearsalStart
  let deleteTo: SiteURL
  let original: SiteURL?

  struct Line: Sendable {
    let line: Written
  }

  init(_ result: RehearsalResult, _ view: DeskView) {
    let session = view.session.id
    isOn = view.session.isOn
    figures = [
      Figure(
        .word("rehearsal.answered"),
        .word("rehearsal.of", ["n": .count(result.answered), "all": .count(result.questions)]),
        beside: result.answerTime.map { .word("rehearsal.usually", ["time": .duration(seconds: $0)]) }),
      Figure(
        .word("rehearsal.settled"),
        .word("rehearsal.of", ["n": .count(result.settled), "all": .count(result.unsure)]),
        beside: result.settleTime.map { .word("rehearsal.usually", ["time": .duration(seconds: $0)]) }),
      Figure(.word("live.claims"), .count(result.claims), address: .liveOperator(session)),
      Figure(.word("live.comments"), .count(view.totals.comments)),
    ]
    advice = result.advice.map { Line(line: Self.words($0)) }
    again = RehearsalStart(of: session, view.rehearsal?.form ?? RehearsalForm())
    deleteTo = .liveRehearsalDelete(session)
    original = view.session.rehearsalOf.map { .live($0) }
  }

  private static func words(_ advice: RehearsalResult.Advice) -> Written {
    switch advice {
    case .lostClaims(let comments, let pieces):
      .counted("rehearsal.advice.lostClaims", comments, ["pieces": .count(pieces)])
    case .openQuestions(let open): .counted("rehearsal.advice.openQuestions", open)
    case .slowAnswers(let seconds): .word("rehearsal.advice.slowAnswers", ["time": .duration(seconds: seconds)])
    case .shownTooLong(let code, let minutes, let planned):
      .word(
        "rehearsal.advice.shownTooLong",
        ["code": .text(code), "minutes": .count(minutes), "planned": .count(planned)])
    case .neverShown(let items): .counted("rehearsal.advice.neverShown", items)
    case .notBlocked(let handle, let pieces):
      .word("rehearsal.advice.notBlocked", ["buyer": .text(handle), "pieces": .count(Int(pieces))])
    case .well: .word("rehearsal.advice.well")
    }
  }
}
