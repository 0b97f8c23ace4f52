import Testing

@testable import Trade

/// What is left of a live after all it cost, and when nobody can tell.
struct LiveNetTests {
  private static func sums(_ change: (inout LiveSums) -> Void = { _ in }) -> LiveSums {
    var sums = LiveSums()
    sums.orders = 4
    sums.figures[.sales] = 400_000
    sums.figures[.goods] = -200_000
    sums.figures[.labour] = -12_000
    sums.figures[.adSpend] = -8_000
    change(&sums)
    sums.figures.settle()
    return sums
  }

  @Test func `pay is taken from the profit, and an hour is sixty minutes of it`() {
    let net = LiveNet(Self.sums(), cost: LiveCost(host: 60_000, operator: 30_000), minutes: 120, lacksAds: false)
    #expect(net.profit == 180_000 && net.net == 90_000 && net.perHour == 45_000 && net.unknown == [])
  }

  @Test func `what is said of packing and advertising stands in for what is in the profit, and nothing counts twice`() {
    let cost = LiveCost(host: 0, operator: 0, packing: 20_000, ads: 0)
    let net = LiveNet(Self.sums(), cost: cost, minutes: 60, lacksAds: true)
    #expect(net.net == 180_000 + 12_000 - 20_000 + 8_000 && net.perHour == net.net)
    #expect(net.steps.map(\.step) == [.labourOut, .packing, .adSpendOut])
  }

  @Test func `what is not known makes the net unknown, and says why`() {
    let cost = LiveCost(host: 0, operator: 0)
    func unknown(_ sums: LiveSums, _ cost: LiveCost?, lacksAds: Bool = false, minutes: Int? = 60) -> [LiveNet.Unknown] {
      let net = LiveNet(sums, cost: cost, minutes: minutes, lacksAds: lacksAds)
      #expect(net.perHour == nil)
      return net.unknown
    }
    #expect(unknown(Self.sums(), nil) == [.pay])
    #expect(unknown(Self.sums { $0.figures[.uncostedSales] = 1 }, cost) == [.goods])
    #expect(unknown(Self.sums { $0.figures[.unratedSales] = 1 }, cost) == [.rates])
    #expect(unknown(Self.sums { $0.untold = 1 }, cost) == [.behind])
    #expect(unknown(Self.sums(), cost, lacksAds: true) == [.ads])
    #expect(unknown(Self.sums(), cost, minutes: nil) == [.hours])
    #expect(unknown(Self.sums(), cost, minutes: 9) == [.hours])
  }

  @Test func `a live that sold nothing cost its pay`() {
    let net = LiveNet(LiveSums(), cost: LiveCost(host: 60_000, operator: 0), minutes: 90, lacksAds: true)
    #expect(net.net == -60_000 && net.perHour == -40_000)
  }

  @Test func `a mean of few lives has no interval, and one of three has the one of Student`() {
    #expect(LiveInsights.Group(key: .weekday(0), of: [10, 20]).interval == nil)
    // Mean 20,000, standard error 5,773.5, t of 2 degrees 4.3027.
    let group = LiveInsights.Group(key: .host("Sari"), of: [10_000, 20_000, 30_000])
    #expect(group.mean == 20_000 && group.interval == -4_841...44_841)
  }
}
