enum SourceSchema {
  /// One row for each room of a source in a session, brought along by each delivery, and one for each time without a gap
  /// in which it was heard; what a code alone means in a source of a session; the rooms on our own pages and who writes in
  /// them.
  ///
  /// A viewer is of the shop, so that a name is the same person's in every session. Rooms that are open are looked for
  /// every few seconds, and what somebody wrote in the room is shown to her again and again: each has an index of just
  /// that.
  static let text = """
    CREATE TABLE live_source (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
      room TEXT NOT NULL CHECK (length(room) <= 100),
      status TEXT NOT NULL CHECK (status IN ('connected', 'disconnected', 'paused', 'ended')),
      from_at BIGINT NOT NULL,
      to_at BIGINT NOT NULL CHECK (to_at >= from_at),
      span_comments BIGINT NOT NULL,
      last_line_at BIGINT NOT NULL,
      comments BIGINT NOT NULL DEFAULT 0,
      duplicates BIGINT NOT NULL DEFAULT 0,
      others BIGINT NOT NULL DEFAULT 0,
      refused BIGINT NOT NULL DEFAULT 0,
      floods BIGINT NOT NULL DEFAULT 0,
      minute BIGINT NOT NULL DEFAULT 0,
      minute_comments BIGINT NOT NULL DEFAULT 0,
      minute_before BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (shop_id, session_id, source, room),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE TABLE live_source_span (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      source TEXT NOT NULL,
      room TEXT NOT NULL,
      from_at BIGINT NOT NULL,
      to_at BIGINT NOT NULL CHECK (to_at >= from_at),
      comments BIGINT NOT NULL CHECK (comments >= 0),
      PRIMARY KEY (shop_id, session_id, source, room, from_at),
      FOREIGN KEY (shop_id, session_id, source, room) REFERENCES live_source (shop_id, session_id, source, room)
    );
    CREATE TABLE live_source_code (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
      bare_code TEXT NOT NULL CHECK (bare_code IN ('showsItem', 'claims')),
      PRIMARY KEY (shop_id, session_id, source),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE TABLE live_room (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      token TEXT NOT NULL CHECK (length(token) BETWEEN 10 AND 100),
      opened_at BIGINT,
      PRIMARY KEY (shop_id, session_id),
      UNIQUE (shop_id, token),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    CREATE INDEX live_room_open ON live_room (shop_id, session_id) WHERE opened_at IS NOT NULL;
    CREATE TABLE room_viewer (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      viewer_id BIGINT NOT NULL,
      secret_digest BYTEA NOT NULL,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 2 AND 30),
      name_key TEXT NOT NULL CHECK (length(name_key) BETWEEN 1 AND 60),
      buyer_id BIGINT NOT NULL,
      joined_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, viewer_id),
      UNIQUE (shop_id, secret_digest),
      UNIQUE (shop_id, name_key),
      FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
    );
    CREATE INDEX live_comment_of_room ON live_comment (shop_id, session_id, buyer_id, comment_id)
      WHERE source = 'room';
    """
}
