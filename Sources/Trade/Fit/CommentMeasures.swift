import Storage

/// What buyers say of their bodies in a session, beside their comments.
struct CommentMeasures {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let session: ID<LiveSession>

  /// Keeps the measures of comments that have just come into the books.
  func keep(_ comments: [CommentWork.Read]) throws {
    let said = comments.compactMap { comment in comment.measures.map { (comment, $0) } }
    guard !said.isEmpty else { return }
    try connection.batch(
      """
      INSERT INTO comment_measures (shop_id, session_id, comment_id, buyer_id, weight, height, chest, age, size)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """
    ) { batch in
      for (comment, said) in said {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(session.value)
          row.bind(comment.id.value)
          row.bind(comment.buyer.value)
          row.bind(said.measures.weight.sqlValue)
          row.bind(said.measures.height.sqlValue)
          row.bind(said.measures.chest.sqlValue)
          row.bind(said.measures.age.sqlValue)
          row.bind(said.size.sqlValue)
        }
      }
    }
  }

  /// That a row of `live_comment` asks for a size with measures: such questions are answered one by one.
  static let isAsked: SQLQuery = """
    attribute = 'size' AND EXISTS (SELECT 1 FROM comment_measures m WHERE m.shop_id = live_comment.shop_id
      AND m.session_id = live_comment.session_id AND m.comment_id = live_comment.comment_id)
    """

  /// The opposite, also of comments without an attribute.
  static let isNotAsked: SQLQuery = "NOT (attribute IS NOT NULL AND \(part: isAsked))"
}
