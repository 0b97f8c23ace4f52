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

  /// `1,2 jt` for 1,200,000, `500 rb` for 500,000, `0`; in English `1.2 m` and `500 k`.
  package func shortMoney(_ amount: Int64) -> String {
    let size = Int(clamping: amount.magnitude)
    let (thousand, million) = language == .indonesian ? ("rb", "jt") : ("k", "m")
    let text =
      switch size {
      case ..<1_000: grouped(UInt(size), by: group)
      case ..<1_000_000: tenths(size, of: 1_000) + " " + thousand
      default: tenths(size, of: 1_000_000) + " " + million
      }
    return signed(amount < 0, text)
  }

  /// `21,3%` from a share in thousandths.
  package func share(perMille: Int) -> String {
    let tenths = perMille.magnitude % 10
    let whole = grouped(perMille.magnitude / 10, by: group)
    return signed(perMille < 0, whole + (tenths == 0 ? "" : decimal + "\(tenths)") + "%")
  }

  /// `3,4 MB`; rounded to a tenth, 1 MB being a million bytes.
  package func bytes(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: return "\(bytes) B"
    case ..<999_950: return tenths(bytes, of: 1000) + " KB"
    case ..<999_950_000: return tenths(bytes, of: 1_000_000) + " MB"
    default: return tenths(bytes, of: 1_000_000_000) + " GB"
    }
  }

  var group: Character { language == .indonesian ? "." : "," }
  var decimal: String { language == .indonesian ? "," : "." }

  private func tenths(_ number: Int, of unit: Int) -> String {
    let tenths = (number * 10 + unit / 2) / unit
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : decimal + "\(tenths % 10)")
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
