enum LiveOrderSchema {
  /// `live_order` says to which session an order belongs, by rule or by the seller's word; `live_order_word` keeps that
  /// word, by the channel's own number, so that it outlives an import that is undone and made again. `live_result` and
  /// `live_quarter` sum up a session's orders. What the seller pays for a session is `live_cost`. Orders are not
  /// referred to by a key: an import that is taken back removes them before what follows them is told.
  ///
  /// A session's orders are read in the order of their time, by state; sessions of a channel are found by when they
  /// began. Orders of sessions that were held before are noted to be looked at.
  static let text = """
    CREATE TABLE live_order (
      shop_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
      session_id BIGINT NOT NULL,
      order_id BIGINT NOT NULL,
      ordered_at BIGINT NOT NULL,
      doubt TEXT CHECK (doubt IN ('grace', 'someLines', 'notYetShown', 'neverShown')),
      has_creator BIGINT CHECK (has_creator IN (0, 1)),
      word BIGINT CHECK (word IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('ours', 'unsure', 'not')),
      PRIMARY KEY (shop_id, channel, number),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE INDEX live_order_by_session ON live_order (shop_id, session_id, state, ordered_at, order_id);
    CREATE INDEX live_session_by_start ON live_session (shop_id, channel, started_at);
    CREATE TABLE live_order_word (
      shop_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
      session_id BIGINT NOT NULL,
      is_ours BIGINT NOT NULL CHECK (is_ours IN (0, 1)),
      said_by BIGINT,
      said_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, channel, number, session_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE TABLE live_result (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      orders BIGINT NOT NULL CHECK (orders >= 0),
      cancelled BIGINT NOT NULL CHECK (cancelled >= 0),
      unpaid BIGINT NOT NULL CHECK (unpaid >= 0),
      pieces BIGINT NOT NULL,
      amount BIGINT NOT NULL,
      untold BIGINT NOT NULL CHECK (untold >= 0),
      figures TEXT NOT NULL,
      PRIMARY KEY (shop_id, session_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE TABLE live_quarter (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      quarter BIGINT NOT NULL CHECK (quarter >= 0),
      orders BIGINT NOT NULL,
      pieces BIGINT NOT NULL,
      amount BIGINT NOT NULL,
      PRIMARY KEY (shop_id, session_id, quarter),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE TABLE live_cost (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      host BIGINT NOT NULL CHECK (host BETWEEN 0 AND 1000000000),
      operator BIGINT NOT NULL CHECK (operator BETWEEN 0 AND 1000000000),
      packing BIGINT CHECK (packing BETWEEN 0 AND 1000000000),
      ads BIGINT CHECK (ads BETWEEN 0 AND 1000000000),
      minutes BIGINT CHECK (minutes BETWEEN 1 AND 1440),
      recorded_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, session_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    INSERT INTO profit_due (shop_id, channel, number)
    SELECT DISTINCT orders.shop_id, orders.channel, orders.number FROM live_session
    JOIN orders ON orders.shop_id = live_session.shop_id AND orders.channel = live_session.channel
    WHERE live_session.started_at IS NOT NULL
      AND orders.ordered_at BETWEEN live_session.started_at - 60000
        AND COALESCE(live_session.ended_at, live_session.started_at + 86400000) + 1800000
    ON CONFLICT (shop_id, channel, number) DO NOTHING;
    """
}
