enum LiveSchema {
  /// Who waits for a variant, and what a buyer has, are found by their own indexes; what claims hold lies in
  /// `stock_hold` too, so that a live claim and an order share one stock.
  static let text = """
    CREATE TABLE live_session (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      session_id BIGINT NOT NULL,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      planned_at BIGINT NOT NULL,
      started_at BIGINT,
      ended_at BIGINT,
      channel TEXT NOT NULL,
      host TEXT NOT NULL DEFAULT '',
      operator TEXT NOT NULL DEFAULT '',
      target BIGINT CHECK (target BETWEEN 0 AND 1000000000000),
      hold_minutes BIGINT NOT NULL CHECK (hold_minutes BETWEEN 1 AND 10080),
      most_per_buyer BIGINT CHECK (most_per_buyer BETWEEN 1 AND 1000),
      bare_code TEXT NOT NULL CHECK (bare_code IN ('showsItem', 'claims')),
      showing BIGINT,
      events BIGINT NOT NULL DEFAULT 0,
      arranged BIGINT NOT NULL DEFAULT 0,
      comments BIGINT NOT NULL DEFAULT 0,
      created_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, session_id)
    );
    CREATE INDEX live_session_by_time ON live_session (shop_id, planned_at, session_id);
    CREATE TABLE line_up_item (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      item_id BIGINT NOT NULL,
      place BIGINT NOT NULL,
      code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 12),
      product_id BIGINT NOT NULL,
      price BIGINT CHECK (price BETWEEN 0 AND 1000000000000),
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 600),
      PRIMARY KEY (shop_id, session_id, item_id),
      UNIQUE (shop_id, session_id, code),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id),
      FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
    );
    CREATE TABLE live_showing (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      showing_id BIGINT NOT NULL,
      item_id BIGINT NOT NULL,
      from_at BIGINT NOT NULL,
      to_at BIGINT,
      PRIMARY KEY (shop_id, session_id, showing_id),
      FOREIGN KEY (shop_id, session_id, item_id) REFERENCES line_up_item (shop_id, session_id, item_id)
    );
    CREATE TABLE live_buyer (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      buyer_id BIGINT NOT NULL,
      source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
      handle TEXT NOT NULL CHECK (length(handle) BETWEEN 1 AND 100),
      name TEXT NOT NULL DEFAULT '',
      blocked_at BIGINT,
      PRIMARY KEY (shop_id, buyer_id),
      UNIQUE (shop_id, source, handle)
    );
    CREATE TABLE live_comment (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      comment_id BIGINT NOT NULL,
      source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
      room TEXT NOT NULL CHECK (length(room) <= 100),
      external_id TEXT NOT NULL CHECK (length(external_id) BETWEEN 1 AND 100),
      buyer_id BIGINT NOT NULL,
      text TEXT NOT NULL,
      said_at BIGINT NOT NULL,
      received_at BIGINT NOT NULL,
      intent TEXT NOT NULL CHECK (intent IN ('claim', 'question', 'cancel', 'change', 'after_sale', 'other')),
      attribute TEXT,
      item_id BIGINT,
      size TEXT,
      colour TEXT,
      quantity BIGINT,
      state TEXT NOT NULL CHECK (state IN ('read', 'asked', 'unsure', 'settled', 'refused')),
      settled_at BIGINT,
      settled_by BIGINT,
      PRIMARY KEY (shop_id, session_id, comment_id),
      UNIQUE (shop_id, source, room, external_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id),
      FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
    );
    CREATE INDEX live_comment_open ON live_comment (shop_id, session_id, state, comment_id)
      WHERE state IN ('asked', 'unsure');
    CREATE TABLE live_claim (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      claim_id BIGINT NOT NULL,
      item_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      buyer_id BIGINT NOT NULL,
      comment_id BIGINT,
      quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
      held BIGINT NOT NULL CHECK (held BETWEEN 0 AND quantity),
      state TEXT NOT NULL CHECK (state IN ('open', 'lapsed', 'cancelled')),
      until BIGINT,
      claimed_at BIGINT NOT NULL,
      ended_at BIGINT,
      PRIMARY KEY (shop_id, claim_id),
      CHECK (state = 'open' OR held = 0),
      FOREIGN KEY (shop_id, session_id, item_id) REFERENCES line_up_item (shop_id, session_id, item_id),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id),
      FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
    );
    CREATE INDEX live_claim_by_session ON live_claim (shop_id, session_id, claim_id);
    CREATE INDEX live_claim_by_buyer ON live_claim (shop_id, buyer_id, session_id, claim_id);
    CREATE INDEX live_claim_lapsing ON live_claim (until, shop_id) WHERE state = 'open' AND held > 0;
    CREATE INDEX live_claim_waiting ON live_claim (shop_id, variant_id, claim_id) WHERE state = 'open' AND held < quantity;
    CREATE TABLE shop_answer (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      attribute TEXT NOT NULL,
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
      PRIMARY KEY (shop_id, attribute)
    );
    CREATE TABLE live_event (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      event_id BIGINT NOT NULL,
      kind TEXT NOT NULL,
      subject BIGINT,
      quantity BIGINT,
      happened_at BIGINT NOT NULL,
      person_id BIGINT,
      PRIMARY KEY (shop_id, session_id, event_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    """

  /// Claims of programs carry the mark of their request; who waits in a session is found without looking through its
  /// claims; and a session holds each variant once instead of once a claim.
  static let rush = """
    ALTER TABLE live_claim ADD COLUMN request_mark BIGINT;
    CREATE UNIQUE INDEX live_claim_by_request ON live_claim (shop_id, request_mark) WHERE request_mark IS NOT NULL;
    DROP INDEX live_claim_waiting;
    CREATE INDEX live_claim_waiting ON live_claim (shop_id, session_id, variant_id, claim_id)
      WHERE state = 'open' AND held < quantity;
    UPDATE stock_hold SET released_at = held_at WHERE cause LIKE 'claim %' AND released_at IS NULL;
    INSERT INTO stock_hold (shop_id, hold_id, variant_id, quantity, cause, held_at)
      SELECT shop_id, MIN(claim_id), variant_id, CAST(SUM(held) AS BIGINT),
        'live ' || CAST(session_id AS TEXT) || ' ' || CAST(variant_id AS TEXT), MIN(claimed_at)
      FROM live_claim WHERE state = 'open' AND held > 0 GROUP BY shop_id, session_id, variant_id;
    """

  /// Marks of requests are known by the session's log (``RequestMarks``); who is blocked is found without the others.
  static let marks = """
    DROP INDEX live_claim_by_request;
    CREATE INDEX live_buyer_blocked ON live_buyer (shop_id, buyer_id) WHERE blocked_at IS NOT NULL;
    """
}
