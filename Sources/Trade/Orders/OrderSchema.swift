enum OrderSchema {
  /// `orders` and `order_line` are caches: the join of each order's sightings. They hold what lists, search and stock
  /// need; everything a file said is in `record_pack`. `has_left` is the one fact that any sighting can bring: once
  /// a parcel has left, it has.
  static let text = """
    CREATE TABLE orders (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      order_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
      status TEXT NOT NULL
        CHECK (status IN ('unpaid', 'toShip', 'shipped', 'delivered', 'completed', 'cancelled')),
      progress BIGINT NOT NULL,
      digest BYTEA NOT NULL,
      ordered_at BIGINT NOT NULL,
      ship_by BIGINT,
      paid_at BIGINT,
      has_left BIGINT NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1)),
      buyer TEXT,
      tracking TEXT,
      payment TEXT,
      city TEXT,
      cancelled_by TEXT,
      cancel_reason TEXT,
      total BIGINT,
      currency TEXT NOT NULL,
      pieces BIGINT NOT NULL,
      subtotal BIGINT NOT NULL,
      seller_voucher BIGINT NOT NULL DEFAULT 0,
      done_at BIGINT,
      PRIMARY KEY (shop_id, order_id),
      UNIQUE (shop_id, channel, number)
    );
    CREATE INDEX orders_by_state ON orders (shop_id, channel, status, ordered_at, order_id);
    CREATE INDEX orders_to_ship ON orders (shop_id, ship_by, order_id) WHERE status = 'toShip';
    CREATE TABLE mark_run (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      run BIGINT NOT NULL,
      size BIGINT NOT NULL,
      PRIMARY KEY (shop_id, run)
    );
    CREATE TABLE order_mark (
      shop_id BIGINT NOT NULL,
      run BIGINT NOT NULL,
      mark TEXT NOT NULL,
      order_id BIGINT NOT NULL,
      PRIMARY KEY (shop_id, run, mark, order_id)
    );
    CREATE TABLE order_line (
      shop_id BIGINT NOT NULL,
      order_id BIGINT NOT NULL,
      line_id BIGINT NOT NULL,
      progress BIGINT NOT NULL,
      digest BYTEA NOT NULL,
      listing_id BIGINT NOT NULL,
      ordered_at BIGINT NOT NULL,
      quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
      returned BIGINT NOT NULL CHECK (returned >= 0),
      price BIGINT,
      subtotal BIGINT NOT NULL,
      platform_discount BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (shop_id, order_id, line_id),
      FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id),
      FOREIGN KEY (shop_id, listing_id) REFERENCES listing (shop_id, listing_id)
    );
    CREATE INDEX order_line_by_listing ON order_line (shop_id, listing_id, ordered_at, order_id);
    CREATE TABLE channel_return (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      return_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
      order_number TEXT NOT NULL,
      status TEXT NOT NULL,
      progress BIGINT NOT NULL,
      digest BYTEA NOT NULL,
      requested_at BIGINT,
      quantity BIGINT NOT NULL,
      refund BIGINT,
      reason TEXT,
      PRIMARY KEY (shop_id, return_id),
      UNIQUE (shop_id, channel, number)
    );
    CREATE INDEX channel_return_by_order ON channel_return (shop_id, channel, order_number);
    CREATE TABLE channel_return_line (
      shop_id BIGINT NOT NULL,
      return_id BIGINT NOT NULL,
      listing_key TEXT NOT NULL,
      quantity BIGINT NOT NULL,
      PRIMARY KEY (shop_id, return_id, listing_key),
      FOREIGN KEY (shop_id, return_id) REFERENCES channel_return (shop_id, return_id)
    );
    """
}
