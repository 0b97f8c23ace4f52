enum BuyerSchema {
  /// What a buyer asked of her data, and what was done. Nothing here names an erased buyer: an erasure is known by the
  /// number that stands in her place, and by marks (``BuyerMarks``) that only tell whether a name is hers.
  ///
  /// `checkout_by_buyer` and `checkout_with_address` find a buyer's checkouts, and those whose address is kept still; the
  /// latter shrinks as terms pass. `live_session_told` finds the sessions whose comments still have their text.
  static let text = """
    CREATE TABLE buyer_stop (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      part TEXT NOT NULL CHECK (length(part) BETWEEN 3 AND 300),
      purpose TEXT NOT NULL CHECK (purpose IN ('order', 'contact', 'study')),
      stopped_at BIGINT NOT NULL,
      person_id BIGINT,
      PRIMARY KEY (shop_id, part, purpose)
    );
    CREATE TABLE buyer_correction (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      correction_id BIGINT NOT NULL,
      buyer_id BIGINT NOT NULL,
      checkout_id BIGINT,
      field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'address', 'city')),
      was TEXT NOT NULL,
      became TEXT NOT NULL,
      corrected_at BIGINT NOT NULL,
      person_id BIGINT,
      PRIMARY KEY (shop_id, correction_id),
      FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
    );
    CREATE INDEX buyer_correction_by_buyer ON buyer_correction (shop_id, buyer_id, correction_id);
    CREATE TABLE erasure_key (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      mark_key BYTEA NOT NULL CHECK (length(mark_key) = 32),
      PRIMARY KEY (shop_id)
    );
    CREATE TABLE erasure (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      erasure_id BIGINT NOT NULL,
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
      erased_at BIGINT NOT NULL,
      person_id BIGINT,
      orders BIGINT NOT NULL,
      checkouts BIGINT NOT NULL,
      comments BIGINT NOT NULL,
      scrubbed_at BIGINT,
      PRIMARY KEY (shop_id, erasure_id)
    );
    CREATE INDEX erasure_to_scrub ON erasure (shop_id, erasure_id) WHERE scrubbed_at IS NULL;
    CREATE TABLE erasure_mark (
      shop_id BIGINT NOT NULL,
      mark TEXT NOT NULL CHECK (length(mark) = 43),
      erasure_id BIGINT NOT NULL,
      PRIMARY KEY (shop_id, mark),
      FOREIGN KEY (shop_id, erasure_id) REFERENCES erasure (shop_id, erasure_id)
    );
    CREATE TABLE retention_term (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      kind TEXT NOT NULL CHECK (kind IN ('address', 'comment', 'measure', 'trail')),
      days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 4000),
      PRIMARY KEY (shop_id, kind)
    );
    CREATE TABLE retention_day (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      kind TEXT NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10),
      gone BIGINT NOT NULL,
      PRIMARY KEY (shop_id, kind, day)
    );
    CREATE INDEX checkout_by_buyer ON checkout (shop_id, buyer_id, checkout_id);
    CREATE INDEX checkout_with_address ON checkout (shop_id, checkout_id) WHERE phone IS NOT NULL;
    ALTER TABLE live_session ADD COLUMN retired_at BIGINT;
    CREATE INDEX live_session_told ON live_session (shop_id, planned_at, session_id) WHERE retired_at IS NULL;
    """
}
