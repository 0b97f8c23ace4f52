import Testing
import Trade

@testable import Web

struct FormatTests {
  let indonesian = Format(language: .indonesian, zone: .jakarta, now: SamplePages.now)
  let english = Format(language: .english, zone: .jakarta, now: SamplePages.now)

  @Test(arguments: [
    (0, "IDR", "Rp0", "Rp0"), (103_500, "IDR", "Rp103.500", "Rp103,500"), (-12_000, "IDR", "−Rp12.000", "−Rp12,000"),
    (122_197_882, "IDR", "Rp122.197.882", "Rp122,197,882"), (1250, "MYR", "RM 12.50", "RM 12.50"),
    (-5, "MYR", "−RM 0.05", "−RM 0.05"), (125_000_00, "SGD", "S$125,000.00", "S$125,000.00"),
    (99, "JPX", "JPX 0.99", "JPX 0.99"),
  ])
  func `money is written as people write it`(amount: Int64, currency: String, indonesian: String, english: String) {
    #expect(self.indonesian.money(amount, currency: currency) == indonesian)
    #expect(self.english.money(amount, currency: currency) == english)
  }

  @Test func `the largest and smallest amounts are written too`() {
    #expect(indonesian.money(.min) == "−Rp9.223.372.036.854.775.808")
    #expect(indonesian.count(.min) == "−9.223.372.036.854.775.808")
  }

  @Test(arguments: [
    (0, "IDR", "0", "0"), (999, "IDR", "999", "999"), (1_049, "IDR", "1 rb", "1k"), (-1_050, "IDR", "−1,1 rb", "−1.1k"),
    (999_949, "IDR", "999,9 rb", "999.9k"), (999_950, "IDR", "1 jt", "1m"), (12_345_678, "IDR", "12,3 jt", "12.3m"),
    (1_250_000_000, "IDR", "1,3 M", "1.3bn"), (Int64.min, "IDR", "−9.223.372.036,9 M", "−9,223,372,036.9bn"),
    (1_250, "MYR", "12.50", "12.50"), (12_345_678, "MYR", "123,5 rb", "123.5k"),
  ])
  func `rough amounts are rounded to a tenth`(amount: Int64, currency: String, indonesian: String, english: String) {
    #expect(self.indonesian.rough(amount, currency: currency) == indonesian)
    #expect(self.english.rough(amount, currency: currency) == english)
  }

  @Test(arguments: [(0, "0%"), (213, "21,3%"), (1000, "100%"), (5, "0,5%"), (-15, "−1,5%")])
  func `shares have a tenth where there is one`(perMille: Int, text: String) {
    #expect(indonesian.share(perMille: perMille) == text)
  }

  @Test(arguments: [(0, "0 B"), (999, "999 B"), (1000, "1 KB"), (48_211_968, "48,2 MB"), (999_950, "1 MB")])
  func `sizes are rounded to a tenth`(bytes: Int, text: String) {
    #expect(indonesian.bytes(bytes) == text)
  }

  @Test func `a moment has its weekday, and its year when it is another`() {
    #expect(indonesian.moment(at(2026, 8, 3, 14, 5)) == "Sen 3 Agu, 14.05")
    #expect(english.moment(at(2026, 8, 3, 14, 5)) == "Mon 3 Aug, 14:05")
    #expect(indonesian.moment(at(2025, 12, 31, 23, 59)) == "Rab 31 Des 2025, 23.59")
    #expect(indonesian.moment(at(2024, 2, 29, 0, 0)) == "Kam 29 Feb 2024, 00.00")
  }

  @Test func `near times leave out what everyone knows`() {
    #expect(indonesian.near(at(2026, 8, 3, 15, 0)) == "15.00")
    #expect(indonesian.near(at(2026, 8, 4, 9, 0)) == "besok 09.00")
    #expect(english.near(at(2026, 8, 5, 9, 0)) == "Wed 5 Aug, 09:00")
  }

  @Test func `periods name each month and year once`() {
    #expect(indonesian.period(from: at(2026, 6, 1), to: at(2026, 6, 30)) == "1–30 Juni 2026")
    #expect(indonesian.period(from: at(2026, 6, 28), to: at(2026, 7, 3)) == "28 Juni – 3 Juli 2026")
    #expect(english.period(from: at(2025, 12, 30), to: at(2026, 1, 2)) == "30 December 2025 – 2 January 2026")
    #expect(indonesian.period(from: at(2026, 6, 1, 8), to: at(2026, 6, 1, 20)) == "1 Juni 2026")
  }

  @Test(arguments: [
    (10 * 60 * 60, "10 jam lagi", "in 10 hours"), (59 * 60, "59 menit lagi", "in 59 minutes"),
    (48 * 3600, "2 hari lagi", "in 2 days"), (47 * 3600, "47 jam lagi", "in 47 hours"),
    (30, "sebentar lagi", "any moment"),
    (-60, "1 menit lalu", "1 minute ago"), (-30, "baru saja", "just now"),
    (-40 * 86_400, "40 hari lalu", "40 days ago"),
  ])
  func `distances are whole units, downwards`(seconds: Int, indonesian: String, english: String) {
    #expect(self.indonesian.distance(to: SamplePages.now + .seconds(seconds)) == indonesian)
    #expect(self.english.distance(to: SamplePages.now + .seconds(seconds)) == english)
  }

  @Test func `a promised time that passed is late`() {
    #expect(indonesian.remaining(until: SamplePages.now - .seconds(7200)) == "lewat 2 jam")
    #expect(english.remaining(until: SamplePages.now - .seconds(7200)) == "2 hours late")
  }

  @Test(arguments: [(0, "1 detik"), (45, "45 detik"), (60, "1 menit"), (61, "2 menit"), (7200, "2 jam")])
  func `what still takes time is rounded up`(seconds: Int, text: String) {
    #expect(indonesian.duration(seconds: seconds) == text)
  }

  @Test func `addresses carry their query encoded`() {
    let address = SiteURL.orders.with(["search": "batik & <tulis>", "after": nil, "status": "toShip"])
    #expect(address.path == "/orders?search=batik%20%26%20%3Ctulis%3E&status=toShip")
    #expect(SiteURL.order(":id").path == "/orders/:id")
  }

  private func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Instant {
    ShopTimeZone.jakarta.instant(of: LocalTime(year: year, month: month, day: day, hour: hour, minute: minute))
  }
}
