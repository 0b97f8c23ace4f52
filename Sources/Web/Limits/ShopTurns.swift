import Trade

/// Whose turn it is where work of many shops waits for few places: the shop that has the fewest in hand, of those the one
/// whose last turn is the longest ago. Who brings fifty files keeps nobody waiting who brings one.
struct ShopTurns<Item: Hashable & Sendable>: Sendable {
  private struct Waiting: Sendable {
    let item: Item
    let shop: ID<Shop>
  }

  /// Places, and how many of them one shop may have.
  let most: Int
  let mostPerShop: Int

  /// In the order in which they came.
  private var waiting: [Waiting] = []
  private var inHand: [Item: ID<Shop>] = [:]
  private var lastTurn: [ID<Shop>: Int] = [:]
  private var turns = 0

  init(most: Int, mostPerShop: Int) {
    self.most = most
    self.mostPerShop = mostPerShop
  }

  /// What a shop has that waits or is in hand.
  func count(of shop: ID<Shop>) -> Int { waiting.count { $0.shop == shop } + inHand.values.count { $0 == shop } }

  mutating func add(_ item: Item, of shop: ID<Shop>) { waiting.append(Waiting(item: item, shop: shop)) }

  /// Gives the next its turn; nil where none waits or there is no place. It keeps the place until it has ended.
  mutating func next() -> Item? {
    guard inHand.count < most else { return nil }
    var taken: [ID<Shop>: Int] = [:]
    for shop in inHand.values { taken[shop, default: 0] += 1 }
    let free = waiting.indices.filter { taken[waiting[$0].shop, default: 0] < mostPerShop }
    let rank = { [waiting, lastTurn] (place: Int) in
      let shop = waiting[place].shop
      return (taken[shop, default: 0], lastTurn[shop, default: 0], place)
    }
    guard let place = free.min(by: { rank($0) < rank($1) }) else { return nil }
    let next = waiting.remove(at: place)
    turns += 1
    lastTurn[next.shop] = turns
    inHand[next.item] = next.shop
    return next.item
  }

  mutating func end(_ item: Item) {
    inHand[item] = nil
    if waiting.isEmpty, inHand.isEmpty { lastTurn = [:] }
  }
}
