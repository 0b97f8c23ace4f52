enum ShopSchema {
  static let text = """
    CREATE TABLE shop (
      shop_id BIGINT NOT NULL,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      time_zone TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('id', 'en')),
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      books_version BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id)
    );
    CREATE TABLE trail (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      trail_id BIGINT NOT NULL,
      happened_at BIGINT NOT NULL,
      person_id BIGINT,
      action TEXT NOT NULL,
      detail TEXT NOT NULL,
      address TEXT NOT NULL,
      PRIMARY KEY (shop_id, trail_id)
    );
    CREATE TABLE backup_turn (
      place BIGINT NOT NULL CHECK (place = 1),
      begun_at BIGINT NOT NULL,
      worker TEXT NOT NULL,
      PRIMARY KEY (place)
    );
    """

  /// Limits that were set for one shop; the key finds them all.
  static let limits = """
    CREATE TABLE shop_limit (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
      most BIGINT NOT NULL CHECK (most BETWEEN 0 AND 100000000),
      PRIMARY KEY (shop_id, name)
    );
    """
}
