/// Whose message is sent next, where there are more than can be sent at once. Pure.
enum WebhookTurns {
  struct Turn {
    let due: WebhookPost.Due
    /// Messages it may have taken now.
    let count: Int
  }

  /// One address of each shop, then the second of each, and so on: a shop with much to say does not keep the others waiting.
  ///
  /// - Parameters:
  ///   - due: by shop.
  ///   - busy: tries under way, by address.
  ///   - from: where the round begins; another number each time, so that no shop is always the last.
  ///   - most: messages in all.
  static func order(
    _ due: [WebhookPost.Due], busy: [ID<Webhook>: Int], from start: Int64, most: Int
  ) -> [Turn] {
    let free = due.compactMap { due -> (due: WebhookPost.Due, room: Int)? in
      let room = (due.isFailing ? 1 : WebhookPost.mostPerWebhook) - (busy[due.webhook] ?? 0)
      return room > 0 ? (due, room) : nil
    }
    var shops = Dictionary(grouping: free, by: \.due.shop).sorted { $0.key < $1.key }.map(\.value)
    guard !shops.isEmpty else { return [] }
    let first = Int(UInt64(bitPattern: start) % UInt64(shops.count))
    shops = Array(shops[first...] + shops[..<first])
    var given: [ID<Webhook>: Int] = [:]
    var order: [WebhookPost.Due] = []
    var left = most
    while left > 0 {
      let before = left
      for place in shops.indices where left > 0 {
        guard let next = shops[place].firstIndex(where: { given[$0.due.webhook, default: 0] < $0.room }) else {
          continue
        }
        let chosen = shops[place].remove(at: next)
        if given[chosen.due.webhook] == nil { order.append(chosen.due) }
        given[chosen.due.webhook, default: 0] += 1
        // Behind the shop's other addresses.
        shops[place].append(chosen)
        left -= 1
      }
      if left == before { break }
    }
    return order.map { Turn(due: $0, count: given[$0.webhook] ?? 0) }
  }
}
