enum RehearsalSchema {
  /// A rehearsal is a session of its own that says what it practises for; its pieces lie in `rehearsal_level`, so that
  /// nothing it does can reach the stock. `rehearsal_by_end` finds the few that an audience writes in now, every second.
  static let text = """
    ALTER TABLE live_session ADD COLUMN rehearsal_of BIGINT;
    CREATE TABLE rehearsal (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      seed BIGINT NOT NULL,
      pace TEXT NOT NULL CHECK (pace IN ('calm', 'normal', 'rush')),
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 60),
      begun_at BIGINT NOT NULL,
      ends_at BIGINT NOT NULL,
      spoken BIGINT NOT NULL DEFAULT 0,
      speaker TEXT NOT NULL DEFAULT '',
      speaks_until BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (shop_id, session_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE INDEX rehearsal_by_end ON rehearsal (ends_at, shop_id);
    CREATE TABLE rehearsal_level (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      on_hand BIGINT NOT NULL CHECK (on_hand >= 0),
      held BIGINT NOT NULL CHECK (held BETWEEN 0 AND on_hand),
      counted_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, session_id, variant_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    """
}
