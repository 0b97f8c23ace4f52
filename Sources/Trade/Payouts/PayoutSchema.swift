enum PayoutSchema {
  /// `money_entry` is a cache: of each line of a money file the view that shows the most. `parts` is a
  /// ``PartsText``. `money_day` counts the entries by kind and day, so that no page adds up the history.
  static let text = """
    CREATE TABLE money_entry (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      entry_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
      order_number TEXT,
      at BIGINT NOT NULL,
      amount BIGINT NOT NULL,
      currency TEXT NOT NULL,
      parts TEXT NOT NULL,
      note TEXT,
      progress BIGINT NOT NULL,
      digest BYTEA NOT NULL,
      PRIMARY KEY (shop_id, entry_id),
      UNIQUE (shop_id, channel, kind, number)
    );
    CREATE INDEX money_entry_by_order ON money_entry (shop_id, channel, order_number) WHERE order_number IS NOT NULL;
    CREATE INDEX money_entry_by_time ON money_entry (shop_id, kind, at, entry_id);
    CREATE TABLE money_day (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      day TEXT NOT NULL,
      entries BIGINT NOT NULL,
      amount BIGINT NOT NULL,
      PRIMARY KEY (shop_id, channel, kind, day)
    );
    """
}
