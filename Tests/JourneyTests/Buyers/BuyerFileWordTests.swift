import Spreadsheets
import Testing

@testable import Trade
@testable import Web

/// The copy that a buyer gets is in words.
@Suite struct BuyerFileWordTests {
  private static let file = BuyerFile(
    parts: [], madeAt: Instant(milliseconds: 0), timeZone: "Asia/Jakarta", sections: [])

  @Test func `codes of the books are said as the other pages say them`() throws {
    let words = try Words(.indonesian)
    let format = Format(language: .indonesian, zone: .jakarta, now: Instant(milliseconds: 0))
    func said(_ cell: OutCell, _ section: BuyerFile.Name, _ column: String) -> String? {
      Self.file.written(cell, in: section, column)?.text(words, format)
    }
    #expect(said(.text("tiktokShop"), .names, "place") == "TikTok Shop")
    #expect(said(.text("tiktok"), .names, "place") == "TikTok")
    #expect(said(.text("toShip"), .orders, "status") == "Perlu dikirim")
    #expect(said(.money(148_500, decimals: 0), .orders, "total") == "Rp148.500")
    #expect(said(.text("toShip"), .orders, "goods") == "toShip", "what a file says stays as it is")
    #expect(said(.blank, .orders, "note") == nil)
  }

  @Test func `every code has its word`() throws {
    let codes: [(BuyerFile.Name, String, [String])] = [
      (.orders, "channel", SalesChannel.allCases.map(\.rawValue)),
      (.orders, "status", OrderStatus.allCases.map(\.rawValue)),
      (.checkouts, "state", Checkout.State.allCases.map(\.rawValue)),
      (.checkouts, "method", Checkout.Method.allCases.map(\.rawValue)),
      (.claims, "state", Claim.State.allCases.map(\.rawValue)),
      (.comments, "intent", CommentReading.Intent.allCases.map(\.rawValue)),
      (.corrections, "field", BuyerCorrection.Field.allCases.map(\.rawValue)),
      (.stops, "purpose", BuyerPurpose.allCases.map(\.rawValue)),
    ]
    for language in Language.allCases {
      let words = try Words(language)
      for (section, column, codes) in codes {
        for code in codes {
          guard case .word(let key, _)? = Self.file.written(.text(code), in: section, column) else {
            Issue.record("\(section) \(column) \(code) has no word")
            continue
          }
          #expect(words.pattern(key) != nil, "\(key)")
        }
      }
    }
  }

  @Test func `a sheet has words for codes and numbers for amounts`() {
    let cell = Self.file.sheetCell { written in if case .word(let key, _) = written { key } else { "" } }
    #expect(cell(.text("completed"), .orders, "status") == .text("status.completed"))
    #expect(cell(.money(7, decimals: 0), .orders, "total") == .money(7, decimals: 0))
  }
}
