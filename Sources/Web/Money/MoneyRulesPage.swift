import Trade

/// Aturan: the shop's costs, its programmes and categories, the rates that hold, and those of its own.
struct MoneyRulesPage: Page {
  var template: String { "MoneyRules" }
  static var place: Place? { .money }
  var title: Written { .word("rules.title") }

  struct Option: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  struct Cost: Sendable {
    let name: Written
    let amount: Written
    let from: Written
    let kind: String
    let day: String
    let key: String
  }

  struct ChannelRules: Sendable {
    let channel: String
    let name: Written
    let checked: Written
    let categories: [Option]
    let programmes: [Option]
    let from: Field
    /// What was chosen, and since when.
    let said: [Written]
    let rates: SumTable
    let own: OwnRate
  }

  /// A rate that the seller may say is her own.
  struct OwnRate: Sendable {
    let isOpen: Bool
    let fees: [Option]
    let categories: [Option]
    let rate: Field
    let days: [Field]
  }

  struct Override: Sendable {
    let name: Written
    let about: Written
    let removeTo: SiteURL
    let key: String
  }

  let tabs = MoneyTab.chips(.rules)
  let costs: [Cost]
  let kinds: [Option]
  let costFields: [Field]
  let channels: [ChannelRules]
  let hasOverrides: Bool
  let overrides: [Override]

  init(
    costs: RunningCosts, choices: FeeChoices, overrides: [FeeBook.KeptOverride], schedules: FeeSchedules,
    today: LocalDate, language: Language, form: FormState, formKey: String
  ) {
    self.costs = costs.costs.reversed().map { cost in
      Cost(
        name: .word("cost.\(cost.kind.rawValue)"),
        amount: cost.kind.isShare ? .percent(ppm: cost.amount) : .money(cost.amount),
        from: .word("rules.since", ["day": .date(cost.validFrom)]), kind: cost.kind.rawValue,
        day: cost.validFrom.description, key: "\(formKey)-\(cost.kind.rawValue)-\(cost.validFrom)")
    }
    kinds = RunningCost.Kind.allCases.map {
      Option(value: $0.rawValue, name: .word("cost.\($0.rawValue)"), chosen: form.values["cost"] == $0.rawValue)
    }
    costFields = [
      Field("amount", "rules.amount", form) {
        $0.keyboard = "decimal"
        $0.required = true
        $0.hint = .word("rules.amountHint")
      },
      Field("from", "rules.from", form, initial: today.description) { $0.type = "date" },
    ]
    channels = schedules.all.map { Self.channel($0, choices, today, language, form) }
    self.overrides = overrides.map { kept in
      let own = kept.override
      let rate: Written = own.ppm.map { .percent(ppm: $0) } ?? .money(own.amount ?? 0)
      return Override(
        name: .joined([.word("channel.\(own.channel.rawValue)"), .part(own.part), rate]),
        about: own.to.map { .word("rules.fromTo", ["from": .date(own.from), "to": .date($0)]) }
          ?? .word("rules.since", ["day": .date(own.from)]),
        removeTo: .feeOverride(kept.id), key: "\(formKey)-\(kept.id)")
    }
    hasOverrides = !overrides.isEmpty
  }

  private static func channel(
    _ schedule: FeeSchedule, _ choices: FeeChoices, _ today: LocalDate, _ language: Language, _ form: FormState
  ) -> ChannelRules {
    let chosen = choices.category(on: schedule.channel, at: today)
    let joined = choices.programmes.filter {
      $0.channel == schedule.channel && $0.from <= today && ($0.to.map { today <= $0 } ?? true)
    }.map(\.key)
    return ChannelRules(
      channel: schedule.channel.rawValue, name: .word("channel.\(schedule.channel.rawValue)"),
      checked: .word(
        "rules.checked", ["day": LocalDate(schedule.checked).map { .date($0) } ?? .text(schedule.checked)]),
      categories: schedule.categories.map {
        Option(value: $0.key, name: .text($0.name[language]), chosen: $0.key == chosen)
      },
      programmes: schedule.programmes.map {
        Option(value: $0.key, name: .text($0.name[language]), chosen: joined.contains($0.key))
      },
      from: Field(
        "from", "rules.from", FormState(), initial: today.description, id: "from-\(schedule.channel.rawValue)"
      ) { $0.type = "date" }, said: said(schedule, choices, language),
      rates: rates(schedule, today, language), own: own(schedule, today, language, form))
  }

  /// Categories and programmes that were chosen, with their days.
  private static func said(_ schedule: FeeSchedule, _ choices: FeeChoices, _ language: Language) -> [Written] {
    func line(_ name: String, _ from: LocalDate, _ to: LocalDate?) -> Written {
      .joined([
        .text(name),
        to.map { .word("rules.fromTo", ["from": .date(from), "to": .date($0)]) }
          ?? .word("rules.since", ["day": .date(from)]),
      ])
    }
    let categories = choices.categories.filter { $0.channel == schedule.channel }.map { category in
      line(
        schedule.categories.first { $0.key == category.key }?.name[language] ?? category.key, category.from, category.to
      )
    }
    let programmes = choices.programmes.filter { $0.channel == schedule.channel }.map { programme in
      line(
        schedule.programmes.first { $0.key == programme.key }?.name[language] ?? programme.key, programme.from,
        programme.to)
    }
    return categories + programmes
  }

  private static func own(
    _ schedule: FeeSchedule, _ today: LocalDate, _ language: Language, _ form: FormState
  ) -> OwnRate {
    let channel = schedule.channel.rawValue
    let isThis = form.values["channel"] == channel && form.values["rate"] != nil
    let form = isThis ? form : FormState()
    return OwnRate(
      isOpen: isThis,
      fees: schedule.fees.map {
        Option(
          value: $0.part,
          name: .joined([.text($0.name[language]), .text($0.base == .goods ? "%" : schedule.currency)]),
          chosen: form.values["part"] == $0.part)
      },
      categories: schedule.categories.map {
        Option(value: $0.key, name: .text($0.name[language]), chosen: form.values["rate_category"] == $0.key)
      },
      rate: Field("rate", "rules.rate", form, id: "rate-\(channel)") {
        $0.keyboard = "decimal"
        $0.required = true
        $0.hint = .word("rules.ownRateHint")
      },
      days: [
        Field("rate_from", "rules.from", form, initial: today.description, id: "rate-from-\(channel)") {
          $0.type = "date"
          $0.required = true
        },
        Field("rate_to", "rules.to", form, id: "rate-to-\(channel)") { $0.type = "date" },
      ])
  }

  /// The rates that hold today, with where they come from and how sure they are.
  private static func rates(_ schedule: FeeSchedule, _ today: LocalDate, _ language: Language) -> SumTable {
    let rows = schedule.fees.flatMap { fee in
      fee.rates.filter { $0.from <= today.description && ($0.to ?? "9999") >= today.description }.map { rate in
        let category = rate.category.flatMap { key in schedule.categories.first { $0.key == key }?.name[language] }
        let source = schedule.sources[rate.source]
        return SumTable.Row(
          .joined([.text(fee.name[language]), .text(category ?? "")]),
          [
            rate.ppm.map { .percent(ppm: $0) } ?? .money(rate.amount ?? 0),
            .word("certainty.\((source?.certainty ?? .observed).rawValue)"), .text(source?.title ?? rate.source),
          ])
      }
    }
    return SumTable(
      .word("rules.rates"), hint: .word("rules.ratesHint"),
      columns: [.word("money.part"), .word("rules.rate"), .word("rules.certainty"), .word("rules.source")], rows: rows)
  }
}
