package import Storage

/// Questions that are open still, one by one: what the session leaves to be answered by message.
package struct FollowUps {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// A question with who asked it.
  package struct Row: Sendable {
    package let comment: LiveComment
    package let buyer: LiveBuyer
  }

  package static let longestPage = 200

  /// The oldest first; who wants no messages is left out.
  ///
  /// - Parameter last: the question behind which the page begins.
  package func page(behind last: ID<LiveComment>? = nil, limit: Int = 50) throws -> [Row] {
    let comments = try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'asked' AND comment_id > \(last?.value ?? 0)
        AND NOT EXISTS (
          SELECT 1 FROM buyer_stop WHERE buyer_stop.shop_id = live_comment.shop_id AND purpose = 'contact'
            AND part = 'live-' || CAST(live_comment.buyer_id AS TEXT))
      ORDER BY comment_id LIMIT \(min(limit, Self.longestPage))
      """
    ).map(LiveComment.init)
    let buyers = try LiveBuyers(connection: connection, shop: shop).buyers(Set(comments.map(\.buyer)).sorted())
    return comments.compactMap { comment in buyers[comment.buyer].map { Row(comment: comment, buyer: $0) } }
  }
}
