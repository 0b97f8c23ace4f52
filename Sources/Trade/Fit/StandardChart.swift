/// Charts to begin with: what Indonesian makers commonly say. A seller measures her own pieces and mends them.
///
/// Where the numbers come from stands in `docs/fit.md`.
package enum StandardChart: String, Sendable, CaseIterable {
  case manShirt, womanTop, gamis, midiDress, child, oversize

  package var chart: SizeChart {
    switch self {
    case .manShirt: Self.manShirts
    case .womanTop: Self.womanTops
    case .gamis: Self.gamisDresses
    case .midiDress: Self.midiDresses
    case .child: Self.children
    case .oversize: Self.oversizes
    }
  }

  /// The chart that the name of a product speaks for; nil where it names no kind of these, as trousers and scarves do.
  package init?(for name: String, sizes: [String]) {
    let words = Set(FoldedText(name).words.map(String.init))
    func names(_ some: String...) -> Bool { !words.isDisjoint(with: some) }
    if names("celana", "rok", "kulot", "sarung", "kain", "kerudung", "hijab", "jilbab", "mukena", "blangkon", "sepatu")
    {
      return nil
    }
    let keys = sizes.map(SizeKey.init)
    let onlyOne = keys.allSatisfy { $0 == SizeKey("All Size") || $0 == SizeKey("Jumbo") }
    if names("anak", "kids", "balita") {
      self = .child
    } else if onlyOne || names("oversize", "oversized") {
      self = .oversize
    } else if names("gamis", "abaya") {
      self = .gamis
    } else if names("dress", "daster", "midi", "terusan") {
      self = .midiDress
    } else if names("blouse", "blus", "tunik", "atasan", "kebaya", "kutubaru", "outer", "wanita", "cardigan") {
      self = .womanTop
    } else if names("kemeja", "koko", "hem", "pria", "kaos", "jaket") {
      self = .manShirt
    } else {
      return nil
    }
    guard sizes.contains(where: { chart.place(of: $0) != nil }) else { return nil }
  }
}

extension StandardChart {
  /// Girth and length in centimetres, kilograms and centimetres of the body.
  private static func row(
    _ size: String, _ chest: Int, _ length: Int, _ kilos: ClosedRange<Int>, _ tall: ClosedRange<Int>,
    months: ClosedRange<Int>? = nil
  ) -> SizeChart.Row {
    SizeChart.Row(
      size, chest: chest * 10, length: length * 10,
      weights: kilos.lowerBound * 1_000...kilos.upperBound * 1_000,
      heights: tall.lowerBound * 10...tall.upperBound * 10, ages: months)
  }

  private static let manShirts = SizeChart(
    .man,
    [
      row("S", 100, 68, 45...55, 155...165), row("M", 104, 70, 54...63, 160...170),
      row("L", 110, 72, 62...72, 163...175), row("XL", 116, 74, 71...82, 167...178),
      row("XXL", 122, 76, 81...92, 168...182), row("3XL", 130, 78, 91...104, 168...185),
    ])

  private static let womanTops = SizeChart(
    .woman,
    [
      row("S", 92, 64, 40...47, 148...158), row("M", 97, 66, 46...54, 150...162),
      row("L", 103, 68, 53...62, 152...165), row("XL", 110, 70, 61...71, 153...168),
      row("XXL", 118, 71, 70...82, 153...170), row("3XL", 126, 72, 81...93, 153...172),
    ])

  private static let gamisDresses = SizeChart(
    .woman,
    [
      row("S", 94, 133, 40...48, 148...156), row("M", 99, 136, 47...55, 151...160),
      row("L", 105, 139, 54...64, 154...164), row("XL", 112, 141, 63...74, 156...167),
      row("XXL", 120, 142, 73...86, 156...169), row("3XL", 128, 142, 85...98, 156...170),
    ])

  private static let midiDresses = SizeChart(
    .woman,
    [
      row("S", 90, 105, 40...47, 148...158), row("M", 95, 107, 46...54, 150...162),
      row("L", 101, 110, 53...61, 152...165), row("XL", 108, 112, 60...70, 153...168),
      row("XXL", 116, 114, 69...81, 153...170),
    ])

  private static let children = SizeChart(
    .child,
    [
      row("2", 60, 40, 10...13, 82...92, months: 18...29), row("4", 66, 44, 13...16, 92...104, months: 30...53),
      row("6", 71, 49, 16...20, 104...116, months: 54...77), row("8", 76, 54, 20...25, 116...127, months: 78...101),
      row("10", 81, 58, 25...32, 127...138, months: 102...125),
      row("12", 86, 62, 32...40, 138...148, months: 126...149),
    ])

  private static let oversizes = SizeChart(
    .anyone,
    [
      row("All Size", 112, 68, 42...68, 150...172), row("Jumbo", 126, 72, 68...95, 152...178),
    ])
}
