enum FitSchema {
  /// What buyers say of their bodies is kept beside their comments, so that a question for the size is answered and its
  /// outcome learned from. Outcomes are found by product, newest first; those of an order are kept once for each line.
  static let text = """
    CREATE TABLE size_chart (
      shop_id BIGINT NOT NULL,
      product_id BIGINT NOT NULL,
      wearer TEXT NOT NULL CHECK (wearer IN ('man', 'woman', 'child', 'anyone')),
      changed_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, product_id),
      FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
    );
    CREATE TABLE size_chart_row (
      shop_id BIGINT NOT NULL,
      product_id BIGINT NOT NULL,
      size TEXT NOT NULL CHECK (length(size) <= 100),
      chest BIGINT CHECK (chest BETWEEN 300 AND 2500),
      piece_length BIGINT CHECK (piece_length BETWEEN 150 AND 2500),
      weight_from BIGINT CHECK (weight_from BETWEEN 2000 AND 250000),
      weight_to BIGINT CHECK (weight_to BETWEEN weight_from AND 250000),
      height_from BIGINT CHECK (height_from BETWEEN 450 AND 2300),
      height_to BIGINT CHECK (height_to BETWEEN height_from AND 2300),
      age_from BIGINT CHECK (age_from BETWEEN 0 AND 204),
      age_to BIGINT CHECK (age_to BETWEEN age_from AND 204),
      PRIMARY KEY (shop_id, product_id, size),
      FOREIGN KEY (shop_id, product_id) REFERENCES size_chart (shop_id, product_id)
    );
    CREATE TABLE comment_measures (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      comment_id BIGINT NOT NULL,
      buyer_id BIGINT NOT NULL,
      weight BIGINT,
      height BIGINT,
      chest BIGINT,
      age BIGINT,
      size TEXT,
      PRIMARY KEY (shop_id, session_id, comment_id),
      FOREIGN KEY (shop_id, session_id, comment_id) REFERENCES live_comment (shop_id, session_id, comment_id)
    );
    CREATE INDEX comment_measures_by_buyer ON comment_measures (shop_id, buyer_id, comment_id);
    CREATE TABLE return_fit (
      shop_id BIGINT NOT NULL,
      return_id BIGINT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('too_small', 'too_large')),
      PRIMARY KEY (shop_id, return_id),
      FOREIGN KEY (shop_id, return_id) REFERENCES channel_return (shop_id, return_id)
    );
    CREATE TABLE fit_outcome (
      shop_id BIGINT NOT NULL,
      outcome_id BIGINT NOT NULL,
      product_id BIGINT NOT NULL,
      size TEXT NOT NULL CHECK (length(size) <= 100),
      weight BIGINT,
      height BIGINT,
      chest BIGINT,
      age BIGINT,
      outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'too_small', 'too_large')),
      channel TEXT,
      order_number TEXT,
      line_id BIGINT,
      claim_id BIGINT,
      happened_at BIGINT NOT NULL,
      person_id BIGINT,
      PRIMARY KEY (shop_id, outcome_id),
      FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
    );
    CREATE INDEX fit_outcome_by_product ON fit_outcome (shop_id, product_id, outcome_id);
    CREATE UNIQUE INDEX fit_outcome_by_line ON fit_outcome (shop_id, channel, order_number, line_id)
      WHERE order_number IS NOT NULL;
    """
}
