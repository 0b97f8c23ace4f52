enum StockSchema {
  static let text = """
    CREATE TABLE stock_level (
      shop_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      on_hand BIGINT NOT NULL,
      held BIGINT NOT NULL CHECK (held >= 0),
      counted_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, variant_id),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
    );
    CREATE TABLE stock_count (
      shop_id BIGINT NOT NULL,
      count_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      quantity BIGINT NOT NULL CHECK (quantity BETWEEN 0 AND 1000000),
      counted_at BIGINT NOT NULL,
      recorded_at BIGINT NOT NULL,
      person_id BIGINT,
      undone_at BIGINT,
      PRIMARY KEY (shop_id, count_id),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
    );
    CREATE INDEX stock_count_by_variant ON stock_count (shop_id, variant_id, counted_at, count_id);
    CREATE TABLE stock_movement (
      shop_id BIGINT NOT NULL,
      movement_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      quantity BIGINT NOT NULL CHECK (quantity <> 0 AND quantity BETWEEN -1000000 AND 1000000),
      kind TEXT NOT NULL CHECK (kind IN ('sale', 'back', 'made', 'damaged', 'gift', 'correction')),
      order_id BIGINT,
      line_id BIGINT,
      occurred_at BIGINT NOT NULL,
      recorded_at BIGINT NOT NULL,
      person_id BIGINT,
      note TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (shop_id, movement_id),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
    );
    CREATE INDEX stock_movement_by_variant ON stock_movement (shop_id, variant_id, occurred_at, movement_id);
    CREATE INDEX stock_movement_by_line ON stock_movement (shop_id, order_id, line_id);
    CREATE TABLE stock_hold (
      shop_id BIGINT NOT NULL,
      hold_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
      cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 200),
      order_id BIGINT,
      line_id BIGINT,
      held_at BIGINT NOT NULL,
      until BIGINT,
      released_at BIGINT,
      PRIMARY KEY (shop_id, hold_id),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
    );
    CREATE UNIQUE INDEX stock_hold_by_cause ON stock_hold (shop_id, cause) WHERE released_at IS NULL;
    CREATE INDEX stock_hold_by_variant ON stock_hold (shop_id, variant_id) WHERE released_at IS NULL;
    CREATE INDEX stock_hold_by_order ON stock_hold (shop_id, order_id)
      WHERE released_at IS NULL AND order_id IS NOT NULL;
    CREATE INDEX stock_hold_lapsing ON stock_hold (until, shop_id) WHERE released_at IS NULL AND until IS NOT NULL;
    CREATE TABLE pieces_back (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      channel TEXT NOT NULL,
      order_number TEXT NOT NULL,
      line_id BIGINT NOT NULL,
      back_id BIGINT NOT NULL,
      sellable BIGINT NOT NULL CHECK (sellable BETWEEN 0 AND 1000000),
      damaged BIGINT NOT NULL CHECK (damaged BETWEEN 0 AND 1000000),
      lost BIGINT NOT NULL DEFAULT 0 CHECK (lost BETWEEN 0 AND 1000000),
      back_at BIGINT NOT NULL,
      person_id BIGINT,
      undone_at BIGINT,
      PRIMARY KEY (shop_id, channel, order_number, line_id, back_id)
    );
    CREATE INDEX pieces_back_by_statement ON pieces_back (shop_id, back_id);
    CREATE INDEX pieces_back_by_time ON pieces_back (shop_id, back_at);
    CREATE TABLE pieces_awaited (
      shop_id BIGINT NOT NULL,
      order_id BIGINT NOT NULL,
      line_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      quantity BIGINT NOT NULL CHECK (quantity > 0),
      PRIMARY KEY (shop_id, order_id, line_id)
    );
    CREATE INDEX pieces_awaited_by_variant ON pieces_awaited (shop_id, variant_id);
    """
}
