import Foundation
import Testing

@testable import Server
@testable import Trade

/// What imports may take of the machine, and what the documentation says of it.
@Suite struct ImportSettingsTests {
  private static let documentation = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/operating.md")

  @Test func `every variable is taken, within its range only`() throws {
    for setting in ImportSettings.all {
      for number in [setting.range.lowerBound, setting.range.upperBound] {
        #expect(setting.value(try ImportSettings([setting.name: "\(number)"])) == number, "\(setting.name)")
      }
      for wrong in ["\(setting.range.lowerBound - 1)", "\(setting.range.upperBound + 1)", "", "1.5", "many"] {
        #expect(throws: CommandFailure.self, "\(setting.name)=\(wrong)") { try ImportSettings([setting.name: wrong]) }
      }
    }
  }

  @Test func `the documentation names every variable with its default and its range`() throws {
    let text = try String(contentsOf: Self.documentation, encoding: .utf8)
    let defaults = ImportSettings()
    for setting in ImportSettings.all {
      let row = "`\(setting.name)` | \(Self.number(setting.value(defaults))) |"
      #expect(text.contains(row), "\(row)")
      let range = "\(Self.number(setting.range.lowerBound)) to \(Self.number(setting.range.upperBound))"
      #expect(text.contains("\(row) \(range) |"), "\(range)")
    }
  }

  @Test func `the documentation names the limits of one order and one import`() throws {
    let text = try String(contentsOf: Self.documentation, encoding: .utf8)
    let limits: [(String, Int)] = [
      ("lines of one order", OrderLimits.lines), ("bytes of an order number", OrderLimits.number),
      ("bytes of a code, a variation, a buyer, a city", OrderLimits.code),
      ("bytes of any other cell", OrderLimits.text),
      ("pieces of one line", OrderLimits.pieces), ("an amount, in the smallest coin", Int(MoneyText.largest)),
      ("refused rows kept of one import", KeptNotes.refusals.most), ("odd rows kept", KeptNotes.warnings.most),
      ("bytes of a photo, which is a JPEG, a PNG or a WebP", Photo.limit),
      ("pixels of a photo's side", Photo.sideLimit), ("pixels of a photo", Photo.pixelLimit),
    ]
    for (what, limit) in limits { #expect(text.contains("| \(what) | \(Self.number(limit)) |"), "\(what)") }
  }

  /// `1,100,000`, as the documentation writes it.
  private static func number(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { place, digit -> [Character] in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}
