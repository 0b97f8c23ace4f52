import Trade

@testable import Web

/// One plot of each kind with made-up numbers, for their snapshots.
struct SamplePlots: Page {
  static let name = "SamplePlots"
  /// Drawn by this, since no page of the site shows them all.
  static let text = """
    {{<Frame}}
    {{$content}}
    <h1>{{title}}</h1>
    {{#waterfalls}}{{> WaterfallPlot}}{{/waterfalls}}
    {{#stacks}}{{> StackedBarPlot}}{{/stacks}}
    {{#bands}}{{> BandPlot}}{{/bands}}
    {{#intervals}}{{> IntervalPlot}}{{/intervals}}
    {{#curves}}{{> CurvePlot}}{{/curves}}
    {{#lines}}{{> LinePlot}}{{/lines}}
    {{/content}}
    {{/Frame}}
    """

  var template: String { Self.name }
  var title: Written { .text("Plots") }

  let waterfalls = [waterfall, loss]
  let stacks = [days, weeks]
  let bands = [band]
  let intervals = [interval, short]
  let curves = [curve]
  let lines = [line]
}

extension SamplePlots {
  private static let firstDay = 20_605

  private static func text(_ id: String, _ title: String, _ sentence: String) -> PlotText {
    PlotText(
      id: id, title: .text(title), unit: .text("rupiah"), description: .text("\(title), \(SamplePages.hostile)"),
      sentence: .text(sentence))
  }

  private static func dates(_ count: Int, by days: Int = 1) -> [Written] {
    (0..<count).map { .date(LocalDate(daysSince1970: firstDay + $0 * days)) }
  }

  private static var waterfall: WaterfallPlot {
    WaterfallPlot(
      text("waterfall", "Dari penjualan ke laba", "Dari tiap Rp100.000 tersisa Rp19.400."),
      items: [
        .change(.text("Penjualan"), 99_870_508), .change(.text("Ongkir ditanggung pembeli"), 1_204_000),
        .change(.text("Biaya admin"), -8_120_676), .change(.text("Promo XTRA"), -4_493_000),
        .change(.text("Potongan lain"), -7_518_023), .total(.text("Diterima")),
        .change(.text("Modal barang"), -52_300_000), .change(.text("Kemasan"), -3_100_000),
        .change(.text("Iklan"), -6_200_000), .total(.text("Laba")),
      ], measure: .money())
  }

  private static var loss: WaterfallPlot {
    WaterfallPlot(
      text("loss", "Sampai di bawah nol", "Minggu ini rugi, dan upah belum tercatat."),
      items: [
        .change(.text("Diterima"), 2_000_000), .change(.text("Modal barang"), -2_600_000), .total(.text("Sisa")),
        .change(.text("Ganti rugi paket hilang"), 250_000), .total(.text("Rugi")),
        .change(.text("Upah"), nil), .total(.text("Setelah upah")),
      ], measure: .money())
  }

  private static var days: StackedBarPlot {
    let values = { (salt: Int) in
      (0..<31).map { $0 == 12 || $0 == 13 ? nil : ($0 * salt) % 23 * 90_000 + 100_000 }
    }
    return StackedBarPlot(
      text("days", "Penjualan per hari", "Toko sendiri masih kecil."), slots: dates(31),
      parts: [
        .init(.text("Shopee"), values(7)), .init(.text("TikTok Shop"), values(11)),
        .init(.text("Tokopedia"), values(3)),
      ], measure: .money())
  }

  private static var weeks: StackedBarPlot {
    let values = { (salt: Int) in (0..<9).map { ($0 * salt) % 7 * 900_000 + 400_000 } as [Int?] }
    return StackedBarPlot(
      text("weeks", "Dilepas per minggu", "Minggu ketiga ada potongan."), slots: dates(9, by: 7),
      parts: [
        .init(.text("Shopee"), values(5)), .init(.text("TikTok Shop"), values(3)), .init(.text("Tokopedia"), values(2)),
        .init(.text("Toko sendiri"), values(4)),
        .init(.text("Penyesuaian"), [0, 0, -1_900_000, 0, 0, 0, -700_000, 0, 200_000]),
      ], measure: .money(), slotName: .word("plot.week"))
  }

  private static var band: BandPlot {
    let past = (0..<13).map { $0 == 4 ? nil : 6_000_000 + ($0 * 5) % 8 * 700_000 }
    return BandPlot(
      text("band", "Uang di tangan", "Delapan minggu lagi sekitar Rp15,2 juta."), slots: dates(21, by: 7), past: past,
      future: (1...8).map {
        .init(9_500_000 + $0 * 715_000, low: 9_500_000 - $0 * 380_000, high: 9_500_000 + $0 * 1_810_000)
      }, measure: .money())
  }

  private static var interval: IntervalPlot {
    IntervalPlot(
      text("interval", "Sejak jual lewat live", "Naik Rp1.584.615 per minggu."), slots: dates(26, by: 7),
      before: [42, 38, 45, 51, 47, 40, 36, 39, 44, 50, 48, 43, 41].map { $0 * 100_000 },
      after: [58, 63, 61, 52, 49, 55, 66, 70, 64, 57, 53, 60, 62].map { $0 * 100_000 },
      means: (before: 4_338_462, after: 5_923_077), mark: .text("mulai live, 31 Agu 2026"),
      difference: .init(1_584_615, lower: 360_725, upper: 2_808_505), measure: .money())
  }

  private static var short: IntervalPlot {
    IntervalPlot(
      text("short", "Sejak ganti kurir", "Belum bisa dikatakan: 5 minggu lagi."), slots: dates(11, by: 7),
      before: [42, 58, 31, 65, 47, 30, 72, 39], after: [44, 60, 38], means: (before: 48, after: 47),
      mark: .text("ganti kurir"), difference: nil, measure: .count)
  }

  private static var curve: CurvePlot {
    CurvePlot(
      text("curve", "Laba per lembar menurut harga", "Di bawah Rp86.400 rugi."),
      points: (0...10).map { (x: 60_000 + $0 * 8_000, y: $0 * 6_300 - 20_800) },
      marks: [.init(.text("Harga terendah"), x: 101_300), .init(.text("Harga sekarang"), x: 119_000)],
      xMeasure: .money(), yMeasure: .money(), xName: .text("Harga"), yName: .text("Laba"))
  }

  private static var line: LinePlot {
    LinePlot(
      text("line", "Laba per hari", "Sabtu paling ramai."),
      slots: (0..<30).map { .day(SamplePages.now + SamplePages.day * $0) },
      series: (0..<5).map { line in
        .init(.text("Kanal \(line + 1)"), (0..<30).map { ($0 * (line + 3)) % 11 * 60_000 - 150_000 + line * 40_000 })
      }, measure: .money())
  }
}
