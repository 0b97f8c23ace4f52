package import Trade

/// A session to be planned, or one that is said otherwise.
///
/// Posts `title`, `day` and `time` in the shop's zone, `host`, `operator`, `target`, `hold_minutes`, `most_per_buyer`,
/// `channel`, `bare_code`, and `bare_code.<source>` for each source.
package struct LiveFormPage: Page {
  package var template: String { "LiveForm" }
  package static var place: Place? { .live }
  package var title: Written { .word(isNew ? "live.plan" : "live.edit") }

  let isNew: Bool
  let fields: [Field]
  let channels: [Option]
  /// Where it goes out at the same time.
  let alsoOn: [Option]
  let bareCodes: [Option]
  let codes: [SourceCodeField]
  let action: SiteURL
  let cancel: SiteURL

  struct Option: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  /// - Parameters:
  ///   - session: the one that is changed; nil for a new one.
  ///   - day: of the plan in the shop's zone, and its time as `19.30`.
  package init(
    _ form: LiveSessionForm, of session: ID<LiveSession>?, day: LocalDate, time: String,
    codes: [SourceCodeField] = [], state: FormState = FormState()
  ) {
    self.codes = codes
    isNew = session == nil
    action = session.map { .live($0) } ?? .lives
    cancel = action
    let channel = state.values["channel"] ?? form.channel.rawValue
    channels = SalesChannel.allCases.map {
      Option(value: $0.rawValue, name: .word("channel.\($0)"), chosen: $0.rawValue == channel)
    }
    alsoOn = SalesChannel.allCases.map {
      Option(value: $0.rawValue, name: .word("channel.\($0)"), chosen: form.alsoOn.contains($0))
    }
    let bareCode = state.values["bare_code"] ?? form.bareCode.rawValue
    bareCodes = ReadingContext.BareCode.allCases.map {
      Option(value: $0.rawValue, name: .word("live.bareCode.\($0)"), chosen: $0.rawValue == bareCode)
    }
    fields = [
      Field("title", "live.name", state, initial: form.title) { $0.required = true },
      Field("day", "live.day", state, initial: day.description) {
        $0.type = "date"
        $0.required = true
      },
      Field("time", "live.time", state, initial: time) {
        $0.type = "time"
        $0.required = true
      },
      Field("host", "live.host", state, initial: form.host),
      Field("operator", "live.operator", state, initial: form.operator),
      Field("hold_minutes", "live.holdMinutes", state, initial: String(form.holdMinutes)) {
        $0.keyboard = "numeric"
        $0.required = true
        $0.hint = .word("live.holdMinutesHint")
      },
      Field("most_per_buyer", "live.mostPerBuyer", state, initial: form.mostPerBuyer.map { String($0) }) {
        $0.keyboard = "numeric"
        $0.hint = .word("live.mostPerBuyerHint")
      },
      Field("target", "live.target", state, initial: form.target.map { String($0) }) {
        $0.keyboard = "numeric"
        $0.prefix = "Rp"
      },
    ]
  }
}
