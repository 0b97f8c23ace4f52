enum FeeSchema {
  /// What the shop chose of a channel's fees: programmes it joined and categories of its goods, and rates that hold for
  /// it instead of the schedule's. `fee_proposal` keeps rates that payouts were last seen to show, and at place -1 that they are
  /// to be looked at again.
  static let text = """
    CREATE TABLE fee_choice (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      choice_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('programme', 'category')),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
      valid_to TEXT CHECK (length(valid_to) = 10),
      recorded_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, choice_id)
    );
    CREATE TABLE product_fee_category (
      shop_id BIGINT NOT NULL,
      product_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      category TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 100),
      PRIMARY KEY (shop_id, product_id, channel),
      FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
    );
    CREATE TABLE fee_proposal (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      place BIGINT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (shop_id, place)
    );
    CREATE TABLE fee_override (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      override_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
      category TEXT,
      ppm BIGINT CHECK (ppm BETWEEN 0 AND 1000000),
      amount BIGINT CHECK (amount BETWEEN 0 AND 1000000000000),
      valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
      valid_to TEXT CHECK (length(valid_to) = 10),
      why TEXT NOT NULL,
      recorded_at BIGINT NOT NULL,
      CHECK ((ppm IS NULL) <> (amount IS NULL)),
      PRIMARY KEY (shop_id, override_id)
    );
    """
}
