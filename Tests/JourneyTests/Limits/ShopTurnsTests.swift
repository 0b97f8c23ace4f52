import Testing
import Trade

@testable import Web

/// Whose file is read next.
@Suite struct ShopTurnsTests {
  private let big = ID<Shop>(1)
  private let small = ID<Shop>(2)
  private let third = ID<Shop>(3)

  @Test func `who brings one file waits for no more than what is in hand, however many another brings`() {
    var turns = ShopTurns<Int>(most: 2, mostPerShop: 2)
    for file in 0..<50 { turns.add(file, of: big) }
    #expect(turns.next() == 0 && turns.next() == 1 && turns.next() == nil)
    turns.add(100, of: small)
    turns.end(0)
    #expect(turns.next() == 100)
    turns.end(100)
    #expect(turns.next() == 2)
  }

  @Test func `shops take turns, and within one who came first is first`() {
    var turns = ShopTurns<Int>(most: 1, mostPerShop: 1)
    for file in [10, 11, 12] { turns.add(file, of: big) }
    for file in [20, 21] { turns.add(file, of: small) }
    turns.add(30, of: third)
    var order: [Int] = []
    while let file = turns.next() {
      order.append(file)
      turns.end(file)
    }
    #expect(order == [10, 20, 30, 11, 21, 12])
  }

  @Test func `no shop has more in hand than its most, and none is started beyond the places`() {
    var turns = ShopTurns<Int>(most: 3, mostPerShop: 2)
    for file in 0..<6 { turns.add(file, of: big) }
    #expect(turns.next() == 0 && turns.next() == 1 && turns.next() == nil)
    turns.add(10, of: small)
    turns.add(11, of: small)
    #expect(turns.next() == 10 && turns.next() == nil)
    #expect(turns.count(of: big) == 6 && turns.count(of: small) == 2 && turns.count(of: third) == 0)
    turns.end(0)
    // The small shop has one in hand as the big one has, and its last turn is the later.
    #expect(turns.next() == 2)
  }
}
