/// A date and time as a clock on the wall shows it, without a place.
package struct LocalTime: Sendable, Hashable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  /// A wall-clock time; ``isValid`` says whether such a day and hour exist.
  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Whether the calendar has such a day, in the years 2000 to 2099, and the clock such an hour.
  ///
  /// No marketplace here is older than 2000; a date outside that century is a damaged one.
  package var isValid: Bool {
    (2000...2099).contains(year) && (1...12).contains(month) && day >= 1 && day <= Self.days(ofMonth: month, year: year)
      && (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
  }

  /// Seconds from 1970-01-01 00:00 to this time on the same clock.
  package var secondsSince1970: Int64 {
    Self.daysSince1970(year: year, month: month, day: day) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
  }

  /// The wall-clock time so many seconds after 1970-01-01 00:00 on the same clock.
  package init(secondsSince1970 seconds: Int64) {
    let (days, rest) = seconds.dividedFloored(by: 86_400)
    let (year, month, day) = Self.civil(daysSince1970: days)
    self.init(
      year: year, month: month, day: day,
      hour: Int(rest / 3_600), minute: Int(rest / 60 % 60), second: Int(rest % 60))
  }

  /// `2026-08-03 14:05`: sorts as it reads, and every spreadsheet knows it.
  package var minuteText: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute))"
  }

  static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
    let shifted = Int64(month <= 2 ? year - 1 : year)
    let (era, yearOfEra) = shifted.dividedFloored(by: 400)
    let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(daysSince1970 days: Int64) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).dividedFloored(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    return (Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
  }
}

extension Int64 {
  /// The quotient rounded down and the rest, which is never negative.
  fileprivate func dividedFloored(by divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
