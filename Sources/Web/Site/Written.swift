package import Trade

/// A value on a page before it is written out: the handler says what it is, the renderer writes it in the reader's
/// language, time zone and manner.
///
/// ```swift
/// OrderListPage.Row(total: .money(103_500), due: .until(shipBy), …)
/// ```
package indirect enum Written: Sendable, Equatable {
  /// Text as it is: names, codes, what somebody typed. Escaped like everything else.
  case text(String)
  /// A whole number with grouping.
  case count(Int)
  /// Minor units of a currency (rupiah: whole rupiah).
  case money(Int64, currency: String = "IDR")
  /// Minor units of a currency in its thousands or millions, rounded to a tenth, without the currency's sign: `12,3 jt`.
  /// For axes, and beside a sum that is written out elsewhere.
  case rough(Int64, currency: String = "IDR")
  /// A share in thousandths: 213 is 21.3 %.
  case share(perMille: Int)
  /// A rate in parts per million: 82,500 is 8.25 %.
  case percent(ppm: Int64)
  /// A plain number in hundredths: 160 is 1.6.
  case hundredths(Int)
  /// A size in bytes.
  case bytes(Int)
  /// How long something takes.
  case duration(seconds: Int)
  /// `Sen 3 Agu, 14.05`.
  case moment(Instant)
  /// `15.00` for a time today, `besok 09.00` for tomorrow, else as `moment`.
  case near(Instant)
  /// `3 Agu 2026`.
  case day(Instant)
  /// `14.05`.
  case clock(Instant)
  /// `3 jam lagi`, `lewat 2 jam`; the exact time comes with it, and `late` is true once it has passed.
  case until(Instant)
  /// `2 hari lalu`, for things that happened; never late.
  case since(Instant)
  /// `1–30 Juni 2026`.
  case period(from: Instant, to: Instant)
  /// A sentence of the language files, its `{names}` filled.
  case word(String, [String: Written] = [:])
  /// A sentence with a form for one and for many; `{n}` is the count.
  case counted(String, Int, [String: Written] = [:])
  /// A sentence the trade itself says in both languages.
  case bilingual(String, english: String)
  /// `3 Agu 2026`, of a day without a time.
  case date(LocalDate)
  /// `Agustus 2026`, of the month that a day is in.
  case month(LocalDate)
  /// Several values with ` · ` between them.
  case joined([Written])
}

extension Written {
  /// Writes the value out.
  ///
  /// A key the language files do not have is shown as it is, so that it is seen and mended.
  package func text(_ words: Words, _ format: Format) -> String {
    switch self {
    case .text(let text): text
    case .count(let number): format.count(number)
    case .money(let amount, let currency): format.money(amount, currency: currency)
    case .rough(let amount, let currency): format.rough(amount, currency: currency)
    case .share(let perMille): format.share(perMille: perMille)
    case .percent(let ppm): format.percent(ppm: ppm)
    case .hundredths(let number): format.hundredths(number)
    case .bytes(let bytes): format.bytes(bytes)
    case .duration(let seconds): format.duration(seconds: seconds)
    case .moment(let time): format.moment(time)
    case .near(let time): format.near(time)
    case .day(let time): format.day(time)
    case .clock(let time): format.clock(time)
    case .until(let time): format.remaining(until: time)
    case .since(let time): format.distance(to: time)
    case .period(let first, let last): format.period(from: first, to: last)
    case .word(let key, let values):
      Words.fill(words.pattern(key) ?? key) { values[$0]?.text(words, format) }
    case .counted(let key, let number, let values):
      Words.fill(words.pattern(key, count: number) ?? key) {
        $0 == "n" ? format.count(number) : values[$0]?.text(words, format)
      }
    case .bilingual(let indonesian, let english): format.language == .indonesian ? indonesian : english
    case .date(let date): format.date(date)
    case .month(let date): format.month(date)
    case .joined(let parts):
      parts.map { $0.text(words, format) }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// The moment behind a time, for `<time>`.
  var instant: Instant? {
    switch self {
    case .moment(let time), .near(let time), .day(let time), .clock(let time), .until(let time), .since(let time): time
    default: nil
    }
  }
}
