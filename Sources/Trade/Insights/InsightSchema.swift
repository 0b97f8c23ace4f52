enum InsightSchema {
  /// Counts that the writes keep, so that no page counts the history.
  static let text = """
    CREATE TABLE order_tally (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      channel TEXT NOT NULL,
      status TEXT NOT NULL,
      orders BIGINT NOT NULL,
      PRIMARY KEY (shop_id, channel, status)
    );
    CREATE TABLE cancellation_tally (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      dimension TEXT NOT NULL CHECK (dimension IN ('product', 'payment', 'city', 'reason')),
      value TEXT NOT NULL,
      orders BIGINT NOT NULL,
      cancelled BIGINT NOT NULL,
      PRIMARY KEY (shop_id, dimension, value)
    );
    """
}
