enum ProfitSchema {
  /// `profit_due` and `profit_due_run` name the orders to be looked at: by name, and new ones from an id to an id.
  /// `order_profit` keeps of each order, and of each payout of an order that the books do not know, what the tallies
  /// were told of it (``ToldProfit``), so that they can be told otherwise. Amounts of the tallies stand in the order of
  /// ``ProfitFigures/Measure``.
  static let text = """
    CREATE TABLE profit_turn (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      PRIMARY KEY (shop_id)
    );
    CREATE TABLE profit_due (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      channel TEXT NOT NULL,
      number TEXT NOT NULL,
      PRIMARY KEY (shop_id, channel, number)
    );
    CREATE TABLE profit_due_run (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      run BIGINT NOT NULL,
      first_order BIGINT NOT NULL,
      last_order BIGINT NOT NULL,
      orders BIGINT NOT NULL CHECK (orders > 0),
      PRIMARY KEY (shop_id, run)
    );
    CREATE TABLE order_profit (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      channel TEXT NOT NULL,
      number TEXT NOT NULL,
      order_id BIGINT,
      day TEXT NOT NULL,
      verdict TEXT NOT NULL
        CHECK (verdict IN ('none', 'waiting', 'exact', 'explained', 'unrated', 'unexplained', 'foreign')),
      done_at BIGINT,
      released_at BIGINT,
      net BIGINT NOT NULL,
      in_play BIGINT NOT NULL,
      told TEXT NOT NULL,
      PRIMARY KEY (shop_id, channel, number)
    );
    CREATE INDEX order_profit_by_verdict ON order_profit (shop_id, verdict, day, channel, number);
    CREATE INDEX order_profit_waiting ON order_profit (shop_id, channel, done_at, number)
      WHERE verdict = 'waiting' AND done_at IS NOT NULL;
    CREATE INDEX order_profit_by_day ON order_profit (shop_id, channel, day, number);
    CREATE TABLE profit_tally (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      dimension TEXT NOT NULL CHECK (dimension IN ('day', 'product', 'variant', 'city', 'payment')),
      period TEXT NOT NULL,
      channel TEXT NOT NULL,
      value TEXT NOT NULL,
      orders BIGINT NOT NULL,
      \(measures),
      PRIMARY KEY (shop_id, dimension, period, channel, value)
    );
    CREATE TABLE verdict_tally (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      verdict TEXT NOT NULL,
      day TEXT NOT NULL,
      channel TEXT NOT NULL,
      orders BIGINT NOT NULL,
      in_play BIGINT NOT NULL,
      PRIMARY KEY (shop_id, verdict, day, channel)
    );
    CREATE TABLE release_tally (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      channel TEXT NOT NULL,
      day TEXT NOT NULL,
      released_on TEXT NOT NULL,
      orders BIGINT NOT NULL,
      amount BIGINT NOT NULL,
      PRIMARY KEY (shop_id, channel, day, released_on)
    );
    CREATE TABLE part_tally (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      day TEXT NOT NULL,
      channel TEXT NOT NULL,
      part TEXT NOT NULL,
      orders BIGINT NOT NULL,
      paid BIGINT NOT NULL,
      expected BIGINT NOT NULL,
      PRIMARY KEY (shop_id, day, channel, part)
    );
    CREATE TABLE running_cost (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      kind TEXT NOT NULL CHECK (kind IN ('packing', 'labour', 'fixed', 'adsTax', 'reserve', 'margin')),
      valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
      amount BIGINT NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
      recorded_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, kind, valid_from)
    );
    """

  /// By which program and rates each shop's profit was last worked out (``ProfitRenewal``).
  static let rules = """
    CREATE TABLE profit_rules (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      rules TEXT NOT NULL,
      PRIMARY KEY (shop_id)
    );
    """

  private static let measures = ProfitFigures.Measure.allCases.map { "\($0.column) BIGINT NOT NULL" }
    .joined(separator: ",\n  ")
}
