package import Trade

/// Numbers, money and times as people of a language write them.
package struct Format: Sendable {
  package let language: Language
  package let zone: ShopTimeZone
  /// What "now" is for "in three hours".
  package let now: Instant

  package init(language: Language, zone: ShopTimeZone, now: Instant) {
    self.language = language
    self.zone = zone
    self.now = now
  }

  /// `1.417` in Indonesian, `1,417` in English; a minus sign (U+2212), never a hyphen.
  package func count(_ number: Int) -> String { signed(number < 0, grouped(number.magnitude, by: group)) }

  /// `Rp103.500`, `−Rp12.000`, `RM 12.50`.
  ///
  /// Rupiah and dong have no smaller unit in trade; the other currencies of our channels have two decimals and keep
  /// the decimal point of the country they come from.
  package func money(_ amount: Int64, currency: String = "IDR") -> String {
    switch currency {
    case "IDR": signed(amount < 0, "Rp" + grouped(UInt(amount.magnitude), by: group))
    case "VND": signed(amount < 0, "₫" + grouped(UInt(amount.magnitude), by: group))
    default: signed(amount < 0, symbol(currency) + withCents(amount.magnitude))
    }
  }

  /// `12,3 jt` of 12.345.678 rupiah: rounded half up to a tenth of thousands, millions or thousand millions; what is
  /// less than a thousand stands whole.
  package func rough(_ amount: Int64, currency: String = "IDR") -> String {
    let hasCents = currency != "IDR" && currency != "VND"
    let whole = hasCents ? (amount.magnitude + 50) / 100 : amount.magnitude
    let units: [(size: UInt64, indonesian: String, english: String)] = [
      (1_000_000_000, " M", "bn"), (1_000_000, " jt", "m"), (1000, " rb", "k"),
    ]
    // 999.950 rounds to a million, not to a thousand thousands.
    guard let unit = units.first(where: { whole >= $0.size - $0.size / 20_000 }) else {
      return signed(amount < 0, hasCents && amount % 100 != 0 ? withCents(amount.magnitude) : "\(whole)")
    }
    return signed(amount < 0, tenths(whole, of: unit.size) + (language == .indonesian ? unit.indonesian : unit.english))
  }

  /// `21,3%` from a share in thousandths.
  package func share(perMille: Int) -> String {
    let tenths = perMille.magnitude % 10
    let whole = grouped(perMille.magnitude / 10, by: group)
    return signed(perMille < 0, whole + (tenths == 0 ? "" : decimal + "\(tenths)") + "%")
  }

  /// `8,25%` from parts per million, with as many decimals as it has.
  package func percent(ppm: Int64) -> String {
    PartsPerMillion.text(ppm).replacing(".", with: decimal) + "%"
  }

  /// `1,6` of 160 hundredths, `0,24` of 24.
  package func hundredths(_ number: Int) -> String {
    let (whole, rest) = (number.magnitude / 100, number.magnitude % 100)
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)"
    return signed(number < 0, grouped(whole, by: group) + (rest == 0 ? "" : decimal + digits))
  }

  /// `3,4 MB`; rounded to a tenth, 1 MB being a million bytes.
  package func bytes(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: return "\(bytes) B"
    case ..<999_950: return tenths(UInt64(bytes), of: 1000) + " KB"
    case ..<999_950_000: return tenths(UInt64(bytes), of: 1_000_000) + " MB"
    default: return tenths(UInt64(bytes), of: 1_000_000_000) + " GB"
    }
  }

  var group: Character { language == .indonesian ? "." : "," }
  var decimal: String { language == .indonesian ? "," : "." }

  private func tenths(_ number: UInt64, of unit: UInt64) -> String {
    let tenths = (number + unit / 20) / (unit / 10)
    return grouped(UInt(tenths / 10), by: group) + (tenths % 10 == 0 ? "" : decimal + "\(tenths % 10)")
  }

  private func withCents(_ amount: UInt64) -> String {
    let cents = amount % 100
    return grouped(UInt(amount / 100), by: ",") + "." + (cents < 10 ? "0" : "") + "\(cents)"
  }
}

private func signed(_ negative: Bool, _ text: String) -> String { negative ? "−" + text : text }

private func grouped(_ number: UInt, by separator: Character) -> String {
  let digits = Array(String(number))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { text.append(separator) }
    text.append(digit)
  }
  return text
}

private func symbol(_ currency: String) -> String {
  switch currency {
  case "MYR": "RM "
  case "SGD": "S$"
  case "USD": "$"
  case "PHP": "₱"
  case "THB": "฿"
  case "EUR": "€"
  default: currency + " "
  }
}
