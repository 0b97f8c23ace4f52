import Trade

@testable import Web

extension SamplePages {
  static var today: [Sample] {
    [
      Sample(
        name: "today",
        page: TodayPage(
          shop: "Batik Sekar Jepara",
          work: [
            .backup(last: now - day * 12), .webhooks(failing: 1), .webhooksPaused(addresses: 2),
            .drillFailed(at: now - day),
            .copyFailed(
              since: now - day * 2,
              why: Sentence(
                "Folder salinan tidak ada: /mnt/usb.", english: "The folder for copies is not there: /mnt/usb.")),
            .uncounted(variants: 1), .refused(rows: 4, address: .importing(7)),
            .piecesBack(pieces: 9), .shipLater(orders: 40), .unmatched(listings: 23), .lowStock(variants: 3),
            .shortfall(variants: 1), .saidPaid(buyers: 2), .onAir(name: hostile, others: 1, address: .liveOperator(9)),
            .unsettled(comments: 55, address: .liveUnsure(9)), .followUps(questions: 1, address: .liveQuestions(9)),
            .unconfirmed(buyers: 3, address: .liveCheckouts(9)), .liveOrders(orders: 6, address: .liveOrders(9)),
            .ship(orders: 12, before: now + hour * 5), .overdue(orders: 2),
            .importWaiting(files: 1, address: .importing(8)),
          ],
          figures: TodayFigures(
            orders: 31, usualOrders: 28, cancelled: 4, cancelledOfAll: 193, pieces: 1417,
            profit: .init(amount: 812_500, usual: 640_000)),
          firstDay: false)),
      Sample(
        name: "today-calm",
        page: TodayPage(
          shop: "Batik Sekar Jepara", work: [.lowStock(variants: 0)],
          figures: TodayFigures(orders: 0, usualOrders: nil, cancelled: 0, pieces: 0), firstDay: false),
        flash: Flash(.word("today.importDone", ["what": .text(hostile)]), undo: .importUndo(3))),
      Sample(
        name: "today-first-day",
        page: TodayPage(
          shop: hostile, work: [], figures: TodayFigures(orders: 0, usualOrders: nil, cancelled: 0, pieces: 0),
          firstDay: true)),
    ]
  }
}
