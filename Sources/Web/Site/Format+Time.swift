package import Trade

extension Format {
  /// `Sen 3 Agu, 14.05`; the year is added when it is not this year.
  package func moment(_ instant: Instant) -> String {
    let time = local(instant)
    let name = weekdays[weekday(time)]
    let year = time.year == local(now).year ? "" : " \(time.year)"
    return "\(name) \(time.day) \(shortMonths[time.month - 1])\(year), \(clock(time))"
  }

  /// `15.00` for a time today, `besok 09.00` for tomorrow, else as ``moment(_:)``.
  package func near(_ instant: Instant) -> String {
    let date = day(instant)
    if date == day(now) { return clock(instant) }
    guard date == day(now + .seconds(86_400)) else { return moment(instant) }
    return (language == .indonesian ? "besok " : "tomorrow ") + clock(instant)
  }

  /// `3 Agu 2026`.
  package func day(_ instant: Instant) -> String {
    let time = local(instant)
    return "\(time.day) \(shortMonths[time.month - 1]) \(time.year)"
  }

  /// `3 Agu 2026`, of a day without a time.
  package func date(_ date: LocalDate) -> String {
    let parts = date.description.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return date.description }
    return "\(parts[2]) \(shortMonths[parts[1] - 1]) \(parts[0])"
  }

  /// `Agustus 2026`.
  package func month(_ date: LocalDate) -> String {
    let parts = date.description.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return date.month }
    return "\(longMonths[parts[1] - 1]) \(parts[0])"
  }

  /// `14.05`.
  package func clock(_ instant: Instant) -> String { clock(local(instant)) }

  /// `1–30 Juni 2026`, `28 Juni – 3 Juli 2026`; both days belong to it.
  package func period(from first: Instant, to last: Instant) -> String {
    let start = local(first)
    let end = local(last)
    let ending = "\(end.day) \(longMonths[end.month - 1]) \(end.year)"
    let startMonth = longMonths[start.month - 1]
    if start.year != end.year { return "\(start.day) \(startMonth) \(start.year) – \(ending)" }
    if start.month != end.month { return "\(start.day) \(startMonth) – \(ending)" }
    return start.day == end.day ? ending : "\(start.day)–\(ending)"
  }

  /// `3 jam lagi` or `2 hari lalu`: whole units, downwards, as people say it.
  package func distance(to instant: Instant) -> String {
    let minutes = Int((instant.milliseconds - now.milliseconds).magnitude / 60_000)
    let ahead = instant >= now
    if minutes < 1 {
      return language == .indonesian ? (ahead ? "sebentar lagi" : "baru saja") : (ahead ? "any moment" : "just now")
    }
    let amount = span(minutes: minutes)
    switch language {
    case .indonesian: return amount + (ahead ? " lagi" : " lalu")
    case .english: return ahead ? "in \(amount)" : "\(amount) ago"
    }
  }

  /// `3 jam lagi` before a time that was promised, `lewat 2 jam` after it.
  package func remaining(until instant: Instant) -> String {
    let minutes = Int((now.milliseconds - instant.milliseconds) / 60_000)
    if minutes < 1 { return distance(to: instant) }
    return language == .indonesian ? "lewat " + span(minutes: minutes) : span(minutes: minutes) + " late"
  }

  /// `45 detik`, `3 menit`: how long something still takes, rounded up so that it never promises too much.
  package func duration(seconds: Int) -> String {
    if seconds < 60 { return unit(max(seconds, 1), "detik", "second") }
    return span(minutes: (seconds + 59) / 60)
  }

  /// `2026-08-03T07:05:00Z`, for `datetime` attributes.
  package func iso(_ instant: Instant) -> String {
    let time = LocalTime(secondsSince1970: instant.milliseconds / 1000)
    return "\(time.year)-\(two(time.month))-\(two(time.day))T\(two(time.hour)):\(two(time.minute))Z"
  }

  private func local(_ instant: Instant) -> LocalTime { zone.local(at: instant) }

  private func clock(_ time: LocalTime) -> String {
    two(time.hour) + (language == .indonesian ? "." : ":") + two(time.minute)
  }

  private func span(minutes: Int) -> String {
    if minutes < 60 { return unit(minutes, "menit", "minute") }
    if minutes < 48 * 60 { return unit(minutes / 60, "jam", "hour") }
    return unit(minutes / 1440, "hari", "day")
  }

  private func unit(_ number: Int, _ indonesian: String, _ english: String) -> String {
    switch language {
    case .indonesian: "\(count(number)) \(indonesian)"
    case .english: "\(count(number)) \(english)\(number == 1 ? "" : "s")"
    }
  }

  /// 0 is Sunday; 1 January 1970 was a Thursday.
  private func weekday(_ time: LocalTime) -> Int {
    let days = (time.secondsSince1970 - Int64(time.hour * 3600 + time.minute * 60 + time.second)) / 86_400
    return Int((days % 7 + 11) % 7)
  }

  private var weekdays: [String] {
    language == .indonesian
      ? ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"] : ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  }

  private var shortMonths: [String] { language == .indonesian ? shortIndonesian : shortEnglish }
  private var longMonths: [String] { language == .indonesian ? longIndonesian : longEnglish }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private let shortIndonesian = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
private let shortEnglish = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
private let longIndonesian = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
  "Desember",
]
private let longEnglish = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
