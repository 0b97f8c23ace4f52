enum AccountSchema {
  /// Secrets (sessions, tokens, links) are kept as SHA-256 digests: who reads the file cannot sign in with it.
  ///
  /// `setup_token` has one row at most, so that of two first runs at once one must wait for the other and lose.
  static let text = """
    CREATE TABLE person (
      person_id BIGINT NOT NULL,
      sign_in TEXT NOT NULL UNIQUE CHECK (length(sign_in) BETWEEN 3 AND 100),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      password TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('id', 'en')),
      created_at BIGINT NOT NULL,
      PRIMARY KEY (person_id)
    );
    CREATE TABLE membership (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      person_id BIGINT NOT NULL REFERENCES person (person_id),
      role TEXT NOT NULL CHECK (role IN ('owner', 'host', 'packer', 'mentor')),
      created_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, person_id)
    );
    CREATE INDEX membership_by_person ON membership (person_id, shop_id);
    CREATE TABLE session (
      token_digest BYTEA NOT NULL,
      person_id BIGINT NOT NULL REFERENCES person (person_id),
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      device TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      PRIMARY KEY (token_digest)
    );
    CREATE INDEX session_by_person ON session (person_id);
    CREATE TABLE setup_token (
      place BIGINT NOT NULL CHECK (place = 1),
      token_digest BYTEA NOT NULL,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      used_at BIGINT,
      PRIMARY KEY (place)
    );
    CREATE TABLE invitation (
      token_digest BYTEA NOT NULL,
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      role TEXT NOT NULL CHECK (role IN ('owner', 'host', 'packer', 'mentor')),
      invited_by BIGINT NOT NULL REFERENCES person (person_id),
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      used_at BIGINT,
      PRIMARY KEY (token_digest)
    );
    CREATE INDEX invitation_by_shop ON invitation (shop_id, created_at);
    CREATE TABLE sign_in_failure (
      subject TEXT NOT NULL,
      failures BIGINT NOT NULL,
      last_at BIGINT NOT NULL,
      PRIMARY KEY (subject)
    );
    CREATE TABLE api_token (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      token_id BIGINT NOT NULL,
      token_digest BYTEA NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      scopes TEXT NOT NULL,
      created_by BIGINT NOT NULL REFERENCES person (person_id),
      created_at BIGINT NOT NULL,
      used_at BIGINT,
      revoked_at BIGINT,
      PRIMARY KEY (shop_id, token_id)
    );
    CREATE TABLE given_answer (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      caller TEXT NOT NULL,
      route TEXT NOT NULL,
      idempotency_key TEXT NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
      request_digest BYTEA NOT NULL,
      status BIGINT NOT NULL,
      location TEXT,
      body TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, caller, route, idempotency_key)
    );
    CREATE INDEX given_answer_by_age ON given_answer (created_at);
    """

  /// What a person proves herself with beside the password, and what is kept of her devices.
  ///
  /// A second factor's key must be readable, since codes are worked out from it; recovery codes and links are digests.
  /// The trail's index is for one kind of line of a shop, page by page; the others are for sweeping out and for ending
  /// what belongs to one person.
  static let proofs = """
    ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN confirmed_at BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE api_token ADD COLUMN ends_at BIGINT;
    ALTER TABLE trail ADD COLUMN token_id BIGINT;
    CREATE INDEX trail_by_action ON trail (shop_id, action, trail_id);
    CREATE TABLE second_factor (
      person_id BIGINT NOT NULL REFERENCES person (person_id),
      secret BYTEA NOT NULL,
      begun_at BIGINT NOT NULL,
      on_at BIGINT,
      last_step BIGINT NOT NULL,
      PRIMARY KEY (person_id)
    );
    CREATE TABLE recovery_code (
      person_id BIGINT NOT NULL REFERENCES person (person_id),
      code_digest BYTEA NOT NULL,
      used_at BIGINT,
      PRIMARY KEY (person_id, code_digest)
    );
    CREATE TABLE sign_in_step (
      token_digest BYTEA NOT NULL,
      person_id BIGINT NOT NULL REFERENCES person (person_id),
      created_at BIGINT NOT NULL,
      PRIMARY KEY (token_digest)
    );
    CREATE INDEX sign_in_step_by_age ON sign_in_step (created_at);
    CREATE TABLE password_reset (
      token_digest BYTEA NOT NULL,
      person_id BIGINT NOT NULL REFERENCES person (person_id),
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      made_by BIGINT REFERENCES person (person_id),
      expires_at BIGINT NOT NULL,
      used_at BIGINT,
      PRIMARY KEY (token_digest)
    );
    CREATE INDEX password_reset_by_person ON password_reset (person_id);
    """

  /// When a second factor was first demanded of somebody: another moment than when she began a key. NULL where it never was;
  /// 0 for who had one, of whom it was demanded, and turned it off.
  static let asked = """
    ALTER TABLE second_factor ADD COLUMN asked_at BIGINT;
    """
}
