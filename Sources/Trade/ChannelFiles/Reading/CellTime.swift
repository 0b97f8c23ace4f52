/// Reads times as marketplaces write them.
///
/// `2026-08-01 05:11` and `2026-08-01 05:11:09` (Shopee), `06/10/2026 07:00:05` day first (TikTok Shop),
/// `10/29/2025 3:05:00 PM` month first (TikTok Shop in the United States), dots for colons as Indonesian Excel writes
/// them, and day numbers into which a spreadsheet program has turned a time.
enum CellTime {
  /// The wall-clock time, or nil if it is none that exists.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, isNumber: Bool) -> LocalTime? {
    let time = isNumber ? dayNumber(bytes) : isoMinute(bytes) ?? written(bytes)
    return time.flatMap { $0.isValid ? $0 : nil }
  }

  /// The common case, `2026-08-01 05:11`, by places.
  @inline(__always)
  private static func isoMinute(_ bytes: UnsafeBufferPointer<UInt8>) -> LocalTime? {
    guard bytes.count == 16, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x20, bytes[13] == 0x3A else {
      return nil
    }
    var worst: UInt8 = 0
    @inline(__always) func digit(_ place: Int) -> Int {
      let digit = bytes[place] &- 48
      worst = max(worst, digit)
      return Int(digit)
    }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let time = LocalTime(
      year: year, month: digit(5) * 10 + digit(6), day: digit(8) * 10 + digit(9),
      hour: digit(11) * 10 + digit(12), minute: digit(14) * 10 + digit(15))
    return worst < 10 ? time : nil
  }

  /// Any of the written forms: up to six numbers, and AM or PM.
  private static func written(_ bytes: UnsafeBufferPointer<UInt8>) -> LocalTime? {
    guard bytes.count <= 32, let parts = Parts(bytes), parts.numbers.count >= 3 else { return nil }
    let numbers = parts.numbers + [0, 0, 0]
    var time: LocalTime
    if parts.widths[0] == 4 {
      time = LocalTime(year: numbers[0], month: numbers[1], day: numbers[2])
    } else if parts.widths[2] == 4 {
      let isMonthFirst = parts.half != nil
      time = LocalTime(
        year: numbers[2], month: numbers[isMonthFirst ? 0 : 1], day: numbers[isMonthFirst ? 1 : 0])
    } else {
      return nil
    }
    (time.hour, time.minute, time.second) = (numbers[3], numbers[4], numbers[5])
    if let half = parts.half {
      guard (1...12).contains(time.hour) else { return nil }
      time.hour = time.hour % 12 + (half == .afternoon ? 12 : 0)
    }
    return time
  }

  /// A day number of a spreadsheet: days since 1899-12-30, with the time as a fraction, rounded to seconds.
  private static func dayNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> LocalTime? {
    guard let days = Double(String(decoding: bytes, as: UTF8.self)), days > 36_000, days < 80_000 else { return nil }
    return LocalTime(secondsSince1970: Int64(((days - 25_569) * 86_400).rounded()))
  }

  private struct Parts {
    enum Half { case morning, afternoon }

    var numbers: [Int] = []
    /// How many digits each number has.
    var widths: [Int] = []
    var half: Half?

    /// Nil if anything but digits, separators and AM or PM is there.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      var isInNumber = false
      var letters = ""
      for byte in bytes {
        switch byte {
        case 48...57:
          if !isInNumber {
            numbers.append(0)
            widths.append(0)
          }
          guard letters.isEmpty, widths[widths.count - 1] < 4, numbers.count <= 6 else { return nil }
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 48)
          widths[widths.count - 1] += 1
          isInNumber = true
        case 0x20, 0x2D, 0x2E, 0x2F, 0x3A, 0x54: isInNumber = false
        case 0x41, 0x4D, 0x50, 0x61, 0x6D, 0x70: letters.unicodeScalars.append(Unicode.Scalar(byte & 0xDF))
        default: return nil
        }
      }
      switch letters {
      case "": break
      case "AM": half = .morning
      case "PM": half = .afternoon
      default: return nil
      }
    }
  }
}
