import Spreadsheets
import Storage

@testable import Trade
@testable import Web

extension SamplePages {
  static var buyers: [Sample] {
    let days = Dictionary(uniqueKeysWithValues: RetentionKind.allCases.map { ($0, $0.usual) })
    let found = [
      BuyerSearch.Found(part: .live(ID(7)), name: "rina_kusuma77", shown: "Rina", place: "tiktok", reason: .same),
      BuyerSearch.Found(
        part: .orders(.shopee, hostile), name: hostile, shown: "", place: "shopee", reason: .alike),
    ]
    return [
      Sample(name: "buyers", page: BuyersPage(search: "rina", found: found, days: days, gone: [.address: 1_204])),
      Sample(name: "buyers-nobody", page: BuyersPage(search: hostile, found: [], days: days, gone: [:])),
      Sample(
        name: "buyers-refused",
        page: BuyersPage(
          search: nil, found: [], days: days, gone: [:],
          form: FormState(values: ["address": hostile], errors: ["address": .word("form.missing")]))),
      Sample(
        name: "buyers-shorter",
        page: BuyersPage(
          search: nil, found: [], days: days, gone: [:],
          shorter: (
            days: [.address: 30, .comment: 180, .measure: 180, .trail: 365], losses: [.address: 214, .trail: 1]
          ))),
      Sample(name: "buyer-data", page: BuyerDataPage(file([.live(ID(7))]), stopped: [.contact], hindrance: nil)),
      Sample(
        name: "buyer-data-under-way",
        page: BuyerDataPage(
          file([.orders(.shopee, hostile)]), stopped: [],
          hindrance: .underWay(claims: 0, checkouts: 1, orders: 2))),
    ]
  }

  private static func file(_ parts: [BuyerPart]) -> BuyerFile {
    BuyerFile(
      parts: parts, madeAt: now, timeZone: zone.name,
      sections: [
        BuyerFile.Section(
          name: .names, columns: ["place", "handle", "name", "blockedAt"],
          rows: [[.text("tiktok"), .text("rina_kusuma77"), .text(hostile), .blank]]),
        BuyerFile.Section(
          name: .checkouts, columns: ["createdAt", "amount", "address"],
          rows: [[.text("2026-08-02 20:14"), .money(310_417), .text("Jl. Kartini 5, Jepara")]]),
      ])
  }
}
